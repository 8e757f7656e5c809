import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { helpPolicy } from "@/lib/help/policy";
import { Prisma } from "@/prisma/generated/client";

/** Whom somebody can ask: the trust's administrators of this day, by name. */
export async function whomToAsk(viewer: Viewer): Promise<{ name: string; email: string }[] | null> {
  if (!helpPolicy.read(viewer)) return null;
  const { trustId, today } = viewer;
  return askInTrust<{ name: string; email: string }>(
    viewer,
    Prisma.sql`SELECT p."name", p."email" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL AND EXISTS (SELECT FROM "RoleHolding" h
      WHERE h."trustId" = p."trustId" AND h."personId" = p."id" AND h."role" = 'administrator' AND h."startsOn" <= ${today}::date
        AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)) ORDER BY p."name" LIMIT 10`,
  );
}
