import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { NoteContext } from "@/lib/notes/context";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import { strategyFrom } from "@/lib/strategy/places";
import { pickedProgramme } from "@/lib/visits/programme-statement";
import { Prisma } from "@/prisma/generated/client";

/** What the statement answers: the context, with the strategy as it was stored. */
export type NoteAnswer = Omit<NoteContext, "strategy"> & { strategy: unknown };

/** How far back the findings of an area of focus, and the ratings of an action, are read. */
const ratingsAtMost = 12;

/** A visit with its note and everything that the note is written from, in one statement. */
export function noteStatement({ trustId }: Viewer, visitId: string): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH asked AS (
      SELECT v.*, f."name" AS "federation", ${improvedIn("v")} AS "improvedIn" FROM "Visit" v
      LEFT JOIN "Federation" f ON f."trustId" = v."trustId" AND f."unitId" = v."unitId"
      WHERE v."trustId" = ${trust} AND v."id" = ${visitId}::uuid),
    schools AS (
      SELECT s."id", s."urn", s."name", s."phase", s."churchCharacter" AS "church", s."lowestAge", s."highestAge", (s."id" = a."schoolId") IS TRUE AS "visited"
      FROM asked a JOIN "School" s ON s."trustId" = ${trust} AND (s."unitId" = a."unitId" OR s."id" = a."schoolId" OR s."federationId" IN (
        SELECT f."id" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = a."unitId"))),
    strategy AS (
      SELECT s."content", y."id" AS "yearId", y."key", y."startsOn", y."endsBefore" FROM asked a
      JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND (s."id" = a."strategyVersionId" OR (a."strategyVersionId" IS NULL AND s."state" = 'published'))
      JOIN "AcademicYear" y ON y."trustId" = s."trustId" AND y."id" = s."yearId"
      WHERE a."strategyVersionId" IS NOT NULL OR (y."startsOn" <= a."date" AND y."endsBefore" > a."date") LIMIT 1)
    SELECT
      ${visitAsJson({ trustId })} AS "visit",
      (SELECT "content" FROM strategy) AS "strategy",
      (SELECT jsonb_build_object('key', "key", 'startsOn', "startsOn", 'endsBefore', "endsBefore") FROM strategy) AS "year",
      (SELECT p."content" FROM "VisitPlan" p WHERE p."trustId" = ${trust} AND p."visitId" = a."id" ORDER BY p."number" DESC LIMIT 1) AS "plan",
      COALESCE((SELECT jsonb_agg(to_jsonb(p) ORDER BY p."name") FROM (
        SELECT "id", "personId", "name", "as", "role", "attendance", "part" FROM "VisitPerson"
        WHERE "trustId" = ${trust} AND "visitId" = a."id") p), '[]') AS "people",
      ${actionsAsJson(trust)} AS "actions",
      ${focusAsJson(trust)} AS "focus",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', e."key", 'name', e."name") ORDER BY e."position") FROM "EvaluationArea" e
        WHERE e."trustId" = ${trust} AND (e."place" = 'everywhere'
            OR (e."place" = 'earlyYears' AND EXISTS (SELECT FROM schools WHERE "lowestAge" < 5))
            OR (e."place" = 'sixthForm' AND EXISTS (SELECT FROM schools WHERE "highestAge" >= 18)))
          AND e."versionId" = (SELECT w."id" FROM "FrameworkVersion" w WHERE w."trustId" = ${trust}
          AND w."body" = 'ofsted' AND w."startsOn" <= a."date" ORDER BY w."startsOn" DESC, w."revision" DESC LIMIT 1)), '[]') AS "areas",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name") ORDER BY o."name") FROM (
        SELECT DISTINCT p."id", p."name" FROM "RoleHolding" h JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId"
        WHERE h."trustId" = ${trust} AND (h."schoolId" IN (SELECT "id" FROM schools) OR p."id" = a."leadId")
          AND h."startsOn" <= a."date" AND (h."endsBefore" IS NULL OR h."endsBefore" > a."date") LIMIT 60) o), '[]') AS "owners",
      ${noteAsJson(trust)} AS "note",
      COALESCE((SELECT jsonb_agg(to_jsonb(p)) FROM (SELECT "kind", "key", "value", "position", "version" FROM "NotePart"
        WHERE "trustId" = ${trust} AND "visitId" = a."id" AND NOT "removed" ORDER BY "position", "key") p), '[]') AS "parts",
      COALESCE((SELECT jsonb_agg(to_jsonb(n) ORDER BY n."number") FROM (
        SELECT v."number", v."publishedAt", p."name" AS "publishedBy", v."reason", v."redactedAt", v."redactReason" FROM "NoteVersion" v
        JOIN "Person" p ON p."trustId" = v."trustId" AND p."id" = v."publishedById"
        WHERE v."trustId" = ${trust} AND v."visitId" = a."id") n), '[]') AS "versions",
      COALESCE((SELECT jsonb_agg(to_jsonb(c) ORDER BY c."at") FROM (
        SELECT k."id", k."section", k."text", k."at", p."name" AS "by", k."ofReader", k."answer" FROM "NoteComment" k
        JOIN "Person" p ON p."trustId" = k."trustId" AND p."id" = k."personId"
        WHERE k."trustId" = ${trust} AND k."visitId" = a."id") c), '[]') AS "comments",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('schoolId', r."schoolId", 'day', r."day")) FROM "NotePresentation" r
        WHERE r."trustId" = ${trust} AND r."visitId" = a."id"), '[]') AS "presented"
    FROM asked a`;
}

const visitAsJson = (
  viewer: Pick<Viewer, "trustId">,
) => Prisma.sql`jsonb_build_object('id', a."id", 'kind', a."kind", 'reviewKind', a."reviewKind", 'title', a."title",
  'number', a."number", 'programmeVisitKey', a."programmeVisitKey", 'date', a."date", 'startsAt', a."startsAt", 'endsAt', a."endsAt",
  'days', a."days", 'status', a."status", 'leadId', a."leadId", 'unitId', a."unitId", 'improvedIn', a."improvedIn", 'carriedThemes', a."carriedThemes",
  'programmeKey', ${pickedProgramme(viewer, [Prisma.sql`a."unitId"`, Prisma.sql`a."improvedIn"`], Prisma.sql`a."date"`)},
  'lead', COALESCE((SELECT p."name" FROM "Person" p WHERE p."trustId" = a."trustId" AND p."id" = a."leadId"), a."leadName"),
  'unit', COALESCE(a."federation", (SELECT "name" FROM schools ORDER BY "visited" DESC, "name" LIMIT 1)),
  'urn', (SELECT "urn" FROM schools ORDER BY "visited" DESC, "name" LIMIT 1),
  'schools', (SELECT jsonb_agg(to_jsonb(s) - '{visited,lowestAge,highestAge}'::text[] ORDER BY s."visited" DESC, s."name") FROM schools s))`;

/** What a federation took over from its members goes on being rated with the school that it stayed with. */
const ofVisitsUnit = Prisma.sql`(x."unitId" = a."unitId" OR (x."unitId" = a."improvedIn" AND (x."schoolId" IS NULL OR x."schoolId" IN (SELECT "id" FROM schools))))`;

/** Open actions that were agreed before this visit, those due first at the top (VP-9). */
function actionsAsJson(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(o) ORDER BY o."due" NULLS LAST, o."id") FROM (
    SELECT x."id", x."text", x."due", x."dueWords", x."successCriterion" AS "criterion", x."state",
      COALESCE(w."name", x."ownerName") AS "owner", c."name" AS "school",
      CASE WHEN b."kind" = 'programme' THEN 'Visit ' || b."number" WHEN b."id" IS NOT NULL THEN COALESCE(b."title", 'another visit') END AS "from",
      (SELECT jsonb_build_object('text', g."text", 'on', g."at"::date, 'by', p."name") FROM "ActionProgress" g
        JOIN "Person" p ON p."trustId" = g."trustId" AND p."id" = g."personId"
        WHERE g."trustId" = ${trust} AND g."actionId" = x."id" ORDER BY g."at" DESC LIMIT 1) AS "progress",
      COALESCE((SELECT jsonb_agg(to_jsonb(r) ORDER BY r."day") FROM (
        SELECT t."day", t."levelName" AS "level", t."levelTone" AS "tone", t."evidence", u."number" AS "visit" FROM "ActionRating" t
        LEFT JOIN "Visit" u ON u."trustId" = t."trustId" AND u."id" = t."visitId"
        WHERE t."trustId" = ${trust} AND t."actionId" = x."id" AND t."visitId" IS DISTINCT FROM a."id"
        ORDER BY t."day" DESC LIMIT ${ratingsAtMost}) r), '[]') AS "ratings"
    FROM "AgreedAction" x
    LEFT JOIN "Person" w ON w."trustId" = x."trustId" AND w."id" = x."ownerId"
    LEFT JOIN "School" c ON c."trustId" = x."trustId" AND c."id" = x."schoolId"
    LEFT JOIN "Visit" b ON b."trustId" = x."trustId" AND b."id" = x."visitId"
    WHERE x."trustId" = ${trust} AND ${ofVisitsUnit} AND x."state" IN ('open', 'done')
      AND x."visitId" IS DISTINCT FROM a."id" AND COALESCE(x."agreedOn", a."date") <= a."date") o), '[]')`;
}

