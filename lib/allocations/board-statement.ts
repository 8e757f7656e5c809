import "server-only";
import { type BoardFilter, boardSize } from "@/lib/allocations/board";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { isId } from "@/lib/pages";
import type { Role } from "@/lib/people/roles";
import type { AllocationKind } from "@/lib/schools/allocations";
import type { Phase } from "@/lib/schools/words";
import type { Pattern } from "@/lib/working-days/patterns";
import { Prisma } from "@/prisma/generated/client";

/** Who a unit has, or will have last: an allocation that is not over. */
export interface Placed {
  id: string;
  personId: string;
  name: string;
  startsOn: Day;
  endsBefore: Day | null;
}

export interface BoardUnit {
  unitId: string;
  name: string;
  urn: number;
  members: string[];
  phases: Phase[];
  adviser: Placed | null;
  partnershipLink: Placed | null;
}

export interface BoardAnswer {
  total: number;
  open: number;
  units: BoardUnit[] | null;
  /** Every unit of the trust that has an adviser, for the loads. */
  advised: { unitId: string; personId: string; phases: Phase[] }[] | null;
}

/** Every unit of the trust with its adviser and partnership link, those that lack one first, a page of them. */
export function boardStatement({ trustId, today }: Viewer, filter: BoardFilter): Prisma.Sql {
  const live = (kind: string) => Prisma.sql`(
    SELECT jsonb_build_object('id', a."id", 'personId', a."personId", 'name', p."name", 'startsOn', a."startsOn", 'endsBefore', a."endsBefore")
    FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
    WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = u."unitId" AND a."kind" = ${kind}::"AllocationKind"
      AND (a."endsBefore" IS NULL OR a."endsBefore" > GREATEST(${today}::date, a."startsOn")) ORDER BY a."startsOn" DESC LIMIT 1)`;
  return Prisma.sql`
    WITH schools AS (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."name", c."urn", c."phase"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid),
    u AS (
      SELECT "unitId", min("unit") AS "name", min("urn") AS "urn", jsonb_agg("name" ORDER BY "name") AS "members",
        jsonb_agg(DISTINCT "phase") AS "phases" FROM schools GROUP BY "unitId"),
    placed AS (SELECT u.*, ${live("adviser")} AS "adviser", ${live("partnershipLink")} AS "partnershipLink" FROM u),
    found AS (SELECT * FROM placed WHERE true ${narrowed(filter)}),
    page AS (
      SELECT *, row_number() OVER (ORDER BY ("adviser" IS NULL OR "partnershipLink" IS NULL) DESC, "name", "urn") AS place
      FROM found ORDER BY place LIMIT ${boardSize} OFFSET ${(filter.page - 1) * boardSize})
    SELECT (SELECT count(*)::int FROM found) AS "total",
      (SELECT count(*)::int FROM placed WHERE "adviser" IS NULL OR "partnershipLink" IS NULL) AS "open",
      (SELECT jsonb_agg(to_jsonb(page) - 'place' ORDER BY place) FROM page) AS "units",
      (SELECT jsonb_agg(jsonb_build_object('unitId', "unitId", 'personId', "adviser"->>'personId', 'phases', "phases"))
        FROM placed WHERE "adviser" IS NOT NULL) AS "advised"`;
}

function narrowed({ search, show, adviser }: BoardFilter): Prisma.Sql {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const conditions = [
    ...(show === "open" ? [Prisma.sql`AND ("adviser" IS NULL OR "partnershipLink" IS NULL)`] : []),
    ...(isId(adviser) ? [Prisma.sql`AND "adviser"->>'personId' = ${adviser}`] : []),
    ...(search ? [Prisma.sql`AND ("name" ILIKE ${like} OR "members"::text ILIKE ${like} OR "urn"::text LIKE ${like})`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " ") : Prisma.empty;
}

export interface UnitAnswer {
  unitId: string;
  federation: string | null;
  schools: { urn: number; name: string; phase: Phase }[];
  /** Latest first. */
  allocations: {
    id: string;
    kind: AllocationKind;
    startsOn: Day;
    endsBefore: Day | null;
    reason: string | null;
    person: { id: string; name: string };
  }[];
}

/** The unit of a school: its schools, and whom it has had. */
export function unitStatement({ trustId }: Viewer, schoolId: string): Prisma.Sql {
  return Prisma.sql`
    WITH u AS (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", f."name" AS "federation", f."id" AS "federationId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND c."id" = ${schoolId}::uuid)
    SELECT u."unitId", u."federation",
      (SELECT jsonb_agg(jsonb_build_object('urn', c."urn", 'name', c."name", 'phase', c."phase") ORDER BY c."name") FROM "School" c
        WHERE c."trustId" = ${trustId}::uuid AND (c."federationId" = u."federationId" OR c."federationId" IS NULL AND c."unitId" = u."unitId")) AS "schools",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'kind', a."kind", 'startsOn', a."startsOn", 'endsBefore', a."endsBefore",
          'reason', a."reason", 'person', jsonb_build_object('id', p."id", 'name', p."name")) ORDER BY a."startsOn" DESC)
        FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
        WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = u."unitId"), '[]') AS "allocations"
    FROM u`;
}

export interface CandidateAnswer {
  id: string;
  name: string;
  roles: { role: Role; unitId: string | null; startsOn: Day; endsBefore: Day | null }[];
  patterns: Pattern[];
}

/** Everybody who holds a role of the team or leads a school, today or later, with their roles and working patterns. */
export function candidatesStatement({ trustId, today }: Viewer, roles: readonly Role[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p."id", p."name",
      jsonb_agg(jsonb_build_object('role', h."role", 'unitId', COALESCE(f."unitId", c."unitId"), 'startsOn', h."startsOn",
        'endsBefore', h."endsBefore")) AS "roles",
      COALESCE((SELECT jsonb_agg(to_jsonb(w) - 'trustId' - 'id' - 'personId') FROM "WorkingPattern" w
        WHERE w."trustId" = ${trustId}::uuid AND w."personId" = p."id"), '[]') AS "patterns"
    FROM "Person" p JOIN "RoleHolding" h ON h."trustId" = p."trustId" AND h."personId" = p."id"
    LEFT JOIN "School" c ON c."trustId" = h."trustId" AND c."id" = h."schoolId"
    LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
    WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL AND h."role"::text = ANY(${[...roles, "headteacher"]}::text[])
      AND (h."endsBefore" IS NULL OR h."endsBefore" > GREATEST(${today}::date, h."startsOn"))
    GROUP BY p."id", p."name" HAVING bool_or(h."role" <> 'headteacher') ORDER BY p."name"`;
}
