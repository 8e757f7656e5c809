import "server-only";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { governors, leaders, no, nothing, ofSchool, type Source, within, yes } from "@/lib/search/source-statement";
import { strategicPlansShown } from "@/lib/strategic-plans/policy";
import { Prisma } from "@/prisma/generated/client";

/** As improvementPlanPolicy.read says it. */
function plansSeen(viewer: Viewer): Prisma.Sql {
  const { trustId } = viewer;
  const unit = Prisma.sql`p."unitId"`;
  const live = Prisma.sql`p."state" IN ('agreed', 'approved', 'reviewed')`;
  const ways = [within(unit, trustId, [...unitsHeld(viewer, ...ofSchool), ...unitsAllocated(viewer)])];
  if (holds(viewer, ...leaders)) ways.push(Prisma.sql`p."state" <> 'draft'`);
  if (holds(viewer, "adviser")) ways.push(live);
  if (holds(viewer, "trustee", "chairOfTrustees")) ways.push(Prisma.sql`(p."kind" = 'rapid' AND ${live})`);
  ways.push(Prisma.sql`(${live} AND ${within(unit, trustId, unitsHeld(viewer, ...governors))})`);
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`;
}

const ofPlan = { unit: Prisma.sql`p."unitId"`, facts: Prisma.sql`jsonb_build_object('year', y."key", 'kind', p."kind", 'priority', NULL)` };

/** Priorities of improvement plans. */
export function plans(viewer: Viewer): Source {
  return {
    ...ofPlan,
    kind: "plan",
    from: Prisma.sql`"PlanPriority" t JOIN "ImprovementPlan" p ON p."trustId" = t."trustId" AND p."id" = t."planId"
      JOIN "AcademicYear" y ON y."trustId" = p."trustId" AND y."id" = p."yearId" WHERE t."trustId" = ${viewer.trustId}::uuid AND NOT t."removed"`,
    seen: plansSeen(viewer),
    words: Prisma.sql`t."title" || ' ' || t."intent" || ' ' || t."why" || ' ' || words_in(t."response")`,
    indexed: { source: "priority", id: Prisma.sql`t."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`t."intent" || ' ' || t."why" || ' ' || words_in(t."response")`,
    id: Prisma.sql`t."id"::text`,
    at: Prisma.sql`y."startsOn"`,
    title: Prisma.sql`t."title"`,
    facts: Prisma.sql`jsonb_build_object('year', y."key", 'kind', p."kind", 'priority', t."id")`,
  };
}

/** The other texts of improvement plans. */
export function planTexts(viewer: Viewer): Source {
  return {
    ...ofPlan,
    kind: "plan",
    from: Prisma.sql`"PlanText" t JOIN "ImprovementPlan" p ON p."trustId" = t."trustId" AND p."id" = t."planId"
      JOIN "AcademicYear" y ON y."trustId" = p."trustId" AND y."id" = p."yearId" WHERE t."trustId" = ${viewer.trustId}::uuid`,
    seen: plansSeen(viewer),
    words: Prisma.sql`words_in(t."value")`,
    indexed: { source: "planText", id: Prisma.sql`t."planId"`, part: Prisma.sql`t."key"` },
    below: Prisma.sql`words_in(t."value")`,
    id: Prisma.sql`t."planId" || '/' || t."key"`,
    at: Prisma.sql`y."startsOn"`,
    title: Prisma.sql`''`,
  };
}

/** As selfEvaluationPolicy.read says it; what governors were shown is a copy, and not searched. */
function evaluationsSeen(viewer: Viewer): Prisma.Sql {
  if (holds(viewer, ...leaders)) return yes;
  const units = [...unitsHeld(viewer, ...ofSchool), ...unitsAllocated(viewer)];
  return units.length === 0 ? no : within(Prisma.sql`p."unitId"`, viewer.trustId, units);
}

const evaluation = Prisma.sql`"SelfEvaluation" p ON p."trustId" = t."trustId" AND p."id" = t."evaluationId"
  JOIN "AcademicYear" y ON y."trustId" = p."trustId" AND y."id" = p."yearId" JOIN "FrameworkVersion" w ON w."trustId" = p."trustId" AND w."id" = p."frameworkId"`;

