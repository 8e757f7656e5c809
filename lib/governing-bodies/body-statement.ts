import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { approvalName } from "@/lib/improvement-plans/life";
import { shownName } from "@/lib/self-evaluation/words";
import { Prisma } from "@/prisma/generated/client";

/** How far back the records of a body go, in days. */
const reach = 500;
/** So many of each are read at most. */
const atMost = 200;

/** What was shown to governors: not a plan on its way to the adviser, not a copy for a visit. */
const forGovernors = [
  ...[shownName("governors"), shownName("standardsMeeting")],
  ...["Agreed by the adviser", approvalName("governors"), approvalName("chiefExecutive"), approvalName("trustees")],
  "Shared with governors and staff",
];

const listOf = (selection: Prisma.Sql) => Prisma.sql`COALESCE((${selection}), '[]')`;

/** Everything of a school that its governors read, in one statement; no row where there is no such school. Of one meeting, by its id, the same. */
export function bodyStatement({ trustId, today }: Viewer, urn: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH place AS MATERIALIZED (
      SELECT c."urn", c."id" AS "schoolId", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", f."id" AS "federationId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    schools AS MATERIALIZED (SELECT c."id", c."urn", c."name", c."unitId" FROM place JOIN "School" c ON c."trustId" = ${trust}
      AND (c."id" = place."schoolId" OR c."federationId" = place."federationId")),
    units AS MATERIALIZED (SELECT "unitId" FROM place UNION SELECT "unitId" FROM schools),
    dissolved AS MATERIALIZED (SELECT f."unitId" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."dissolvedOn" IS NOT NULL),
    years AS MATERIALIZED (
      SELECT y."startsOn", y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date AS "now", y."id", y."key", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date + 370 AND y."endsBefore" > ${today}::date - 370),
    "year" AS MATERIALIZED (SELECT * FROM years WHERE "now")
    SELECT place."urn", place."schoolId", place."unit", place."unitId",
      ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', s."id", 'urn', s."urn", 'name', s."name") ORDER BY s."name") FROM schools s`)} AS "schools",
      ${strategyColumns}, ${ofMeetings(trust, today)}, ${ofCategory(trust)}, ${ofVisits(trust, today)}, ${ofActions(trust, today)}, ${ofPlans(trust)}, ${ofCopies(trust, today)}
    FROM place`;
}

const strategyColumns = Prisma.sql`
  jsonb_build_object('follows', COALESCE((SELECT "content" -> 'categoryFollows' FROM "year"), '{}'), 'categories', COALESCE((SELECT jsonb_agg(jsonb_build_object('key', k ->> 'key', 'name', k ->> 'name',
    'aimMonths', k -> 'aimMonths', 'latestMonths', k -> 'latestMonths') ORDER BY p) FROM "year", jsonb_array_elements("year"."content" -> 'categories') WITH ORDINALITY c(k, p)), '[]')) AS "scale",
  COALESCE((SELECT "content" #> '{scales,progress}' FROM "year"), '[]') AS "progress",
  COALESCE((SELECT "content" #> '{scales,risk}' FROM "year"), '[]') AS "risk",
  COALESCE((SELECT "content" #> '{governors,roles}' FROM "year"), '[]') AS "roles",
  COALESCE((SELECT "content" #> '{calendar,terms}' FROM "year"), '[]') AS "yearTerms",
  COALESCE((SELECT jsonb_agg(t ORDER BY t ->> 'startsOn') FROM years, jsonb_array_elements(years."content" #> '{calendar,terms}') t), '[]') AS "terms"`;

/** Whether a record is the body's: of its unit, of a member's own before, or left with its school by a federation that is no more. */
function ofBody(alias: "v" | "a"): Prisma.Sql {
  const record = Prisma.raw(alias);
  return Prisma.sql`(${record}."unitId" IN (SELECT "unitId" FROM units)
    OR (${record}."schoolId" IN (SELECT "id" FROM schools) AND ${record}."unitId" IN (SELECT "unitId" FROM dissolved)))`;
}

function ofMeetings(trust: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`
    ${listOf(Prisma.sql`SELECT jsonb_agg(to_jsonb(m) ORDER BY m."day" DESC, m."time" DESC NULLS LAST, m."id") FROM (SELECT g."id", g."day", g."time", g."title", g."schoolId" FROM "GoverningBodyMeeting" g
      WHERE g."trustId" = ${trust} AND g."schoolId" IN (SELECT "id" FROM schools) AND g."day" > ${today}::date - ${reach}::int ORDER BY g."day" DESC LIMIT ${atMost}) m`)} AS "meetings",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', r."id", 'meetingId', r."meetingId", 'visitId', r."visitId", 'snapshotId', r."snapshotId", 'conclusion', r."conclusion", 'version', r."version",
        'questions', ${listOf(Prisma.sql`SELECT jsonb_agg(to_jsonb(q) - '{trustId,reportId,recordedById}'::text[] ORDER BY q."id") FROM "GovernorQuestion" q
          WHERE q."trustId" = ${trust} AND q."reportId" = r."id"`)}) ORDER BY r."id")
      FROM "PresentedReport" r JOIN "GoverningBodyMeeting" g ON g."trustId" = ${trust} AND g."id" = r."meetingId"
      WHERE r."trustId" = ${trust} AND g."schoolId" IN (SELECT "id" FROM schools) AND g."day" > ${today}::date - ${reach}::int`)} AS "reports"`;
}

function ofCategory(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('axis', k."axis", 'categoryKey', k."categoryKey", 'startsOn', k."startsOn", 'endsBefore', k."endsBefore",
      'clockFrom', k."clockFrom", 'origin', k."origin") ORDER BY k."startsOn", k."axis") FROM "CategoryPeriod" k
    WHERE k."trustId" = ${trust} AND k."unitId" IN (SELECT "unitId" FROM units)`)} AS "periods"`;
}

const visitName = Prisma.sql`'visitId', v."id", 'kind', v."kind", 'reviewKind', v."reviewKind", 'number', v."number", 'date', v."date"`;

/** Published notes of visits and reviews (a link meeting's is not a report), and the visits to come. */
function ofVisits(trust: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object(${visitName}, 'publishedOn', w."publishedOn", 'questions', COALESCE(w."questions", '[]'),
        'schoolIds', CASE WHEN v."schoolId" IN (SELECT "id" FROM schools) THEN jsonb_build_array(v."schoolId") ELSE (SELECT jsonb_agg(s."id" ORDER BY s."name") FROM schools s
          WHERE v."unitId" = place."unitId" OR s."unitId" = v."unitId") END,
        'presented', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('schoolId', p."schoolId", 'day', p."day") ORDER BY p."day") FROM "NotePresentation" p
          WHERE p."trustId" = ${trust} AND p."visitId" = v."id" AND p."schoolId" IN (SELECT "id" FROM schools)`)},
        'findings', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', f."id", 'kind', f."kind", 'text', f."text", 'riskLevelKey', f."riskLevelKey") ORDER BY f."kind", f."id") FROM "Finding" f
          WHERE f."trustId" = ${trust} AND f."visitId" = v."id" AND f."kind" IN ('strength', 'risk')`)}) ORDER BY w."publishedOn" DESC, v."date" DESC)
      FROM "Visit" v JOIN "Note" n ON n."trustId" = ${trust} AND n."visitId" = v."id" AND n."state" IN ('published', 'correcting')
      JOIN LATERAL (SELECT (min(x."publishedAt") AT TIME ZONE 'Europe/London')::date AS "publishedOn", (SELECT p -> 'value' -> 'questions' FROM "NoteVersion" y, jsonb_array_elements(y."content" -> 'parts') p
          WHERE y."trustId" = ${trust} AND y."visitId" = v."id" AND p ->> 'kind' = 'summary' ORDER BY y."number" DESC LIMIT 1) AS "questions"
        FROM "NoteVersion" x WHERE x."trustId" = ${trust} AND x."visitId" = v."id") w ON w."publishedOn" IS NOT NULL
      WHERE v."trustId" = ${trust} AND ${ofBody("v")} AND v."kind" <> 'linkMeeting' AND v."date" > ${today}::date - ${reach}::int`)} AS "notes",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object(${visitName}, 'startsAt', v."startsAt", 'endsAt', v."endsAt", 'carriedThemes', v."carriedThemes",
        'shadows', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('personId', s."personId", 'name', s."name", 'attendance', s."attendance") ORDER BY s."name") FROM "VisitPerson" s
          WHERE s."trustId" = ${trust} AND s."visitId" = v."id" AND s."role" = 'shadows'`)}) ORDER BY v."date")
      FROM "Visit" v WHERE v."trustId" = ${trust} AND ${ofBody("v")} AND v."status" = 'planned' AND v."kind" <> 'linkMeeting' AND v."date" >= ${today}::date`)} AS "visits"`;
}

/** Actions that are open, or were closed within a year. */
function ofActions(trust: Prisma.Sql, today: string): Prisma.Sql {
  return Prisma.sql`${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'owner', a."ownerName", 'due', a."due", 'dueWords', a."dueWords", 'state', a."state",
      'ratings', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('name', r."levelName", 'tone', r."levelTone", 'day', r."day", 'evidence', r."evidence", 'visitId', r."visitId") ORDER BY r."day", r."id")
        FROM "ActionRating" r WHERE r."trustId" = ${trust} AND r."actionId" = a."id"`)}) ORDER BY a."due" NULLS LAST, a."id")
    FROM (SELECT * FROM "AgreedAction" a WHERE a."trustId" = ${trust} AND ${ofBody("a")} AND (a."state" <> 'closed' OR a."closedOn" > ${today}::date - 370)
      ORDER BY a."state", a."due" NULLS LAST, a."id" LIMIT ${atMost}) a`)} AS "actions"`;
}

const words = (column: Prisma.Sql) =>
  Prisma.sql`COALESCE((SELECT string_agg(sp ->> 'text', ' ') FROM jsonb_array_elements(${column}) bl, jsonb_array_elements(bl -> 'spans') sp), '')`;

/** This year's plans that were agreed: governors read them as they are carried out. */
function ofPlans(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', p."id", 'kind', p."kind", 'state', p."state", 'year', "year"."key", 'approvedOn', p."approvedOn",
      'priorities', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', o."id", 'title', o."title",
          'milestones', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('termKey', m."termKey", 'text', m."text", 'ratingKey', m."ratingKey", 'reviewedOn', m."reviewedOn") ORDER BY m."termKey")
            FROM "Milestone" m WHERE m."trustId" = ${trust} AND m."priorityId" = o."id" AND m."text" <> ''`)},
          'reviews', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('termKey', r."termKey", 'ratingKey', r."ratingKey", 'impact', ${words(Prisma.sql`r."impact"`)},
              'changedOn', (r."changedAt" AT TIME ZONE 'Europe/London')::date) ORDER BY r."termKey")
            FROM "TermReview" r WHERE r."trustId" = ${trust} AND r."priorityId" = o."id" AND r."ratingKey" <> ''`)}) ORDER BY o."position", o."id")
        FROM "PlanPriority" o WHERE o."trustId" = ${trust} AND o."planId" = p."id" AND NOT o."removed"`)}) ORDER BY p."kind")
    FROM "year" JOIN "ImprovementPlan" p ON p."trustId" = ${trust} AND p."yearId" = "year"."id" WHERE p."unitId" IN (SELECT "unitId" FROM units)
      AND p."state" IN ('agreed', 'approved', 'reviewed')`)} AS "plans"`;
}

