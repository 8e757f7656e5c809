import "server-only";
import { unitsHeld, type Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { isId, pageSize, pagesOf } from "@/lib/pages";
import type { SupportFilter } from "@/lib/support/filter";
import { dayTakenBack } from "@/lib/support/life";
import { decidesSupport, supportPolicy, supportShownIn } from "@/lib/support/policy";
import { promisesNow } from "@/lib/support/promises-statement";
import { leadTeachers, namedUnits, type SupportRow, strandsNow, supportSeen } from "@/lib/support/support-statement";
import { Prisma } from "@/prisma/generated/client";

export interface Strand {
  key: string;
  name: string;
}

/** Support that a school gives to another: never what the other needs it for. */
export interface GivenLine {
  id: string;
  unit: string;
  strandKey: string | null;
  days: number | null;
  given: number;
  ended: boolean;
}

/** A list of support with what it comes to in all. */
export interface SupportList {
  total: number;
  overdue: number;
  requested: number;
  days: number;
  given: number;
  cost: number;
  lines: SupportRow[];
  schools: { urn: number; name: string }[];
  strands: Strand[];
  givenByOwn: GivenLine[];
  /** What the viewer's own schools promise to others this year. */
  promises: { unit: string; promised: number; left: number }[];
}

/** At most so many lines of support in a printed list. */
export const printedAtMost = 500;

/** The support that the viewer may see, with its totals; null for who sees none (VP-10, CP-2). */
export async function supportList(
  viewer: Viewer,
  filter: SupportFilter,
  printed = false,
): Promise<(SupportList & { pages: number }) | null> {
  if (!supportPolicy.list(viewer)) return null;
  const { today } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const limit = printed ? Prisma.sql`LIMIT ${printedAtMost}` : Prisma.sql`LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize}`;
  const overdue = Prisma.sql`("state" IN ('approved', 'underWay') AND "reviewOn" < ${today}::date)`;
  const { all, whole } = supportShownIn(viewer);
  const [answer] = await askInTrust<SupportList>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)}, ${promisesNow(viewer)}, ${supportSeen(viewer)}, chosen AS MATERIALIZED (SELECT * FROM seen WHERE ${narrowed(filter, trust, overdue)})
    SELECT count(*)::int AS "total", count(*) FILTER (WHERE ${overdue})::int AS "overdue", count(*) FILTER (WHERE "state" = 'requested')::int AS "requested",
      COALESCE(sum("days") FILTER (WHERE "state" IN ('approved', 'underWay', 'ended')), 0) AS "days", COALESCE(sum("given"), 0) AS "given",
      COALESCE(sum("cost") FILTER (WHERE "state" IN ('approved', 'underWay', 'ended')), 0) AS "cost",
      COALESCE((SELECT jsonb_agg(to_jsonb(l) - 'place' - 'trustId' ORDER BY l."place") FROM (SELECT c.*, row_number() OVER (ORDER BY ${inOrder}) AS "place"
        FROM chosen c ORDER BY "place" ${limit}) l), '[]') AS "lines",
      COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('urn', s."urn", 'name', s."unit")) FROM seen s), '[]') AS "schools",
      ${strandsNow(viewer)} AS "strands",
      COALESCE((SELECT jsonb_agg(to_jsonb(g)) FROM (SELECT s."id", u."unit", s."strandKey", s."days"::float AS "days", s."state" = 'ended' AS "ended",
          COALESCE((SELECT sum(d."days")::float FROM "SupportDay" d WHERE d."trustId" = ${trust} AND d."supportId" = s."id"), 0) AS "given"
        FROM "Support" s JOIN named_units u ON u."unitId" = s."unitId" JOIN named_units v ON v."unitId" = s."providerUnitId"
        WHERE s."trustId" = ${trust} AND NOT ${all} AND v."within" = ANY(${whole}::uuid[]) AND s."state" IN ('approved', 'underWay', 'ended')
        ORDER BY s."state" = 'ended', u."unit", s."id" LIMIT ${pageSize}) g), '[]') AS "givenByOwn",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unit', u."unit", 'promised', p."promised", 'left', GREATEST(p."promised" - p."taken", 0)) ORDER BY u."unit")
        FROM promises p JOIN named_units u ON u."unitId" = p."unitId" WHERE p."unitId" = ANY(${unitsHeld(viewer, "headteacher")}::uuid[])), '[]') AS "promises"
    FROM chosen`,
  );
  if (!answer) return null;
  const schools = answer.schools.sort((one, other) => one.name.localeCompare(other.name));
  return { ...answer, schools, pages: pagesOf(answer.total) };
}

/** What waits first, then what goes on by its review, then what is over. */
const inOrder = Prisma.sql`CASE c."state" WHEN 'requested' THEN 0 WHEN 'approved' THEN 1 WHEN 'underWay' THEN 1 ELSE 2 END,
  CASE WHEN c."state" IN ('approved', 'underWay') THEN c."reviewOn" END NULLS LAST, c."requestedOn" DESC, c."unit", c."id"`;

function narrowed({ urn, provider, state, overdue }: SupportFilter, trust: Prisma.Sql, isOverdue: Prisma.Sql): Prisma.Sql {
  const wanted = [
    ...(urn
      ? [
          Prisma.sql`"unitId" = (SELECT COALESCE(f."unitId", c."unitId") FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust}
            AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${urn})`,
        ]
      : []),
    ...(provider ? [Prisma.sql`"provider" = ${provider}`] : []),
    ...(state === "going" ? [Prisma.sql`"state" IN ('approved', 'underWay')`] : state ? [Prisma.sql`"state" = ${state}`] : []),
    ...(overdue ? [isOverdue] : []),
  ];
  return wanted.length > 0 ? Prisma.join(wanted, " AND ") : Prisma.sql`true`;
}

/** One school's days of support, given and received. */
export interface SchoolDays {
  unitId: string;
  unit: string;
  urn: number;
  received: number;
  agreed: number;
  cost: number;
  gives: number;
  given: number;
  /** Days that its category promises to others this year, and those of them that nobody has been given; null where none is promised. */
  promised: number | null;
  left: number | null;
}

/** Days of support that each school has received, given and promised: those with promised days left first, then those that received most (CP-2). Null for who does not compare schools. */
export async function supportBySchool(viewer: Viewer, page: number): Promise<{ lines: SchoolDays[]; total: number } | null> {
  if (!supportPolicy.compareSchools(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<{ lines: SchoolDays[]; total: number }>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)}, ${promisesNow(viewer)}, gone AS MATERIALIZED (
      SELECT u."within" AS "to", v."within" AS "by", s."days"::float AS "agreed", s."cost"::float AS "cost",
        COALESCE((SELECT sum(d."days")::float FROM "SupportDay" d WHERE d."trustId" = ${trust} AND d."supportId" = s."id"), 0) AS "days"
      FROM "Support" s JOIN named_units u ON u."unitId" = s."unitId" LEFT JOIN named_units v ON v."unitId" = s."providerUnitId"
      WHERE s."trustId" = ${trust} AND s."state" IN ('approved', 'underWay', 'ended')),
    lines AS MATERIALIZED (SELECT u."unitId", u."unit", u."urn", COALESCE(r."days", 0) AS "received", COALESCE(r."agreed", 0) AS "agreed", COALESCE(r."cost", 0) AS "cost",
        COALESCE(g."agreed", 0) AS "gives", COALESCE(g."days", 0) AS "given", p."promised", CASE WHEN p."promised" IS NOT NULL THEN GREATEST(p."promised" - p."taken", 0) END AS "left"
      FROM named_units u LEFT JOIN promises p ON p."unitId" = u."unitId"
      LEFT JOIN (SELECT "to", sum("days") AS "days", sum("agreed") AS "agreed", sum("cost") AS "cost" FROM gone GROUP BY 1) r ON r."to" = u."unitId"
      LEFT JOIN (SELECT "by", sum("days") AS "days", sum("agreed") AS "agreed" FROM gone GROUP BY 1) g ON g."by" = u."unitId"
      WHERE u."now")
    SELECT (SELECT count(*)::int FROM lines) AS "total", COALESCE((SELECT jsonb_agg(to_jsonb(l) ORDER BY l."left" DESC NULLS LAST, l."received" + l."given" DESC, l."unit") FROM
      (SELECT * FROM lines ORDER BY "left" DESC NULLS LAST, "received" + "given" DESC, "unit" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) l), '[]') AS "lines"`,
  );
  return answer ?? { lines: [], total: 0 };
}