/** Areas of self-evaluations. */
export function evaluations(viewer: Viewer): Source {
  return {
    kind: "evaluation",
    from: Prisma.sql`"AreaEvaluation" t JOIN ${evaluation} JOIN "EvaluationArea" e ON e."trustId" = t."trustId" AND e."id" = t."areaId"
      WHERE t."trustId" = ${viewer.trustId}::uuid AND p."frozenAt" IS NULL`,
    seen: evaluationsSeen(viewer),
    words: Prisma.sql`t."headline" || ' ' || words_in(t."body")`,
    indexed: { source: "area", id: Prisma.sql`t."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`t."headline" || ' ' || words_in(t."body")`,
    id: Prisma.sql`t."id"::text`,
    unit: Prisma.sql`p."unitId"`,
    at: Prisma.sql`y."startsOn"`,
    title: Prisma.sql`e."name"`,
    facts: Prisma.sql`jsonb_build_object('year', y."key", 'body', w."body", 'area', e."key")`,
  };
}

/** The other texts of self-evaluations. */
export function evaluationTexts(viewer: Viewer): Source {
  return {
    kind: "evaluation",
    from: Prisma.sql`"EvaluationText" t JOIN ${evaluation} WHERE t."trustId" = ${viewer.trustId}::uuid AND p."frozenAt" IS NULL`,
    seen: evaluationsSeen(viewer),
    words: Prisma.sql`words_in(t."value")`,
    indexed: { source: "evaluationText", id: Prisma.sql`t."evaluationId"`, part: Prisma.sql`t."key"` },
    below: Prisma.sql`words_in(t."value")`,
    id: Prisma.sql`t."evaluationId" || '/' || t."key"`,
    unit: Prisma.sql`p."unitId"`,
    at: Prisma.sql`y."startsOn"`,
    title: Prisma.sql`''`,
    facts: Prisma.sql`jsonb_build_object('year', y."key", 'body', w."body", 'area', NULL)`,
  };
}

/** As strategicPlanPolicy.read says it. */
function strategicSeen(viewer: Viewer): Prisma.Sql {
  const { any, sent } = strategicPlansShown(viewer);
  const unit = Prisma.sql`p."unitId"`;
  const was = Prisma.sql`EXISTS (SELECT FROM "Snapshot" o WHERE o."trustId" = p."trustId" AND o."desk" = 'strategicPlan' AND o."recordId" = p."id")`;
  const later = sent === "all" ? was : Prisma.sql`(${was} AND ${within(unit, viewer.trustId, sent)})`;
  return Prisma.sql`(${within(unit, viewer.trustId, any)} OR ${later})`;
}

const strategic = { kind: "strategicPlan", unit: Prisma.sql`p."unitId"` } as const;

/** Objectives of strategic plans. */
export function objectives(viewer: Viewer): Source {
  return {
    ...strategic,
    from: Prisma.sql`"StrategicObjective" t JOIN "StrategicPlan" p ON p."trustId" = t."trustId" AND p."id" = t."planId"
      WHERE t."trustId" = ${viewer.trustId}::uuid AND NOT t."removed"`,
    seen: strategicSeen(viewer),
    words: Prisma.sql`t."title" || ' ' || t."theme" || ' ' || t."why"`,
    indexed: { source: "objective", id: Prisma.sql`t."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`t."theme" || ' ' || t."why"`,
    id: Prisma.sql`t."id"::text`,
    at: Prisma.sql`t."changedAt"::date`,
    title: Prisma.sql`t."title"`,
    facts: Prisma.sql`jsonb_build_object('objective', t."id")`,
  };
}

/** The other texts of strategic plans. */
export function strategicTexts(viewer: Viewer): Source {
  return {
    ...strategic,
    from: Prisma.sql`"StrategicText" t JOIN "StrategicPlan" p ON p."trustId" = t."trustId" AND p."id" = t."planId" WHERE t."trustId" = ${viewer.trustId}::uuid`,
    seen: strategicSeen(viewer),
    words: Prisma.sql`words_in(t."value")`,
    indexed: { source: "strategicText", id: Prisma.sql`t."planId"`, part: Prisma.sql`t."key"` },
    below: Prisma.sql`words_in(t."value")`,
    id: Prisma.sql`t."planId" || '/' || t."key"`,
    at: Prisma.sql`t."changedAt"::date`,
    title: Prisma.sql`''`,
    facts: nothing,
  };
}
