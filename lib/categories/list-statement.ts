import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CategoryFilter } from "@/lib/categories/list-filter";
import type { Day } from "@/lib/dates";
import type { Phase } from "@/lib/schools/words";
import type { CategoryScale } from "@/lib/strategy/scale";
import { scaleAsJson, strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { Prisma } from "@/prisma/generated/client";

/** A school or federation in the list of categories. */
export interface CategoryLine {
  unitId: string;
  unit: string;
  urn: number;
  phases: Phase[];
  church: boolean;
  /** Of the Church of England or Methodist: it has a SIAMS category beside the main one. */
  siams: boolean;
  categoryKey: string | null;
  clockFrom: Day | null;
  siamsKey: string | null;
  adviser: string | null;
  dutiesOverdue: number;
  concerns: number;
  /** People of the trust who are expected there are named, for who may open it. */
  nextMeeting: { id: string; date: Day; people: string[] } | null;
}

/** A period of any unit of the list, for the picture of years. */
export interface MovedPeriod {
  unitId: string;
  unit: string;
  categoryKey: string;
  startsOn: Day;
  endsBefore: Day | null;
}

export interface CategoryListAnswer {
  scale: CategoryScale;
  total: number;
  lines: CategoryLine[];
  /** How many are in their category longer than the year allows. */
  overdue: number;
  dutiesOverdue: number;
  periods: MovedPeriod[];
  advisers: { id: string; name: string }[];
}

/** Everything of the list in one statement: the page's lines, overdue ones first, counts of all, and the periods of years. */
export function categoryListStatement(
  viewer: Viewer,
  units: string[] | "all",
  filter: CategoryFilter,
  { size, offset }: { size: number; offset: number },
): Prisma.Sql {
  const { trustId, today } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  const within = units === "all" ? Prisma.empty : Prisma.sql`WHERE w."unitId" = ANY(${units}::uuid[])`;
  return Prisma.sql`
    WITH ${strategyInUseStatement(viewer)},
    members AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn", c."phase",
        c."churchCharacter" IN ('churchOfEngland', 'methodist', 'romanCatholic') AS "church",
        c."churchCharacter" IN ('churchOfEngland', 'methodist') AS "siams"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND (c."leftOn" IS NULL OR c."leftOn" > ${today}::date)),
    u AS MATERIALIZED (
      SELECT w."unitId", min(w."unit") AS "unit", min(w."urn") AS "urn", jsonb_agg(DISTINCT w."phase") AS "phases", bool_or(w."church") AS "church", bool_or(w."siams") AS "siams"
      FROM members w ${within} GROUP BY w."unitId"),
    now AS MATERIALIZED (
      SELECT k.*, s."key" AS "nowKey", s."rank", s."latestMonths" FROM "CategoryPeriod" k LEFT JOIN "inUse" i ON true
      LEFT JOIN "scale" s ON s."key" = COALESCE(i."follows" ->> k."categoryKey", k."categoryKey")
      WHERE k."trustId" = ${trust} AND k."startsOn" <= ${today}::date AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date)),
    late AS MATERIALIZED (SELECT o."unitId", count(*)::int AS "late" FROM "Obligation" o WHERE o."trustId" = ${trust} AND o."state" = 'open'
      AND o."due" < ${today}::date AND (o."strength" = 'owed' OR o."chosenAt" IS NOT NULL) GROUP BY o."unitId"),
    advised AS MATERIALIZED (SELECT a."unitId", p."id", p."name" FROM "Allocation" a JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = a."personId"
      WHERE a."trustId" = ${trust} AND a."kind" = 'adviser' AND a."startsOn" <= ${today}::date AND (a."endsBefore" IS NULL OR a."endsBefore" > ${today}::date)),
    all_lines AS MATERIALIZED (
      SELECT u.*, m."categoryKey", m."nowKey", m."rank", m."clockFrom", s."categoryKey" AS "siamsKey", a."id" AS "adviserId", a."name" AS "adviser", COALESCE(l."late", 0) AS "dutiesOverdue",
        COALESCE(jsonb_typeof(m."latestMonths") = 'number' AND m."clockFrom" + make_interval(months => (m."latestMonths" #>> '{}')::int) < ${today}::date, false) AS "clockOver"
      FROM u LEFT JOIN now m ON m."unitId" = u."unitId" AND m."axis" = 'main' LEFT JOIN now s ON s."unitId" = u."unitId" AND s."axis" = 'siams'
      LEFT JOIN late l ON l."unitId" = u."unitId" LEFT JOIN advised a ON a."unitId" = u."unitId"),
    chosen AS MATERIALIZED (SELECT * FROM all_lines WHERE true ${narrowed(filter)}),
    page AS (SELECT c.*, row_number() OVER (ORDER BY c."clockOver" DESC, c."dutiesOverdue" > 0 DESC, c."rank" DESC NULLS LAST, c."dutiesOverdue" DESC, c."unit", c."unitId") AS place
      FROM chosen c ORDER BY place LIMIT ${size} OFFSET ${offset})
    SELECT ${scaleAsJson} AS "scale", (SELECT count(*)::int FROM chosen) AS "total",
      (SELECT count(*)::int FROM chosen WHERE "clockOver") AS "overdue", (SELECT COALESCE(sum("dutiesOverdue"), 0)::int FROM chosen) AS "dutiesOverdue",
      COALESCE((SELECT jsonb_agg(to_jsonb(p) - '{nowKey,rank,clockOver,adviserId,place}'::text[] || jsonb_build_object(
          'concerns', (SELECT count(*) FROM "Concern" n WHERE n."trustId" = ${trust} AND n."unitId" = p."unitId" AND n."closedOn" IS NULL),
          'nextMeeting', (SELECT jsonb_build_object('id', m."id", 'date', m."date",
            'people', COALESCE((SELECT jsonb_agg(e."personId") FROM "MeetingPerson" e WHERE e."trustId" = ${trust} AND e."meetingId" = m."id" AND e."personId" IS NOT NULL), '[]')) FROM "StandardsMeeting" m WHERE m."trustId" = ${trust} AND m."unitId" = p."unitId"
            AND m."state" = 'planned' AND m."date" >= ${today}::date ORDER BY m."date" LIMIT 1)) ORDER BY p.place) FROM page p), '[]') AS "lines",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unitId', k."unitId", 'unit', c."unit", 'categoryKey', k."categoryKey", 'startsOn', k."startsOn", 'endsBefore', k."endsBefore") ORDER BY k."startsOn", c."unit")
        FROM chosen c JOIN "CategoryPeriod" k ON k."trustId" = ${trust} AND k."unitId" = c."unitId" AND k."axis" = 'main'), '[]') AS "periods",
      COALESCE((SELECT jsonb_agg(to_jsonb(d) ORDER BY d."name") FROM (SELECT DISTINCT "adviserId" AS "id", "adviser" AS "name" FROM all_lines WHERE "adviserId" IS NOT NULL) d), '[]') AS "advisers"`;
}

function narrowed({ phase, adviser, category, church }: CategoryFilter): Prisma.Sql {
  const parts = [
    ...(phase ? [Prisma.sql`AND "phases" ? ${phase}`] : []),
    ...(adviser === "none" ? [Prisma.sql`AND "adviserId" IS NULL`] : adviser ? [Prisma.sql`AND "adviserId" = ${adviser}::uuid`] : []),
    ...(category === "none" ? [Prisma.sql`AND "categoryKey" IS NULL`] : category ? [Prisma.sql`AND "nowKey" = ${category}`] : []),
    ...(church ? [Prisma.sql`AND "church" = ${church === "church"}`] : []),
  ];
  return Prisma.join([Prisma.empty, ...parts], " ");
}
