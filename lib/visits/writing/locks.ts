import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";

/** Whoever plans visits of the same unit at the same moment waits here; false where there is no such school. */
export async function lockUnitOfSchool(db: Database, { trustId }: Viewer, urn: number): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Unit" u WHERE u."trustId" = ${trustId}::uuid AND u."id" = (SELECT COALESCE(f."unitId", c."unitId") FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND c."urn" = ${urn}) FOR UPDATE`;
  return rows.length > 0;
}

/** Whoever changes the same visits at the same moment waits here. */
export async function lockVisits(db: Database, { trustId }: Viewer, visitIds: readonly string[]): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Visit" WHERE "trustId" = ${trustId}::uuid AND "id" = ANY(${[...visitIds]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Whoever chooses areas of focus of the same unit at the same moment waits here. */
export async function lockUnit(db: Database, { trustId }: Viewer, unitId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Unit" WHERE "trustId" = ${trustId}::uuid AND "id" = ${unitId}::uuid FOR UPDATE`;
}
