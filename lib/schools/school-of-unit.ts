import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";

/** A school of a unit: the one itself, or the first of the federation. */
export function schoolOfUnit(db: Database, { trustId }: Viewer, unitId: string) {
  return db.school.findFirst({
    where: { trustId, OR: [{ federationId: null, unitId }, { federation: { is: { trustId, unitId } } }] },
    orderBy: { name: "asc" },
    select: { id: true, urn: true },
  });
}
