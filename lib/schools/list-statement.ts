import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { isId, pageSize } from "@/lib/pages";
import type { SchoolFilter } from "@/lib/schools/filter";
import { visibleUnits, visitsShownIn } from "@/lib/schools/policy";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";
import type { CategoryScale } from "@/lib/strategy/scale";
import { scaleAsJson, strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { Prisma } from "@/prisma/generated/client";

/** A row of the list, as short as it can be sent. */
export type SchoolRow = [
  urn: number,
  name: string,
  phase: Phase,
  church: ChurchCharacter,
  town: string | null,
  adviser: string | null,
  link: string | null,
  headteacher: string | null,
  federation: string | null,
  /** Its place on the year's scale; 0 for one that the year does not know. */
  category: number | null,
  nextVisit: Day | null,
];

export interface ListAnswer {
  total: number;
  rows: SchoolRow[] | null;
  /** Nothing has the searched text in it: these come close. */
  guessed: boolean;
  scale: CategoryScale;
  /** Who advises a school today, for the filter. */
  advisers: [id: string, name: string][] | null;
  federations: [id: string, name: string][] | null;
}

/** How alike a name must be to what was typed, where nothing has it literally: one slip in a word of eight letters. */
const alike = 0.6;

/**
 * The list of schools in one statement: it answers with the total, one JSON array of short rows and what the filters
 * offer. `units` narrows it to some units of improvement; by default to all that the viewer may see.
 */
export function listStatement(viewer: Viewer, filter: SchoolFilter, units = visibleUnits(viewer)): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`
    WITH ${strategyInUseStatement(viewer)},
    named AS (
      SELECT c."id", c."urn", c."name", c."phase", c."churchCharacter", c."town", c."federationId", f."name" AS "federation",
        COALESCE(f."unitId", c."unitId") AS "unitId", ${literally(filter.search)} AS "hit"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid ${narrowed(filter)}),
    visible AS (SELECT * FROM named v ${within(units)}),
    hits AS (SELECT EXISTS (SELECT FROM visible WHERE "hit") AS "any"),
    mine AS (SELECT v.* FROM visible v CROSS JOIN hits WHERE (v."hit" OR ${likely(filter.search)}) ${chosen(viewer, filter)}),
    page AS (
      SELECT *, row_number() OVER (ORDER BY ${order(viewer, filter.sort)}, v."name", v."urn") AS place
      FROM mine v ORDER BY place LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})
    SELECT (SELECT count(*)::int FROM mine) AS total, NOT (SELECT "any" FROM hits) AS guessed, ${scaleAsJson} AS scale,
      (SELECT jsonb_agg(jsonb_build_array(v."urn", v."name", v."phase", v."churchCharacter", v."town",
        ${allocated(viewer, "adviser")}, ${allocated(viewer, "partnershipLink")}, ${headteachers(viewer)}, v."federation",
        ${rank(viewer)}, ${nextVisit(viewer)}) ORDER BY v.place)
       FROM page v) AS rows, ${choices(viewer, units)}`;
}

function literally(search: string): Prisma.Sql {
  if (search === "") return Prisma.sql`true`;
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(c."name" ILIKE ${like} OR c."town" ILIKE ${like} OR f."name" ILIKE ${like} OR c."urn"::text LIKE ${like})`;
}

/** Where nothing has the text literally, names and towns that come close to it. */
function likely(search: string): Prisma.Sql {
  if (search.length < 4) return Prisma.sql`false`;
  return Prisma.sql`(NOT hits."any" AND (word_similarity(${search}, v."name") >= ${alike} OR word_similarity(${search}, v."town") >= ${alike}))`;
}

function narrowed({ phase, church, federation }: SchoolFilter): Prisma.Sql {
  const conditions = [
    ...(phase ? [Prisma.sql`AND c."phase" = ${phase}::"Phase"`] : []),
    ...(church ? [Prisma.sql`AND c."churchCharacter" = ${church}::"ChurchCharacter"`] : []),
    ...(isId(federation) ? [Prisma.sql`AND c."federationId" = ${federation}::uuid`] : []),
  ];
  return joinedConditions(conditions);
}

/** Conditions that look beyond a school's own row. */
function chosen(viewer: Viewer, { category, adviser, visit }: SchoolFilter): Prisma.Sql {
  const key = Prisma.sql`COALESCE((SELECT "follows" ->> ${categoryKey(viewer)} FROM "inUse"), ${categoryKey(viewer)})`;
  const advises = (who: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM "Allocation" a WHERE a."trustId" = ${viewer.trustId}::uuid
    AND a."unitId" = v."unitId" AND a."kind" = 'adviser' AND ${onDay(viewer, "a")} ${who})`;
  const conditions = [
    ...(category === "none" ? [Prisma.sql`AND ${categoryKey(viewer)} IS NULL`] : []),
    ...(category && category !== "none" ? [Prisma.sql`AND ${key} = ${category}`] : []),
    ...(adviser === "none" ? [Prisma.sql`AND NOT ${advises(Prisma.empty)}`] : []),
    ...(isId(adviser) ? [Prisma.sql`AND ${advises(Prisma.sql`AND a."personId" = ${adviser}::uuid`)}`] : []),
    ...(visit ? [Prisma.sql`AND ${nextVisit(viewer)} IS ${visit === "none" ? Prisma.empty : Prisma.sql`NOT`} NULL`] : []),
  ];
  return joinedConditions(conditions);
}