/**
 * The year's areas of focus, each with what earlier visits found of it (VT-5). After a federation is dissolved nothing is shown
 * of a visit that stayed with another of its schools.
 */
function focusAsJson(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(o) ORDER BY o."id") FROM (
    SELECT x."id", x."name", x."why", x."endedOn", COALESCE((SELECT jsonb_agg(to_jsonb(r) ORDER BY r."day") FROM (
      SELECT n."day", u."number" AS "visit", n."text" FROM "Finding" n JOIN "Visit" u ON u."trustId" = n."trustId" AND u."id" = n."visitId"
      WHERE n."trustId" = ${trust} AND n."focusAreaId" IN (SELECT x."id" UNION ALL SELECT o."id" FROM "FocusArea" o WHERE o."trustId" = ${trust}
          AND o."replacedById" = x."id" AND lower(o."name") = lower(x."name")) AND n."visitId" <> a."id" AND n."day" <= a."date"
        AND ${improvedIn("u")} = a."improvedIn") r), '[]') AS "earlier"
    FROM "FocusArea" x WHERE x."trustId" = ${trust} AND x."unitId" IN (a."unitId", a."improvedIn") AND x."yearId" = (SELECT "yearId" FROM strategy)) o), '[]')`;
}

function noteAsJson(trust: Prisma.Sql): Prisma.Sql {
  const name = (id: Prisma.Sql) => Prisma.sql`(SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trust} AND p."id" = ${id})`;
  return Prisma.sql`(SELECT jsonb_build_object('state', n."state", 'authorId', n."authorId", 'author', ${name(Prisma.sql`n."authorId"`)},
    'readAskedAt', n."readAskedAt", 'readBy', ${name(Prisma.sql`n."readById"`)}, 'readAt', n."readAt", 'readWords', n."readWords",
    'sentAt', n."sentAt", 'answerBy', n."answerBy", 'accuracy', n."accuracy", 'accuracyWords', n."accuracyWords",
    'accuracyBy', ${name(Prisma.sql`n."accuracyById"`)}, 'accuracyAt', n."accuracyAt", 'directorsWords', n."directorsWords",
    'director', ${name(Prisma.sql`n."directorId"`)}, 'correction', n."correction", 'withdrawnAt', n."withdrawnAt",
    'withdrawnReason', n."withdrawnReason", 'version', n."version")
    FROM "Note" n WHERE n."trustId" = ${trust} AND n."visitId" = a."id")`;
}

/** A visit with its note inside a transaction; null where there is no such visit. */
export async function contextIn(db: Database, viewer: Viewer, visitId: string): Promise<NoteContext | null> {
  const rows = await db.$queryRaw<{ row: NoteAnswer }[]>(
    Prisma.sql`SELECT to_jsonb(q) AS "row" FROM (${noteStatement(viewer, visitId)}) q`,
  );
  return rows[0] ? asContext(rows[0].row) : null;
}

/** The same for a command, with the note's row held until its transaction ends. */
export async function heldContextIn(db: Database, viewer: Viewer, visitId: string): Promise<NoteContext | null> {
  await db.$queryRaw`SELECT 1 FROM "Note" WHERE "trustId" = ${viewer.trustId}::uuid AND "visitId" = ${visitId}::uuid FOR UPDATE`;
  return contextIn(db, viewer, visitId);
}

/** An answer of the statement as the note's context. */
export function asContext(answer: NoteAnswer): NoteContext {
  return { ...answer, strategy: strategyFrom(answer.strategy) };
}
