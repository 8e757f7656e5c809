import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import type { Mark } from "@/lib/documents/document";
import { dueLines, lateSentences } from "@/lib/improvement-plans/life";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import type { PlanState } from "@/lib/improvement-plans/words";
import { pageSize } from "@/lib/pages";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** How one priority of the trust goes at one school. */
export interface PriorityAtSchool {
  urn: number;
  unit: string;
  state: PlanState | null;
  /** The response and the latest review's words, plain. */
  response: string;
  impact: string;
  ratings: Record<string, string>;
  steps: number;
  stepsDone: number;
  cost: number;
}

/** A year's priorities over all schools. */
export interface PrioritiesOverview {
  year: string;
  terms: { key: string; name: string }[];
  levels: (Mark & { key: string })[];
  priorities: { key: string; text: string; schools: number; answered: number; rated: Record<string, number> }[];
  /** The priority that is shown school by school. */
  shown: string;
  rows: PriorityAtSchool[];
  total: number;
  late: { urn: number; unit: string; state: PlanState | null; says: string }[];
  differing: { urn: number; unit: string; isChurch: boolean; area: string; view: "generous" | "cautious"; reason: string }[];
  cost: number;
}

interface Answer extends Omit<PrioritiesOverview, "terms" | "levels" | "late" | "shown"> {
  content: unknown;
  plans: { urn: number; unit: string; state: PlanState | null; approvedOn: Day | null }[];
}

/** Each of the trust's priorities in this year over all schools: what is done, how it is rated, what came of it (PR-3). Null for who does not see it. */
export async function prioritiesOverview(
  viewer: Viewer,
  { priority, page }: { priority: string; page: number },
): Promise<PrioritiesOverview | null> {
  if (!improvementPlanPolicy.readOverview(viewer)) return null;
  const [answer] = await askInTrust<Answer>(viewer, overviewStatement(viewer, priority, page));
  if (!answer) return { year: "", terms: [], levels: [], priorities: [], shown: "", rows: [], total: 0, late: [], differing: [], cost: 0 };
  const { content, plans, ...rest } = answer;
  const strategy = strategyFrom(content);
  const late = plans.flatMap(({ approvedOn, ...plan }) => {
    const [says] = lateSentences(dueLines(strategy, approvedOn), viewer.today);
    return says ? [{ ...plan, says }] : [];
  });
  const terms = strategy.calendar.terms.map(({ key, name }) => ({ key, name }));
  const levels = strategy.scales.progress.map(({ key, name, tone }) => ({ key, name, tone }));
  const shown = rest.priorities.find(({ key }) => key === priority)?.key ?? rest.priorities[0]?.key ?? "";
  return { ...rest, shown, terms, levels, late };
}

/** A rich text's words, of a JSON column. */
const words = (column: Prisma.Sql) =>
  Prisma.sql`COALESCE((SELECT string_agg(sp ->> 'text', ' ') FROM jsonb_array_elements(${column}) bl, jsonb_array_elements(bl -> 'spans') sp), '')`;

