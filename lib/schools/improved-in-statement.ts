import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** What a statement calls a table whose rows name a unit and a school. */
type Alias = "a" | "p" | "u" | "v";

/**
 * The unit that stands today for the unit and school of a record, as SQL: a school's federation once it has one; for a
 * federation that was dissolved, the school that the record names (VP-2).
 */
export function improvedIn(alias: Alias): Prisma.Sql {
  const record = Prisma.raw(alias);
  return Prisma.sql`COALESCE(
    (SELECT f."unitId" FROM "School" c JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${record}."trustId" AND c."unitId" = ${record}."unitId"),
    (SELECT COALESCE(n."unitId", c."unitId") FROM "Federation" f JOIN "School" c ON c."trustId" = f."trustId" AND c."id" = ${record}."schoolId"
      LEFT JOIN "Federation" n ON n."trustId" = c."trustId" AND n."id" = c."federationId"
      WHERE f."trustId" = ${record}."trustId" AND f."unitId" = ${record}."unitId" AND f."dissolvedOn" IS NOT NULL),
    ${record}."unitId")`;
}

/** Whether one of these units stands today for a record, as SQL: a condition that long lists can be searched by. */
export function standsIn(alias: Alias, trustId: string, units: readonly string[]): Prisma.Sql {
  const record = Prisma.raw(alias);
  const those = Prisma.sql`ANY(${[...units]}::uuid[])`;
  const federated = Prisma.sql`SELECT c."unitId" FROM "School" c JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND f."unitId" = ${those}`;
  const schools = Prisma.sql`SELECT c."id" FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND COALESCE(f."unitId", c."unitId") = ${those}`;
  return Prisma.sql`(${record}."unitId" = ${those} OR ${record}."unitId" IN (${federated}) OR (${record}."schoolId" IN (${schools})
      AND ${record}."unitId" IN (SELECT f."unitId" FROM "Federation" f WHERE f."trustId" = ${trustId}::uuid AND f."dissolvedOn" IS NOT NULL)))`;
}
