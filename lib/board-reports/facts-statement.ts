import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { BoardFacts } from "@/lib/board-reports/facts";
import { type AlikePair, recurringOf } from "@/lib/board-reports/recurring";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { byClause } from "@/lib/protocol/counts";
import { judgedRecords } from "@/lib/protocol/judged";
import { type YearAnswer, yearStatement } from "@/lib/protocol/year-statement";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import { strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { visitFactsOf } from "@/lib/visits/facts-statement";
import { Prisma } from "@/prisma/generated/client";

type Answer = Omit<BoardFacts, "asOf" | "afterReport" | "clauses" | "recurring"> & { alike: AlikePair[] };

/** What the records say of the whole trust on a day, and what has moved since the report before: three statements however many schools. */
export async function boardFactsOf(db: Database, viewer: Viewer, { asOf, after }: { asOf: Day; after: Day | null }): Promise<BoardFacts> {
  const then: Viewer = { ...viewer, today: asOf };
  const [answer] = await db.$queryRaw<Answer[]>(boardStatement(then, after));
  const [year] = await db.$queryRaw<YearAnswer[]>(yearStatement(then, ""));
  const visits = year?.year ? await visitFactsOf(db, then, { unitIds: "all", yearKey: year.year.key }) : [];
  const clauses = year?.year ? byClause(judgedRecords(year, visits, asOf)) : [];
  const none: Answer = {
    since: after ?? asOf,
    year: "",
    scale: [],
    units: [],
    themes: [],
    priorities: [],
    support: [],
    inspections: [],
    alike: [],
  };
  const { alike, ...facts } = answer ?? none;
  return { asOf, afterReport: after !== null, ...facts, recurring: recurringOf(alike), clauses };
}

function boardStatement(viewer: Viewer, after: Day | null): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const day = Prisma.sql`${viewer.today}::date`;
  return Prisma.sql`
    WITH ${strategyInUseStatement(viewer)},
    "year" AS MATERIALIZED (
      SELECT y."id", y."key", y."startsOn", s."content" FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${day} AND y."endsBefore" > ${day}),
    span AS MATERIALIZED (SELECT COALESCE(${after}::date, (SELECT "startsOn" FROM "year"), ${day} - 365) AS "since"),
    u AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", min(COALESCE(f."name", c."name")) AS "unit", min(c."urn") AS "urn"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND (c."leftOn" IS NULL OR c."leftOn" > ${day}) AND (c."joinedOn" IS NULL OR c."joinedOn" <= ${day}) GROUP BY 1),
    ${rated(trust, day)}, ${themes(trust, day)}
    SELECT (SELECT "since"::text FROM span) AS "since", COALESCE((SELECT "key" FROM "year"), '') AS "year",
      COALESCE((SELECT jsonb_agg("name" ORDER BY "rank") FROM "scale"), '[]') AS "scale",
      ${units(trust, day)} AS "units",
      COALESCE((SELECT jsonb_agg(to_jsonb(t) ORDER BY t."kind" DESC, t."risks" DESC, t."strengths" DESC, t."name") FROM themes t), '[]') AS "themes",
      ${priorities()} AS "priorities", ${support(trust, day)} AS "support", ${inspections(trust, day)} AS "inspections", ${alike()} AS "alike"`;
}

const tones = Prisma.sql`'red', count(*) FILTER (WHERE "tone" = 'red'), 'amber', count(*) FILTER (WHERE "tone" = 'amber'),
  'green', count(*) FILTER (WHERE "tone" = 'green'), 'unrated', count(*) FILTER (WHERE "tone" IS NULL OR "tone" = 'grey')`;
const noTones = Prisma.sql`'{"red":0,"amber":0,"green":0,"unrated":0}'::jsonb`;