function overviewStatement({ trustId, today }: Viewer, priority: string, page: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (
      SELECT y."id", y."key", s."content" FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date),
    units AS MATERIALIZED (SELECT DISTINCT ON (w."unitId") w.* FROM (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL) w ORDER BY w."unitId", w."urn"),
    plans AS MATERIALIZED (
      SELECT u.*, p."id", p."state", p."approvedOn" FROM "year" CROSS JOIN units u LEFT JOIN "ImprovementPlan" p ON p."trustId" = ${trust} AND p."yearId" = "year"."id"
        AND p."unitId" = u."unitId" AND p."kind" = 'annual'),
    answers AS MATERIALIZED (
      SELECT p."unitId", p."unit", p."urn", p."state", o."id", o."trustPriorityKey" AS "key", o."position", o."title", o."response" FROM plans p
      JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."planId" = p."id" AND o."trustPriorityKey" IS NOT NULL WHERE p."state" <> 'draft'),
    reviews AS MATERIALIZED (
      SELECT a."key", a."id", r."termKey", r."ratingKey", r."impact", t."place" FROM answers a JOIN "TermReview" r ON r."trustId" = ${trust} AND r."priorityId" = a."id"
      JOIN "year" ON true JOIN LATERAL jsonb_array_elements("year"."content" #> '{calendar,terms}') WITH ORDINALITY t("one", "place") ON t."one" ->> 'key' = r."termKey" WHERE r."ratingKey" <> ''),
    latest AS MATERIALIZED (SELECT DISTINCT ON (r."id") r.* FROM reviews r ORDER BY r."id", r."place" DESC),
    shown AS MATERIALIZED (SELECT COALESCE((SELECT a."key" FROM answers a WHERE a."key" = ${priority} LIMIT 1), (SELECT a."key" FROM answers a ORDER BY a."position", a."key" LIMIT 1)) AS "key"),
    lines AS (SELECT a.* FROM answers a, shown WHERE a."key" = shown."key" ORDER BY a."unit", a."unitId" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT "year"."key" AS "year", "year"."content" - '{categories,programmes,strands,note}'::text[] AS "content",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', k."key", 'text', k."title", 'schools', k."schools", 'answered', k."answered", 'rated', COALESCE((
          SELECT jsonb_object_agg(l."ratingKey", l."count") FROM (SELECT n."ratingKey", count(*) AS "count" FROM latest n WHERE n."key" = k."key" GROUP BY n."ratingKey") l), '{}')) ORDER BY k."position")
        FROM (SELECT a."key", min(a."title") AS "title", min(a."position") AS "position", count(*) AS "schools", count(*) FILTER (WHERE ${words(Prisma.sql`a."response"`)} <> '') AS "answered"
          FROM answers a GROUP BY a."key") k), '[]') AS "priorities",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', a."urn", 'unit', a."unit", 'state', a."state", 'response', ${words(Prisma.sql`a."response"`)},
          'impact', COALESCE((SELECT ${words(Prisma.sql`l."impact"`)} FROM latest l WHERE l."id" = a."id"), ''),
          'ratings', COALESCE((SELECT jsonb_object_agg(r."termKey", r."ratingKey") FROM reviews r WHERE r."id" = a."id"), '{}'), 'steps', s."steps", 'stepsDone', s."done", 'cost', s."cost") ORDER BY a."unit", a."unitId")
        FROM lines a CROSS JOIN LATERAL (SELECT count(*) AS "steps", count(*) FILTER (WHERE z."status" = 'done') AS "done", COALESCE(sum(z."cost"), 0) AS "cost" FROM "PlanStep" z
          WHERE z."trustId" = ${trust} AND z."priorityId" = a."id" AND NOT z."removed" AND z."status" <> 'dropped') s), '[]') AS "rows",
      (SELECT count(*)::int FROM answers a, shown WHERE a."key" = shown."key") AS "total",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', p."urn", 'unit', p."unit", 'state', p."state", 'approvedOn', p."approvedOn") ORDER BY p."unit") FROM plans p WHERE p."approvedOn" IS NULL), '[]') AS "plans",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', u."urn", 'unit', u."unit", 'isChurch', w."body" <> 'ofsted', 'area', e."name", 'view', a."adviserView", 'reason', a."adviserReason") ORDER BY u."unit", e."position")
        FROM units u JOIN "SelfEvaluation" x ON x."trustId" = ${trust} AND x."unitId" = u."unitId" AND x."yearId" = "year"."id" AND x."frozenAt" IS NULL JOIN "AreaEvaluation" a ON a."trustId" = ${trust} AND a."evaluationId" = x."id"
        JOIN "EvaluationArea" e ON e."trustId" = ${trust} AND e."id" = a."areaId" JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = x."frameworkId"
        WHERE a."adviserView" IN ('generous', 'cautious')), '[]') AS "differing",
      COALESCE((SELECT sum(z."cost") FROM plans p JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."planId" = p."id" AND NOT o."removed"
        CROSS JOIN LATERAL (SELECT w."cost" FROM "PlanStep" w WHERE w."trustId" = ${trust} AND w."priorityId" = o."id" AND NOT w."removed" AND w."status" <> 'dropped' OFFSET 0) z WHERE p."state" <> 'draft'), 0) AS "cost"
    FROM "year"`;
}