function ofCopies(trust: Prisma.Sql, today: string): Prisma.Sql {
  const shown = Prisma.sql`n."trustId" = ${trust} AND n."unitId" IN (SELECT "unitId" FROM units) AND n."day" > ${today}::date - ${reach}::int
    AND ((n."desk" IN ('selfEvaluation', 'improvementPlan', 'meeting') AND n."purpose" = ANY(${forGovernors})) OR n."desk" = 'strategicPlan')`;
  return Prisma.sql`
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', n."id", 'desk', n."desk", 'recordId', n."recordId", 'day', n."day", 'purpose', n."purpose", 'title', n."content" ->> 'title',
        'year', (SELECT y."key" FROM "AcademicYear" y WHERE y."trustId" = ${trust} AND y."id" = COALESCE(e."yearId", p."yearId")),
        'second', COALESCE(p."kind" = 'rapid', w."body" <> 'ofsted', false)) ORDER BY n."at" DESC)
      FROM "Snapshot" n LEFT JOIN "SelfEvaluation" e ON e."trustId" = ${trust} AND n."desk" = 'selfEvaluation' AND e."id" = n."recordId"
      LEFT JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId"
      LEFT JOIN "ImprovementPlan" p ON p."trustId" = ${trust} AND n."desk" = 'improvementPlan' AND p."id" = n."recordId" WHERE ${shown}`)} AS "copies",
    (SELECT jsonb_build_object('columns', b -> 'columns', 'rows', b -> 'rows') FROM (SELECT n."content" FROM "Snapshot" n JOIN "SelfEvaluation" e ON e."trustId" = ${trust} AND e."id" = n."recordId"
        JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = e."frameworkId" AND w."body" = 'ofsted'
        WHERE ${shown} AND n."desk" = 'selfEvaluation' ORDER BY n."at" DESC LIMIT 1) latest, jsonb_array_elements(latest."content" -> 'blocks') b
      WHERE b ->> 'kind' = 'table' AND b ->> 'caption' = 'Area by area' LIMIT 1) AS "areas"`;
}
