import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { supportShownIn } from "@/lib/support/policy";
import type { SupportProvider, SupportState } from "@/lib/support/words";
import { Prisma } from "@/prisma/generated/client";

/** Support as the list, the page and the files show it. */
export interface SupportRow {
  id: string;
  unitId: string;
  unit: string;
  urn: number;
  title: string;
  need: string;
  strandKey: string | null;
  state: SupportState;
  requestedById: string;
  requestedBy: string;
  requestedOn: Day;
  approvedBy: string | null;
  approvedOn: Day | null;
  answer: string;
  provider: SupportProvider | null;
  providerPersonId: string | null;
  providerUnitId: string | null;
  providerGroupId: string | null;
  providerName: string;
  /** The provider as people read it. */
  from: string;
  days: number | null;
  given: number;
  cost: number | null;
  startsOn: Day | null;
  reviewOn: Day | null;
  endedOn: Day | null;
  impact: string;
  visitId: string | null;
  actionId: string | null;
  obligationId: string | null;
  version: number;
}

/** For a WITH: each unit by its name, federation or school, with the number of one school of it. */
export function namedUnits(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`named_units AS MATERIALIZED (
    SELECT c."trustId", c."unitId", c."name" AS "unit", c."urn", COALESCE(f."unitId", c."unitId") AS "within", f."id" IS NULL AND c."leftOn" IS NULL AS "now"
    FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId" WHERE c."trustId" = ${trust}
    UNION ALL
    SELECT f."trustId", f."unitId", f."name", (SELECT min(c."urn") FROM "FederationMembership" m JOIN "School" c ON c."trustId" = ${trust} AND c."id" = m."schoolId"
      WHERE m."trustId" = ${trust} AND m."federationId" = f."id"), f."unitId", f."dissolvedOn" IS NULL
    FROM "Federation" f WHERE f."trustId" = ${trust})`;
}

/** For a WITH, after named_units: the support that the viewer may see, as SupportRow. */
export function supportSeen(viewer: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const { all, whole, agreed } = supportShownIn(viewer);
  const within = all
    ? Prisma.sql`true`
    : Prisma.sql`(u."within" = ANY(${whole}::uuid[]) OR (s."state" IN ('approved', 'underWay', 'ended')
        AND (u."within" = ANY(${agreed}::uuid[]) OR s."providerPersonId" = ${viewer.personId}::uuid)))`;
  return Prisma.sql`seen AS MATERIALIZED (
    SELECT s."trustId", s."id", u."within" AS "unitId", u."unit", u."urn", s."title", s."need", s."strandKey", s."state"::text AS "state", s."requestedById",
      r."name" AS "requestedBy", s."requestedOn", a."name" AS "approvedBy", s."approvedOn", s."answer", s."provider"::text AS "provider",
      s."providerPersonId", s."providerUnitId", s."providerGroupId", s."providerName", s."days"::float AS "days", s."cost"::float AS "cost",
      s."startsOn", s."reviewOn", s."endedOn", s."impact", s."version", s."visitId", s."actionId", s."obligationId", s."strengthId",
      concat_ws(', ', NULLIF(COALESCE(p."name", g."name", NULLIF(s."providerName", '')), ''), v."unit") AS "from",
      COALESCE((SELECT sum(d."days")::float FROM "SupportDay" d WHERE d."trustId" = ${trust} AND d."supportId" = s."id"), 0) AS "given"
    FROM "Support" s JOIN named_units u ON u."unitId" = s."unitId"
    JOIN "Person" r ON r."trustId" = ${trust} AND r."id" = s."requestedById"
    LEFT JOIN "Person" a ON a."trustId" = ${trust} AND a."id" = s."approvedById"
    LEFT JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = s."providerPersonId"
    LEFT JOIN named_units v ON v."unitId" = s."providerUnitId"
    LEFT JOIN "SchoolGroup" g ON g."trustId" = ${trust} AND g."id" = s."providerGroupId"
    WHERE s."trustId" = ${trust} AND ${within})`;
}

/** For a WITH, after named_units: those with an account who teach or lead at a school today, and can be lead teachers of another. */
export function leadTeachers({ trustId, today }: Viewer): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`teachers AS (
    SELECT DISTINCT ON (p."id") p."trustId", p."id", p."name", u."within" AS "unitId", u."unit" FROM "RoleHolding" h
    JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = h."personId" AND p."closedAt" IS NULL AND p."accountId" IS NOT NULL
    JOIN "School" c ON c."trustId" = ${trust} AND c."id" = h."schoolId" AND c."leftOn" IS NULL JOIN named_units u ON u."unitId" = c."unitId"
    WHERE h."trustId" = ${trust} AND h."role" IN ('priorityLead', 'sendco', 'schoolStaff') AND h."startsOn" <= ${today}::date
      AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date) ORDER BY p."id", h."startsOn")`;
}

/** The strands of the year of today, for choices and names. */
export function strandsNow(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('key', t ->> 'key', 'name', t ->> 'name'))
    FROM "AcademicYear" y JOIN "StrategyVersion" w ON w."trustId" = y."trustId" AND w."yearId" = y."id" AND w."state" = 'published',
      jsonb_array_elements(COALESCE(w."content" #> '{strands,strands}', '[]')) t
    WHERE y."trustId" = ${viewer.trustId}::uuid AND y."startsOn" <= ${viewer.today}::date AND y."endsBefore" > ${viewer.today}::date), '[]')`;
}
