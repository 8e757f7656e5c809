import "server-only";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { approvalsMissing, approversOf, dueLines, lateSentences } from "@/lib/improvement-plans/life";
import { approvalsGiven, isAgreedByTrustees } from "@/lib/improvement-plans/plan";
import { improvementPlanPolicy, plansShownIn } from "@/lib/improvement-plans/policy";
import type { PlanKind, PlanState } from "@/lib/improvement-plans/words";
import type { Strategy } from "@/lib/strategy/content";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** A plan of a school, or the year in which it has none. */
export interface PlanLine {
  planId: string | null;
  unitId: string;
  urn: number;
  unit: string;
  year: string;
  kind: PlanKind;
  state: PlanState | null;
  approvedOn: Day | null;
}

/** For a WITH: each unit of improvement with one school of it, and the year of a day. */
function unitsStatement({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`units AS MATERIALIZED (
    SELECT DISTINCT ON (u."unitId") u.* FROM (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn", c."id" AS "schoolId" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trustId}::uuid AND c."leftOn" IS NULL) u
    ORDER BY u."unitId", u."urn")`;
}

/** How many plans a school's page names. */
const plansAtMost = 8;

/** A school's plans that the viewer may read, latest first; for its headteacher also the years in which one can be begun. Null where there is nothing to read. */
export async function plansOfSchool(viewer: Viewer, urn: number): Promise<PlanLine[] | null> {
  const { trustId, today } = viewer;
  const shown = plansShownIn(viewer);
  if (shown !== "all" && shown.length === 0) return null;
  const rows = await askInTrust<PlanLine>(
    viewer,
    Prisma.sql`WITH found AS MATERIALIZED (
      SELECT c."urn", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${urn})
    SELECT p."id" AS "planId", found."unitId", found."urn", found."unit", y."key" AS "year", COALESCE(p."kind"::text, 'annual') AS "kind", p."state", p."approvedOn"
    FROM found CROSS JOIN "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
    LEFT JOIN "ImprovementPlan" p ON p."trustId" = y."trustId" AND p."yearId" = y."id" AND p."unitId" IN (found."unitId", found."ownUnitId")
    WHERE y."trustId" = ${trustId}::uuid AND (p."id" IS NOT NULL OR y."endsBefore" > ${today}::date)
    ORDER BY y."startsOn" DESC, p."kind" LIMIT ${plansAtMost}`,
  );
  const readable = rows.filter(({ planId, unitId, kind, state }) => {
    const place = { unitId, schoolId: "" };
    if (planId && state) return improvementPlanPolicy.read(viewer, { ...place, kind, state });
    return improvementPlanPolicy.begin(viewer, place);
  });
  return rows.length > 0 ? readable : null;
}

/** What waits for somebody because of plans. */
export interface PlansToday {
  /** Where the plan of the viewer's school stands: for its headteacher also where there is none, for its chair where they read it. */
  own: (PlanLine & { late: string[] })[];
  /** With the viewer as adviser. */
  toAssure: PlanLine[];
  /** With the viewer for approval. */
  toApprove: PlanLine[];
  /** How many of the trust's are late, for who sees them all; else nothing. */
  late: number | null;
}

/** A plan with what says whose approval it waits for, once it is agreed. */
interface ToApprove extends PlanLine {
  category: string | null;
  versions: { purpose: string }[] | null;
}

interface Answer {
  content: unknown;
  plans: ToApprove[];
}

const nothing: PlansToday = { own: [], toAssure: [], toApprove: [], late: null };

/** What waits for the viewer because of this year's plans, in one statement. */
export async function plansToday(viewer: Viewer): Promise<PlansToday> {
  const { trustId, today } = viewer;
  const [heads, chairs, advised] = [unitsHeld(viewer, "headteacher"), unitsHeld(viewer, "chairOfGovernors"), unitsAllocated(viewer)];
  const all = improvementPlanPolicy.readOverview(viewer);
  const approves = holds(viewer, "trustee", "chairOfTrustees");
  const units = [...new Set([...heads, ...chairs, ...advised])];
  if (!all && !approves && units.length === 0) return nothing;
  const wanted = all || approves ? Prisma.sql`true` : Prisma.sql`u."unitId" = ANY(${units}::uuid[])`;
  const [answer] = await askInTrust<Answer>(
    viewer,
    Prisma.sql`WITH ${unitsStatement(viewer)},
      "year" AS MATERIALIZED (SELECT y."id", y."key", s."content" FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
        WHERE y."trustId" = ${trustId}::uuid AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date)
    SELECT jsonb_build_object('expectations', "year"."content" -> 'expectations', 'calendar', "year"."content" -> 'calendar',
        'categories', "year"."content" -> 'categories', 'categoryFollows', "year"."content" -> 'categoryFollows') AS "content", COALESCE((
      SELECT jsonb_agg(jsonb_build_object('planId', p."id", 'unitId', u."unitId", 'urn', u."urn", 'unit', u."unit", 'year', "year"."key",
        'kind', COALESCE(p."kind"::text, 'annual'), 'state', p."state", 'approvedOn', p."approvedOn", 'category', ${categoryOfAgreed(viewer)}, 'versions', ${versionsOfAgreed(viewer)}) ORDER BY u."unit")
      FROM units u LEFT JOIN "ImprovementPlan" p ON p."trustId" = ${trustId}::uuid AND p."unitId" = u."unitId" AND p."yearId" = "year"."id" WHERE ${wanted}), '[]') AS "plans"
    FROM "year"`,
  );
  if (!answer) return nothing;
  const { plans } = answer;
  const strategy = strategyFrom(answer.content);
  const lateIn = (line: PlanLine) => (line.kind === "annual" ? lateSentences(dueLines(strategy, line.approvedOn), today) : []);
  const toApprove = plans.filter((line) => waitsForApprovalBy(viewer, strategy, line));
  const isOwn = (line: ToApprove) =>
    heads.includes(line.unitId) ||
    (chairs.includes(line.unitId) &&
      line.state !== null &&
      !toApprove.includes(line) &&
      improvementPlanPolicy.read(viewer, at(line.unitId, line.kind, line.state)));
  return {
    own: plans.filter(isOwn).map((line) => ({ ...line, late: lateIn(line) })),
    toAssure: plans.filter(
      ({ unitId, kind, state }) =>
        state === "submitted" && improvementPlanPolicy.assure(viewer, at(unitId, kind, state)) && advised.includes(unitId),
    ),
    toApprove,
    late: all ? plans.filter((line) => lateIn(line).length > 0).length : null,
  };
}

/** Whether an agreed plan still waits for an approval that is the viewer's to give: a rapid plan asks as many as its category says (CA-3). */
function waitsForApprovalBy(viewer: Viewer, strategy: Strategy, { unitId, kind, state, category, versions }: ToApprove): boolean {
  if (state !== "agreed") return false;
  const needed = approversOf(kind, isAgreedByTrustees({ strategy, category }));
  const missing = approvalsMissing(needed, approvalsGiven({ versions: versions ?? [] }));
  return missing.some((approver) => improvementPlanPolicy.approve(viewer, at(unitId, kind, state), approver));
}

/** The category of a plan's unit, where the plan "p" is a rapid one that is agreed. */
function categoryOfAgreed({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`CASE WHEN p."state" = 'agreed' AND p."kind" = 'rapid' THEN (
    SELECT k."categoryKey" FROM "CategoryPeriod" k WHERE k."trustId" = ${trustId}::uuid AND k."unitId" = u."unitId" AND k."axis" = 'main'
      AND k."startsOn" <= ${today}::date AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date) ORDER BY k."startsOn" DESC LIMIT 1) END`;
}

/** What a plan's versions are called in their order, where the plan "p" is agreed. */
function versionsOfAgreed({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`CASE WHEN p."state" = 'agreed' THEN (SELECT jsonb_agg(jsonb_build_object('purpose', n."purpose") ORDER BY n."at")
    FROM "Snapshot" n WHERE n."trustId" = ${trustId}::uuid AND n."desk" = 'improvementPlan' AND n."recordId" = p."id") END`;
}

const at = (unitId: string, kind: PlanKind, state: PlanState) => ({ unitId, schoolId: "", kind, state });
