import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Role } from "@/lib/people/roles";
import type { AllocationKind } from "@/lib/schools/allocations";
import { visibleUnits } from "@/lib/schools/policy";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";
import { Prisma } from "@/prisma/generated/client";

/** A school with its federation, its people of today and everybody who was ever allocated to it. */
export interface SchoolPage {
  id: string;
  unitId: string;
  urn: number;
  version: number;
  name: string;
  phase: Phase;
  churchCharacter: ChurchCharacter;
  lowestAge: number | null;
  highestAge: number | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  telephone: string | null;
  website: string | null;
  joinedOn: Day | null;
  federation: { name: string; unitId: string; schools: { urn: number; name: string }[] } | null;
  people: { role: Role; person: { id: string; name: string } }[];
  allocations: {
    kind: AllocationKind;
    startsOn: Day;
    endsBefore: Day | null;
    reason: string | null;
    person: { id: string; name: string };
  }[];
}

/** The whole of a school's page in one statement: one JSON object, or no row where the viewer may not see it. */
export function pageStatement(viewer: Viewer, urn: number): Prisma.Sql {
  const { trustId, today } = viewer;
  const units = visibleUnits(viewer);
  return Prisma.sql`
    WITH found AS (
      SELECT c.*, COALESCE(f."unitId", c."unitId") AS "improvedIn", f."name" AS "federationName"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${urn})
    SELECT to_jsonb(s) - 'trustId' || jsonb_build_object(
      'federation', CASE WHEN s."federationId" IS NULL THEN NULL ELSE jsonb_build_object('name', s."federationName", 'unitId', s."improvedIn",
        'schools', (SELECT jsonb_agg(jsonb_build_object('urn', m."urn", 'name', m."name") ORDER BY m."name")
          FROM "School" m WHERE m."trustId" = ${trustId}::uuid AND m."federationId" = s."federationId")) END,
      'people', COALESCE((SELECT jsonb_agg(jsonb_build_object('role', h."role", 'person', jsonb_build_object('id', p."id", 'name', p."name"))
          ORDER BY h."role", p."name")
        FROM "RoleHolding" h JOIN "Person" p ON p."trustId" = h."trustId" AND p."id" = h."personId"
        WHERE h."trustId" = ${trustId}::uuid AND h."schoolId" = s."id" AND h."startsOn" <= ${today}::date
          AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)), '[]'),
      'allocations', COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', a."kind", 'startsOn', a."startsOn", 'endsBefore', a."endsBefore",
          'reason', a."reason", 'person', jsonb_build_object('id', p."id", 'name', p."name")) ORDER BY a."startsOn" DESC)
        FROM "Allocation" a JOIN "Person" p ON p."trustId" = a."trustId" AND p."id" = a."personId"
        WHERE a."trustId" = ${trustId}::uuid AND a."unitId" = s."improvedIn"), '[]')) AS school
    FROM found s ${units === "all" ? Prisma.empty : Prisma.sql`WHERE s."improvedIn" = ANY(${units}::uuid[])`}`;
}
