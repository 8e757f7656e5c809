import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** The support that was agreed for the given units, newest first, as AgreedSupport. */
export function agreedSupport(trust: Prisma.Sql, units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('title', s."title", 'by', COALESCE(NULLIF(s."providerName", ''),
      (SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trust} AND p."id" = s."providerPersonId"),
      (SELECT g."name" FROM "SchoolGroup" g WHERE g."trustId" = ${trust} AND g."id" = s."providerGroupId"),
      (SELECT f."name" FROM "Federation" f WHERE f."trustId" = ${trust} AND f."unitId" = s."providerUnitId"),
      (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = s."providerUnitId"), ''),
      'startsOn', s."startsOn", 'impact', s."impact",
      'days', COALESCE((SELECT sum(d."days") FROM "SupportDay" d WHERE d."trustId" = ${trust} AND d."supportId" = s."id"), 0)) ORDER BY s."startsOn" DESC NULLS LAST)
    FROM "Support" s WHERE s."trustId" = ${trust} AND s."unitId" IN (${units}) AND s."state" IN ('approved', 'underWay', 'ended')), '[]')`;
}
