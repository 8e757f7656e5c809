import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { pageSize } from "@/lib/pages";
import type { MeetingFilter } from "@/lib/standards-meetings/list-filter";
import { meetingsShownIn, standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import type { MeetingKind, MeetingState } from "@/lib/standards-meetings/words";
import { Prisma } from "@/prisma/generated/client";

/** A meeting that is there, or one that is owed and not planned yet. */
export interface MeetingLine {
  /** Nothing where it is not planned. */
  id: string | null;
  unitId: string;
  unit: string;
  urn: number;
  kind: MeetingKind;
  state: MeetingState | null;
  date: Day | null;
  startsAt: string;
  /** By when it is owed; nothing for one that is beside what is owed. */
  due: Day | null;
  term: string;
  obligationId: string | null;
  withTrustees: string;
  category: string | null;
}

interface Answer {
  total: number;
  overdue: number;
  year: string | null;
  lines: MeetingLine[] | null;
}

/** The year's standards meetings that the viewer may see (for a trustee those they attend, GO-8): what is owed and not planned, what is planned, what was held (SM-1). */
export async function meetingList(viewer: Viewer, filter: MeetingFilter) {
  if (!standardsMeetingPolicy.list(viewer)) return null;
  const [answer] = await askInTrust<Answer>(viewer, listStatement(viewer, filter));
  const { total = 0, overdue = 0, year = null, lines } = answer ?? {};
  return { total, overdue, year, lines: lines ?? [], pages: Math.max(1, Math.ceil(total / pageSize)) };
}

function listStatement(viewer: Viewer, filter: MeetingFilter): Prisma.Sql {
  const { trustId, personId, today } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  const units = meetingsShownIn(viewer);
  const within =
    units === "all"
      ? Prisma.empty
      : Prisma.sql`AND (u."unitId" = ANY(${units}::uuid[])
    OR l."id" IN (SELECT a."meetingId" FROM "MeetingPerson" a WHERE a."trustId" = ${trust} AND a."personId" = ${personId}::uuid))`;
  return Prisma.sql`
    WITH "year" AS MATERIALIZED (
      SELECT y."id", y."key", y."endsBefore", s."content" #>> '{meetings,term}' AS "term", s."content" #> '{calendar,terms}' AS "terms",
        s."content" -> 'categories' AS "categories", COALESCE(s."content" -> 'categoryFollows', '{}') AS "follows"
      FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date),
    terms AS MATERIALIZED (SELECT t ->> 'key' AS "key", t ->> 'name' AS "name", (t ->> 'lastDay')::date AS "lastDay" FROM "year", jsonb_array_elements("terms") t),
    u AS MATERIALIZED (SELECT DISTINCT ON (w."unitId") w.* FROM (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL) w
      WHERE ${
        filter.urn === null
          ? Prisma.sql`true`
          : Prisma.sql`w."unitId" IN (SELECT COALESCE(f."unitId", c."unitId") FROM "School" c
        LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${filter.urn})`
      }
      ORDER BY w."unitId", w."urn"),
    there AS MATERIALIZED (
      SELECT m."id", m."unitId", m."kind"::text AS "kind", m."state"::text AS "state", m."date", m."startsAt", m."termKey", m."obligationId"
      FROM "StandardsMeeting" m, "year" y WHERE m."trustId" = ${trust} AND m."yearId" = y."id"),
    lines AS MATERIALIZED (
      SELECT t."id", t."unitId", t."kind", t."state", t."date", t."startsAt", COALESCE(o."due", e."lastDay") AS "due", COALESCE(e."name", '') AS "term",
        t."obligationId", COALESCE(o."withTrustees", 'no') AS "withTrustees"
      FROM there t LEFT JOIN terms e ON e."key" = t."termKey"
      LEFT JOIN "Obligation" o ON o."trustId" = ${trust} AND o."id" = t."obligationId"
      UNION ALL
      SELECT NULL, u."unitId", 'standards', NULL, NULL, '', e."lastDay", e."name",
        (SELECT o."id" FROM "Obligation" o WHERE o."trustId" = ${trust} AND o."unitId" = u."unitId" AND o."yearKey" = y."key" AND o."kind" = 'standardsMeeting' AND o."state" = 'open' LIMIT 1), 'no'
      FROM u, "year" y JOIN terms e ON e."key" = y."term"
      WHERE NOT EXISTS (SELECT FROM there t WHERE t."unitId" = u."unitId" AND t."kind" = 'standards' AND t."state" <> 'cancelled')
      UNION ALL
      SELECT NULL, o."unitId", 'review', NULL, NULL, '', o."due", COALESCE(e."name", ''), o."id", o."withTrustees"
      FROM "Obligation" o JOIN "year" y ON o."yearKey" = y."key" LEFT JOIN terms e ON e."key" = o."termKey"
      WHERE o."trustId" = ${trust} AND o."kind" = 'reviewMeeting' AND o."state" = 'open' AND o."due" IS NOT NULL
        AND NOT EXISTS (SELECT FROM there t WHERE t."obligationId" = o."id" AND t."state" <> 'cancelled')),
    mine AS MATERIALIZED (SELECT l.*, u."unit", u."urn" FROM lines l JOIN u ON u."unitId" = l."unitId" WHERE true ${within}),
    chosen AS MATERIALIZED (SELECT * FROM mine WHERE ${shown(viewer, filter)} ${filter.kind ? Prisma.sql`AND "kind" = ${filter.kind}` : Prisma.empty}),
    page AS (SELECT c.*, row_number() OVER (ORDER BY ${filter.show === "past" ? Prisma.sql`c."date" DESC` : Prisma.sql`COALESCE(c."date", c."due")`}, c."unit", c."id") AS place
      FROM chosen c ORDER BY place LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})
    SELECT (SELECT count(*)::int FROM chosen) AS "total", (SELECT "key" FROM "year") AS "year",
      (SELECT count(*)::int FROM mine WHERE "state" IS NULL AND "due" < ${today}::date) AS "overdue",
      (SELECT jsonb_agg(to_jsonb(p) - 'place' || jsonb_build_object('category', ${categoryName(viewer)}) ORDER BY p.place) FROM page p) AS "lines"`;
}

/** So many days ahead a meeting that is owed has to be planned. */
const planAhead = 84;

/** What the filter shows: what has to be done soon, all that is owed, what is coming, what was. */
function shown({ today }: Viewer, { show }: MeetingFilter): Prisma.Sql {
  if (show === "coming") return Prisma.sql`"state" = 'planned' AND "date" >= ${today}::date`;
  if (show === "owed") return Prisma.sql`"state" IS NULL`;
  if (show === "past") return Prisma.sql`"state" IN ('held', 'shared', 'cancelled')`;
  if (show === "all") return Prisma.sql`true`;
  return Prisma.sql`(("state" IS NULL AND "due" <= ${today}::date + ${planAhead}::int) OR "state" = 'held' OR ("state" = 'planned' AND "date" < ${today}::date))`;
}

function categoryName({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT g ->> 'name' FROM "CategoryPeriod" k, "year" y, jsonb_array_elements(y."categories") g
    WHERE k."trustId" = ${trustId}::uuid AND k."unitId" = p."unitId" AND k."axis" = 'main' AND k."startsOn" <= ${today}::date
      AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date) AND g ->> 'key' = COALESCE(y."follows" ->> k."categoryKey", k."categoryKey") LIMIT 1)`;
}
