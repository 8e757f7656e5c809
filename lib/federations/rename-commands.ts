import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { federationPolicy } from "@/lib/federations/policy";
import type { RenameTyped } from "@/lib/federations/schema";
import { changedMeanwhile, done, notFound, type Result } from "@/lib/result";

/** Gives a federation another name. */
export async function renameFederation(
  viewer: Viewer,
  { federationId, name, version }: RenameTyped,
): Promise<Result<{ federationId: string }>> {
  if (!federationPolicy.change(viewer)) return notFound("federation");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const there = await db.federation.findFirst({ where: { trustId, id: federationId }, select: { name: true, version: true } });
    if (!there) return notFound("federation");
    const { count } = await db.federation.updateMany({
      where: { trustId, id: federationId, version },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ name: there.name, version: String(there.version) });
    await recordChange(db, viewer, {
      action: "Renamed the federation",
      recordType: "federation",
      recordId: federationId,
      before: { name: there.name },
      after: { name },
    });
    return done({ federationId });
  });
}