/** Actions that were open on the day with their last rating, and priorities of the year's plans with the latest term's. */
function rated(trust: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    actions AS MATERIALIZED (
      SELECT ${improvedIn("a")} AS "unitId", (SELECT g."levelTone" FROM "ActionRating" g WHERE g."trustId" = ${trust} AND g."actionId" = a."id" AND g."day" <= ${day}
        ORDER BY g."day" DESC, g."id" DESC LIMIT 1) AS "tone"
      FROM "AgreedAction" a WHERE a."trustId" = ${trust} AND (a."agreedOn" IS NULL OR a."agreedOn" <= ${day}) AND (a."closedOn" IS NULL OR a."closedOn" > ${day})),
    levels AS MATERIALIZED (SELECT l ->> 'key' AS "key", l ->> 'tone' AS "tone" FROM "year", jsonb_array_elements(COALESCE("content" #> '{scales,progress}', '[]')) l),
    terms AS MATERIALIZED (SELECT t."one" ->> 'key' AS "key", t."place" FROM "year", jsonb_array_elements(COALESCE("content" #> '{calendar,terms}', '[]')) WITH ORDINALITY t("one", "place")),
    planned AS MATERIALIZED (
      SELECT p."unitId", o."id", o."trustPriorityKey" AS "key", o."title", o."position", (SELECT l."tone" FROM "TermReview" r JOIN terms t ON t."key" = r."termKey"
          JOIN levels l ON l."key" = r."ratingKey" WHERE r."trustId" = ${trust} AND r."priorityId" = o."id" AND r."changedAt" < ${day} + 1 ORDER BY t."place" DESC LIMIT 1) AS "tone"
      FROM "year" JOIN "ImprovementPlan" p ON p."trustId" = ${trust} AND p."yearId" = "year"."id" AND p."kind" = 'annual' AND p."state" <> 'draft'
      JOIN u ON u."unitId" = p."unitId" JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."planId" = p."id" AND NOT o."removed"),
    "actionTones" AS MATERIALIZED (SELECT "unitId", jsonb_build_object(${tones}) AS "tones" FROM actions GROUP BY "unitId"),
    "planTones" AS MATERIALIZED (SELECT "unitId", jsonb_build_object(${tones}) AS "tones" FROM planned GROUP BY "unitId")`;
}

/** By strand and by area of the framework: in how many schools the year's published notes find it strong, or a risk. */
function themes(trust: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    visited AS MATERIALIZED (
      SELECT v."id", ${improvedIn("v")} AS "unitId" FROM "Visit" v JOIN "Note" n ON n."trustId" = ${trust} AND n."visitId" = v."id" AND n."state" IN ('published', 'correcting')
      JOIN "year" ON v."date" >= "year"."startsOn" WHERE v."trustId" = ${trust} AND v."date" <= ${day}),
    said AS MATERIALIZED (
      SELECT v."unitId", x."kind"::text AS "said", x."strandKey", x."areaKeys", x."id", x."text", x."day" FROM visited v JOIN u ON u."unitId" = v."unitId"
      JOIN "Finding" x ON x."trustId" = ${trust} AND x."visitId" = v."id" AND x."kind" IN ('strength', 'risk')),
    themes AS MATERIALIZED (
      SELECT k."kind", k."key", k."name", count(DISTINCT k."unitId") FILTER (WHERE k."said" = 'strength')::int AS "strengths",
        count(DISTINCT k."unitId") FILTER (WHERE k."said" = 'risk')::int AS "risks"
      FROM (
        SELECT 'strand' AS "kind", s."strandKey" AS "key", w."name", s."unitId", s."said" FROM said s
          JOIN (SELECT l ->> 'key' AS "key", l ->> 'name' AS "name" FROM "year", jsonb_array_elements(COALESCE("content" #> '{strands,strands}', '[]')) l) w ON w."key" = s."strandKey"
        UNION ALL SELECT 'area', a."key", e."name", s."unitId", s."said" FROM said s CROSS JOIN LATERAL unnest(s."areaKeys") a("key")
          JOIN (SELECT "key", min("name") AS "name" FROM "EvaluationArea" WHERE "trustId" = ${trust} GROUP BY "key") e ON e."key" = a."key") k
      GROUP BY 1, 2, 3)`;
}

/** Findings are alike from here on, and so many of the newest of each kind are compared: each with each. */
const [likeness, mostCompared] = [0.45, 200];

/** Findings of different schools that say much the same, by the letters that they share. */
function alike(): Prisma.Sql {
  const one = (name: string) =>
    Prisma.sql`jsonb_build_object('id', ${Prisma.raw(name)}."id", 'unitId', ${Prisma.raw(name)}."unitId", 'text', ${Prisma.raw(name)}."text")`;
  return Prisma.sql`(WITH newest AS MATERIALIZED (SELECT * FROM (SELECT s.*, row_number() OVER (PARTITION BY s."said" ORDER BY s."day" DESC, s."id") AS "place" FROM said s) n WHERE n."place" <= ${mostCompared})
    SELECT COALESCE(jsonb_agg(jsonb_build_object('said', a."said", 'a', ${one("a")}, 'b', ${one("b")}) ORDER BY a."id", b."id"), '[]')
    FROM newest a JOIN newest b ON b."said" = a."said" AND b."unitId" > a."unitId" AND similarity(a."text", b."text") >= ${likeness})`;
}

function units(trust: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  const standing = (on: Prisma.Sql) => Prisma.sql`LEFT JOIN LATERAL (
    SELECT COALESCE(s."name", k."categoryKey") AS "name", s."rank", k."startsOn" FROM "CategoryPeriod" k LEFT JOIN "inUse" i ON true
    LEFT JOIN "scale" s ON s."key" = COALESCE(i."follows" ->> k."categoryKey", k."categoryKey")
    WHERE k."trustId" = ${trust} AND k."unitId" = u."unitId" AND k."axis" = 'main' AND k."startsOn" <= ${on} AND (k."endsBefore" IS NULL OR k."endsBefore" > ${on}))`;
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('unit', u."unit", 'urn', u."urn", 'category', now."name", 'rank', now."rank", 'startsOn', now."startsOn",
      'before', before."name", 'beforeRank', before."rank", 'actions', COALESCE(a."tones", ${noTones}), 'plans', COALESCE(p."tones", ${noTones})) ORDER BY now."rank" DESC NULLS LAST, u."unit", u."urn")
    FROM u CROSS JOIN span ${standing(day)} now ON true ${standing(Prisma.sql`span."since"`)} before ON true
    LEFT JOIN "actionTones" a ON a."unitId" = u."unitId" LEFT JOIN "planTones" p ON p."unitId" = u."unitId"), '[]')`;
}

function priorities(): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('key', k."key", 'text', k."text", 'schools', k."schools", 'rated', k."rated") ORDER BY k."position", k."key") FROM (
    SELECT "key", min("title") AS "text", min("position") AS "position", count(DISTINCT "unitId")::int AS "schools", jsonb_build_object(${tones}) AS "rated"
    FROM planned WHERE "key" IS NOT NULL GROUP BY "key") k), '[]')`;
}

/** Support that was under way since the last report, by who gave it. */
function support(trust: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  const given = Prisma.sql`(SELECT sum(d."days") FROM "SupportDay" d, span WHERE d."trustId" = ${trust} AND d."supportId" = s."id" AND d."day" > span."since" AND d."day" <= ${day})`;
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(g) ORDER BY g."schools" DESC, g."provider") FROM (
    SELECT s."provider", count(DISTINCT s."unitId")::int AS "schools", count(*) FILTER (WHERE s."endedOn" IS NULL OR s."endedOn" > ${day})::int AS "underWay",
      count(*) FILTER (WHERE s."endedOn" <= ${day})::int AS "ended", COALESCE(sum(${given}), 0)::float AS "days"
    FROM "Support" s CROSS JOIN span WHERE s."trustId" = ${trust} AND s."state" IN ('approved', 'underWay', 'ended')
      AND COALESCE(s."startsOn", s."approvedOn") <= ${day} AND (s."endedOn" IS NULL OR s."endedOn" > span."since") GROUP BY s."provider") g), '[]')`;
}

/** Inspections since the last report, but those that are confidential still. */
function inspections(trust: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('school', c."name", 'urn', c."urn", 'framework', w."name", 'startedOn', i."startedOn",
      'outcome', COALESCE(g."name", i."outcome", '')) ORDER BY i."startedOn" DESC, c."name")
    FROM span CROSS JOIN "Inspection" i JOIN "School" c ON c."trustId" = ${trust} AND c."id" = i."schoolId" AND (c."leftOn" IS NULL OR c."leftOn" > ${day})
    JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = i."frameworkId" LEFT JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = i."overallGradeId"
    WHERE i."trustId" = ${trust} AND NOT i."confidential" AND i."startedOn" > span."since" AND i."startedOn" <= ${day}), '[]')`;
}
