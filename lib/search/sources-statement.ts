import "server-only";
import { actionsSeen } from "@/lib/agreed-actions/asked-statement";
import { holds, unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { readsEveryone } from "@/lib/people/policy";
import { standsIn } from "@/lib/schools/improved-in-statement";
import { visibleUnits } from "@/lib/schools/policy";
import type { SearchKind } from "@/lib/search/kinds";
import { strategicPlansShown } from "@/lib/strategic-plans/policy";
import { Prisma } from "@/prisma/generated/client";

/**
 * Where words of a kind stand: what is read, which rows the viewer may read, and the words. Each `words` is what an index of the
 * migration keeps, letter for letter, so that it is used.
 */
export interface Source {
  kind: SearchKind;
  from: Prisma.Sql;
  /** Which rows the viewer may read: what the record's own page asks, as SQL. */
  seen: Prisma.Sql;
  words: Prisma.Sql;
  /** What `places_of_words` calls it, with the row's id and part; none where it is so short that it is read through. */
  indexed?: { source: string; id: Prisma.Sql; part: Prisma.Sql };
  /** The words that stand below the name: those that are not in it. */
  below: Prisma.Sql;
  id: Prisma.Sql;
  unit: Prisma.Sql;
  at: Prisma.Sql;
  title: Prisma.Sql;
  /** What the name and the address are made of. */
  facts: Prisma.Sql;
}

const leaders = ["directorOfEducation", "deputyDirector", "chiefExecutive"] as const;
const governors = ["chairOfGovernors", "governor", "linkGovernor"] as const;
const ofSchool = ["headteacher", "priorityLead", "sendco"] as const;
const yes = Prisma.sql`true`;
const no = Prisma.sql`false`;
const nothing = Prisma.sql`'{}'::jsonb`;

/** Whether a unit is one of these, or that of a school which one of these stands for since a federation. */
function within(unit: Prisma.Sql, trustId: string, units: readonly string[]): Prisma.Sql {
  const those = Prisma.sql`ANY(${[...units]}::uuid[])`;
  return Prisma.sql`(${unit} = ${those} OR ${unit} IN (SELECT c."unitId" FROM "School" c JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
    WHERE c."trustId" = ${trustId}::uuid AND f."unitId" = ${those}))`;
}

/** All sources that have something for the viewer at all. */
export function sourcesFor(viewer: Viewer): Source[] {
  const all = [
    schools,
    people,
    notes,
    actions,
    plans,
    planTexts,
    evaluations,
    evaluationTexts,
    objectives,
    strategicTexts,
    meetings,
    questions,
    offers,
  ];
  return all.map((source) => source(viewer)).filter(({ seen }) => seen !== no);
}

function schools(viewer: Viewer): Source {
  const units = visibleUnits(viewer);
  const unit = Prisma.sql`COALESCE(f."unitId", s."unitId")`;
  return {
    kind: "school",
    from: Prisma.sql`"School" s LEFT JOIN "Federation" f ON f."trustId" = s."trustId" AND f."id" = s."federationId" WHERE s."trustId" = ${viewer.trustId}::uuid`,
    seen: units === "all" ? yes : Prisma.sql`${unit} = ANY(${units}::uuid[])`,
    words: Prisma.sql`s."name" || ' ' || s."urn"::text`,
    below: Prisma.sql`''`,
    id: Prisma.sql`s."id"::text`,
    unit,
    at: Prisma.sql`NULL::date`,
    title: Prisma.sql`s."name"`,
    facts: Prisma.sql`jsonb_build_object('urn', s."urn")`,
  };
}

function people(viewer: Viewer): Source {
  return {
    kind: "person",
    from: Prisma.sql`"Person" p WHERE p."trustId" = ${viewer.trustId}::uuid AND p."closedAt" IS NULL`,
    seen: readsEveryone(viewer) ? yes : no,
    words: Prisma.sql`p."name"`,
    below: Prisma.sql`''`,
    id: Prisma.sql`p."id"::text`,
    unit: Prisma.sql`NULL::uuid`,
    at: Prisma.sql`NULL::date`,
    title: Prisma.sql`p."name"`,
    facts: nothing,
  };
}

function notes(viewer: Viewer): Source {
  const { trustId, personId } = viewer;
  const me = Prisma.sql`${personId}::uuid`;
  const units = [...unitsHeld(viewer, ...ofSchool, ...governors, "clerk"), ...unitsAllocated(viewer)];
  const team = holds(viewer, ...leaders, "adviser", "independentAdviser", "partnershipLink");
  const own = team ? Prisma.sql`v."leadId" = ${me} OR n."authorId" = ${me} OR` : Prisma.empty;
  return {
    kind: "note",
    // The version that can be read: what is being corrected is not searched before it is published.
    from: Prisma.sql`"NoteVersion" t JOIN "Note" n ON n."trustId" = t."trustId" AND n."visitId" = t."visitId" AND n."state" IN ('published', 'correcting')
      JOIN "Visit" v ON v."trustId" = t."trustId" AND v."id" = t."visitId" WHERE t."trustId" = ${trustId}::uuid
      AND NOT EXISTS (SELECT FROM "NoteVersion" o WHERE o."trustId" = t."trustId" AND o."visitId" = t."visitId" AND o."number" > t."number")`,
    seen: holds(viewer, ...leaders, "adviser") ? yes : Prisma.sql`(${own} ${standsIn("v", trustId, units)})`,
    words: Prisma.sql`words_in(t."content" -> 'document')`,
    indexed: { source: "note", id: Prisma.sql`t."visitId"`, part: Prisma.sql`t."number"::text` },
    below: Prisma.sql`words_in(t."content" -> 'document')`,
    id: Prisma.sql`t."visitId"::text`,
    unit: Prisma.sql`v."unitId"`,
    at: Prisma.sql`v."date"`,
    title: Prisma.sql`COALESCE(v."title", '')`,
    facts: Prisma.sql`jsonb_build_object('kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind")`,
  };
}

function actions(viewer: Viewer): Source {
  return {
    kind: "action",
    from: Prisma.sql`"AgreedAction" a WHERE a."trustId" = ${viewer.trustId}::uuid`,
    seen: actionsSeen(viewer),
    words: Prisma.sql`a."text" || ' ' || COALESCE(a."successCriterion", '')`,
    indexed: { source: "action", id: Prisma.sql`a."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`COALESCE(a."successCriterion", '')`,
    id: Prisma.sql`a."id"::text`,
    unit: Prisma.sql`a."unitId"`,
    at: Prisma.sql`a."due"`,
    title: Prisma.sql`a."text"`,
    facts: Prisma.sql`jsonb_build_object('state', a."state")`,
  };
}

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

function plans(viewer: Viewer): Source {
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

function planTexts(viewer: Viewer): Source {
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

function evaluations(viewer: Viewer): Source {
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

function evaluationTexts(viewer: Viewer): Source {
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

function objectives(viewer: Viewer): Source {
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

function strategicTexts(viewer: Viewer): Source {
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

/** What a meeting shared, for who reads it: the reasons of its decisions, nothing that was said in confidence. */
function meetings(viewer: Viewer): Source {
  const units = [
    ...unitsAllocated(viewer),
    ...unitsHeld(viewer, ...governors, "headteacher", "clerk", "schoolStaff", "priorityLead", "sendco"),
  ];
  return {
    kind: "meeting",
    from: Prisma.sql`"MeetingDecision" t JOIN "StandardsMeeting" m ON m."trustId" = t."trustId" AND m."id" = t."meetingId" AND m."state" = 'shared'
      WHERE t."trustId" = ${viewer.trustId}::uuid`,
    seen: holds(viewer, ...leaders) ? yes : units.length === 0 ? no : within(Prisma.sql`m."unitId"`, viewer.trustId, units),
    words: Prisma.sql`t."reasons"`,
    indexed: { source: "decision", id: Prisma.sql`t."meetingId"`, part: Prisma.sql`t."axis"::text` },
    below: Prisma.sql`t."reasons"`,
    id: Prisma.sql`t."meetingId" || '/' || t."axis"`,
    unit: Prisma.sql`m."unitId"`,
    at: Prisma.sql`m."date"`,
    title: Prisma.sql`''`,
    facts: Prisma.sql`jsonb_build_object('meeting', m."id")`,
  };
}

/** As governingBodyPolicy.read says it. */
function questions(viewer: Viewer): Source {
  const units = [...unitsHeld(viewer, ...governors, "clerk", "headteacher"), ...unitsAllocated(viewer)];
  const unit = Prisma.sql`COALESCE(f."unitId", s."unitId")`;
  return {
    kind: "question",
    from: Prisma.sql`"GovernorQuestion" t JOIN "PresentedReport" r ON r."trustId" = t."trustId" AND r."id" = t."reportId"
      JOIN "GoverningBodyMeeting" g ON g."trustId" = r."trustId" AND g."id" = r."meetingId" JOIN "School" s ON s."trustId" = g."trustId" AND s."id" = g."schoolId"
      LEFT JOIN "Federation" f ON f."trustId" = s."trustId" AND f."id" = s."federationId" WHERE t."trustId" = ${viewer.trustId}::uuid`,
    seen: holds(viewer, ...leaders, "adviser") ? yes : units.length === 0 ? no : Prisma.sql`${unit} = ANY(${units}::uuid[])`,
    words: Prisma.sql`t."question" || ' ' || t."answer"`,
    indexed: { source: "question", id: Prisma.sql`t."id"`, part: Prisma.sql`''` },
    below: Prisma.sql`t."answer"`,
    id: Prisma.sql`t."id"::text`,
    unit,
    at: Prisma.sql`g."day"`,
    title: Prisma.sql`t."question"`,
    facts: Prisma.sql`jsonb_build_object('urn', s."urn", 'meeting', g."id")`,
  };
}

function offers(viewer: Viewer): Source {
  return {
    kind: "offer",
    from: Prisma.sql`"DevelopmentOffer" t WHERE t."trustId" = ${viewer.trustId}::uuid AND t."closedAt" IS NULL`,
    seen: developmentOfferPolicy.read(viewer) ? yes : no,
    words: Prisma.sql`t."title" || ' ' || t."about" || ' ' || t."audience" || ' ' || t."outcome"`,
    below: Prisma.sql`t."about" || ' ' || t."audience" || ' ' || t."outcome"`,
    id: Prisma.sql`t."id"::text`,
    unit: Prisma.sql`NULL::uuid`,
    at: Prisma.sql`t."startsOn"`,
    title: Prisma.sql`t."title"`,
    facts: nothing,
  };
}