/** A day of support that was given. */
export interface GivenDay {
  id: string;
  day: Day;
  days: number;
  note: string;
  by: string;
}

/** Support on its page: what it is for, who gives it, the days, and what can be chosen when it is arranged. */
export interface SupportPage extends SupportRow {
  daysGiven: GivenDay[];
  /** Days that were recorded by mistake, as the history keeps them. */
  takenBack: { id: string; day: string; days: number; by: string }[];
  /** The strength of another school that was asked for; why it is no longer shared, where it is not. */
  strength: { text: string; unit: string; withdrawnOn: Day | null; withdrawnReason: string } | null;
  strands: Strand[];
  advisers: { id: string; name: string }[];
  schools: { id: string; name: string }[];
  groups: { id: string; name: string }[];
  /** People of other schools who could be lead teachers, with their school, for who decides; others are named by hand. */
  teachers: { id: string; name: string }[];
}

const teachersAtMost = 500;

/** One support that the viewer may read; null where there is none. */
export async function supportPage(viewer: Viewer, supportId: string): Promise<SupportPage | null> {
  if (!isId(supportId)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [found] = await askInTrust<{ support: SupportRow } & Omit<SupportPage, keyof SupportRow>>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)}, ${supportSeen(viewer)}, ${leadTeachers(viewer)}
    SELECT to_jsonb(s) - 'trustId' AS "support", ${strandsNow(viewer)} AS "strands",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d."id", 'day', d."day", 'days', d."days"::float, 'note', d."note", 'by', p."name") ORDER BY d."day", d."id")
        FROM "SupportDay" d JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = d."recordedById" WHERE d."trustId" = ${trust} AND d."supportId" = s."id"), '[]') AS "daysGiven",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', h."id", 'day', h."after" ->> 'day', 'days', (h."after" ->> 'days')::float, 'by', h."actorName") ORDER BY h."at", h."id")
        FROM "AuditEntry" h WHERE h."trustId" = ${trust} AND h."recordType" = 'support' AND h."recordId" = s."id" AND h."action" = ${dayTakenBack}), '[]') AS "takenBack",
      (SELECT jsonb_build_object('text', t."text", 'unit', u."unit", 'withdrawnOn', t."withdrawnOn", 'withdrawnReason', t."withdrawnReason")
        FROM "SharedStrength" t JOIN named_units u ON u."unitId" = t."unitId" WHERE t."trustId" = ${trust} AND t."id" = s."strengthId") AS "strength",
      COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (SELECT DISTINCT p."id", p."name" FROM "Person" p JOIN "RoleHolding" h ON h."trustId" = ${trust}
        AND h."personId" = p."id" WHERE p."trustId" = ${trust} AND p."closedAt" IS NULL AND h."role" IN ('adviser', 'independentAdviser', 'deputyDirector', 'directorOfEducation')
        AND h."startsOn" <= ${viewer.today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${viewer.today}::date)) w), '[]') AS "advisers",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u."unitId", 'name', u."unit") ORDER BY u."unit") FROM named_units u
        WHERE u."now" AND u."unitId" <> s."unitId"), '[]') AS "schools",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'name', g."name") ORDER BY g."name") FROM "SchoolGroup" g
        WHERE g."trustId" = ${trust} AND g."endedOn" IS NULL), '[]') AS "groups",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', l."id", 'name', l."name" || ', ' || l."unit") ORDER BY l."unit", l."name") FROM (SELECT * FROM teachers t
        WHERE ${decidesSupport(viewer)} AND t."unitId" <> s."unitId" ORDER BY t."unit", t."name" LIMIT ${teachersAtMost}) l), '[]') AS "teachers"
    FROM seen s WHERE s."id" = ${supportId}::uuid`,
  );
  if (!found || !supportPolicy.read(viewer, found.support)) return null;
  const { support, ...around } = found;
  return { ...support, ...around };
}
