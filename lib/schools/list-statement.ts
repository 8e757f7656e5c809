import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { pageSize } from "@/lib/pages";
import type { SchoolFilter } from "@/lib/schools/filter";
import { visibleUnits } from "@/lib/schools/policy";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";
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
];

/**
 * The list of schools in one statement: it answers with the total and one JSON array of short rows.
 * `units` narrows it to some units of improvement; by default to all that the viewer may see.
 */
export function listStatement(viewer: Viewer, filter: SchoolFilter, units = visibleUnits(viewer)): Prisma.Sql {
  const { trustId } = viewer;
  return Prisma.sql`
    WITH visible AS (
      SELECT c."id", c."urn", c."name", c."phase", c."churchCharacter", c."town", f."name" AS "federation",
        COALESCE(f."unitId", c."unitId") AS "unitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid ${narrowed(filter)}),
    mine AS (SELECT * FROM visible v ${within(units)}),
    page AS (
      SELECT *, row_number() OVER (ORDER BY ${order(viewer, filter.sort)}, v."name", v."urn") AS place
      FROM mine v ORDER BY place LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})
    SELECT (SELECT count(*)::int FROM mine) AS total,
      (SELECT jsonb_agg(jsonb_build_array(v."urn", v."name", v."phase", v."churchCharacter", v."town",
        ${allocated(viewer, "adviser")}, ${allocated(viewer, "partnershipLink")}, ${headteachers(viewer)}, v."federation") ORDER BY v.place)
       FROM page v) AS rows`;
}

function narrowed({ search, phase, church }: SchoolFilter): Prisma.Sql {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const conditions = [
    ...(phase ? [Prisma.sql`AND c."phase" = ${phase}::"Phase"`] : []),
    ...(church ? [Prisma.sql`AND c."churchCharacter" = ${church}::"ChurchCharacter"`] : []),
    ...(search ? [Prisma.sql`AND (c."name" ILIKE ${like} OR c."town" ILIKE ${like} OR c."urn"::text LIKE ${like})`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " ") : Prisma.empty;
}

function within(units: string[] | "all"): Prisma.Sql {
  return units === "all" ? Prisma.empty : Prisma.sql`WHERE v."unitId" = ANY(${units}::uuid[])`;
}

function order(viewer: Viewer, sort: SchoolFilter["sort"]): Prisma.Sql {
  if (sort === "adviser") return Prisma.sql`${allocated(viewer, "adviser")} NULLS FIRST`;
  return { name: Prisma.sql`v."name"`, town: Prisma.sql`v."town" NULLS LAST`, phase: Prisma.sql`v."phase"` }[sort];
}

function allocated({ trustId, today }: Viewer, kind: "adviser" | "partnershipLink"): Prisma.Sql {
  return Prisma.sql`(
    SELECT p."name" FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
    WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = v."unitId" AND a."kind" = ${kind}::"AllocationKind"
      AND a."startsOn" <= ${today}::date AND (a."endsBefore" IS NULL OR a."endsBefore" > ${today}::date) LIMIT 1)`;
}

function headteachers({ trustId, today }: Viewer): Prisma.Sql {
  return Prisma.sql`(
    SELECT string_agg(p."name", ', ' ORDER BY h."startsOn") FROM "RoleHolding" h
    JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId"
    WHERE h."trustId" = ${trustId}::uuid AND h."schoolId" = v."id" AND h."role" = 'headteacher'
      AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date))`;
}
