import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/prisma/generated/client";

/**
 * The key of the programme that the director picked for a unit in the year of a day, as SQL; null where nobody did.
 * `units` is one unit or several, of which the first that has a pick counts.
 */
export function pickedProgramme({ trustId }: Pick<Viewer, "trustId">, units: readonly Prisma.Sql[], day: Prisma.Sql): Prisma.Sql {
  const picks = units.map(
    (unit) => Prisma.sql`(SELECT g."programmeKey" FROM "UnitProgramme" g
      JOIN "AcademicYear" z ON z."trustId" = g."trustId" AND z."id" = g."yearId" AND z."startsOn" <= ${day} AND z."endsBefore" > ${day}
      WHERE g."trustId" = ${trustId}::uuid AND g."unitId" = ${unit})`,
  );
  return Prisma.sql`COALESCE(${Prisma.join(picks, ", ")})`;
}