function joinedConditions(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join(conditions, " ") : Prisma.empty;
}

function within(units: string[] | "all"): Prisma.Sql {
  return units === "all" ? Prisma.empty : Prisma.sql`WHERE v."unitId" = ANY(${units}::uuid[])`;
}

function order(viewer: Viewer, sort: SchoolFilter["sort"]): Prisma.Sql {
  if (sort === "adviser") return Prisma.sql`${allocated(viewer, "adviser")} NULLS FIRST`;
  if (sort === "category") return Prisma.sql`${rank(viewer)} DESC NULLS FIRST`;
  if (sort === "visit") return Prisma.sql`${nextVisit(viewer)} NULLS FIRST`;
  return {
    name: Prisma.sql`v."name"`,
    town: Prisma.sql`v."town" NULLS LAST`,
    phase: Prisma.sql`v."phase"`,
    federation: Prisma.sql`v."federation" NULLS LAST`,
  }[sort];
}

function onDay({ today }: Viewer, table: "a" | "h" | "k"): Prisma.Sql {
  const name = { a: Prisma.sql`a`, h: Prisma.sql`h`, k: Prisma.sql`k` }[table];
  return Prisma.sql`${name}."startsOn" <= ${today}::date AND (${name}."endsBefore" IS NULL OR ${name}."endsBefore" > ${today}::date)`;
}

function allocated(viewer: Viewer, kind: "adviser" | "partnershipLink"): Prisma.Sql {
  return Prisma.sql`(
    SELECT p."name" FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
    WHERE a."trustId" = ${viewer.trustId}::uuid AND a."unitId" = v."unitId" AND a."kind" = ${kind}::"AllocationKind" AND ${onDay(viewer, "a")} LIMIT 1)`;
}

function headteachers(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(
    SELECT string_agg(p."name", ', ' ORDER BY h."startsOn") FROM "RoleHolding" h
    JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId"
    WHERE h."trustId" = ${viewer.trustId}::uuid AND h."schoolId" = v."id" AND h."role" = 'headteacher' AND ${onDay(viewer, "h")})`;
}

function categoryKey(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT k."categoryKey" FROM "CategoryPeriod" k WHERE k."trustId" = ${viewer.trustId}::uuid AND k."unitId" = v."unitId"
    AND k."axis" = 'main' AND ${onDay(viewer, "k")} LIMIT 1)`;
}

function rank(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE((SELECT s."rank" FROM "scale" s
      WHERE s."key" = COALESCE((SELECT "follows" ->> k."categoryKey" FROM "inUse"), k."categoryKey")), 0)
    FROM "CategoryPeriod" k WHERE k."trustId" = ${viewer.trustId}::uuid AND k."unitId" = v."unitId" AND k."axis" = 'main' AND ${onDay(viewer, "k")} LIMIT 1)`;
}

function nextVisit(viewer: Viewer): Prisma.Sql {
  const shown = visitsShownIn(viewer);
  if (shown.length === 0) return Prisma.sql`NULL::date`;
  const where = shown === "all" ? Prisma.empty : Prisma.sql`AND n."unitId" = ANY(${shown}::uuid[])`;
  return Prisma.sql`(SELECT min(n."date") FROM "Visit" n WHERE n."trustId" = ${viewer.trustId}::uuid AND n."unitId" = v."unitId"
    AND n."status" = 'planned' AND n."kind" <> 'linkMeeting' AND n."date" >= ${viewer.today}::date ${where})`;
}

/** What the filters offer, to those who see every school. */
function choices(viewer: Viewer, units: string[] | "all"): Prisma.Sql {
  if (units !== "all") return Prisma.sql`NULL AS advisers, NULL AS federations`;
  return Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_array(p."id", p."name") ORDER BY p."name") FROM "Person" p WHERE p."trustId" = ${viewer.trustId}::uuid
      AND p."id" IN (SELECT a."personId" FROM "Allocation" a WHERE a."trustId" = ${viewer.trustId}::uuid AND a."kind" = 'adviser' AND ${onDay(viewer, "a")})) AS advisers,
    (SELECT jsonb_agg(jsonb_build_array(f."id", f."name") ORDER BY f."name") FROM "Federation" f
      WHERE f."trustId" = ${viewer.trustId}::uuid AND f."dissolvedOn" IS NULL) AS federations`;
}
