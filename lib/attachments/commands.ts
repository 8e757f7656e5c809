import "server-only";
import { writtenSize } from "@/lib/attachments/kinds";
import { evidenceVisitIn } from "@/lib/attachments/place-statement";
import { attachmentPolicy } from "@/lib/attachments/policy";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { counted } from "@/lib/words";

/** A file that lies at its place already. */
export interface Kept {
  name: string;
  mediaType: string;
  bytes: number;
  checksum: string;
}

/** So many files can belong to one visit. */
const mostOfVisit = 60;

/** Attaches files to a visit; one whose content is attached already is not attached twice. */
export async function attachFiles(
  viewer: Viewer,
  { visitId, files }: { visitId: string; files: readonly Kept[] },
): Promise<Result<{ added: number }>> {
  return inTrust(viewer, async (db) => {
    const found = await evidenceVisitIn(db, viewer, visitId);
    if (!found || !attachmentPolicy.add(viewer, found.place)) return notFound("visit");
    const { trustId, personId } = viewer;
    const there = await db.attachment.findMany({ where: { trustId, visitId, removedAt: null }, select: { checksum: true } });
    const known = new Set(there.map(({ checksum }) => checksum));
    const fresh = files.filter(
      ({ checksum }, place) => !known.has(checksum) && files.findIndex((one) => one.checksum === checksum) === place,
    );
    if (there.length + fresh.length > mostOfVisit) return refused(`A visit has at most ${counted(mostOfVisit, "file")}: remove one first.`);
    await db.attachment.createMany({ data: fresh.map((file) => ({ ...file, trustId, visitId, addedById: personId })) });
    const entries = fresh.map(({ name, bytes }) => ({
      action: "Attached a file",
      recordType: "visit" as const,
      recordId: visitId,
      after: { file: name, size: writtenSize(bytes) },
    }));
    if (entries.length > 0) await recordChange(db, viewer, ...entries);
    return done({ added: fresh.length });
  });
}

/** Removes a file from its visit; it can be put back. */
export async function removeAttachment(viewer: Viewer, { attachmentId }: { attachmentId: string }): Promise<Result<{ visitId: string }>> {
  return changeRemoval(viewer, attachmentId, new Date());
}

/** Puts a file back that was removed. */
export async function restoreAttachment(viewer: Viewer, { attachmentId }: { attachmentId: string }): Promise<Result<{ visitId: string }>> {
  return changeRemoval(viewer, attachmentId, null);
}

function changeRemoval(viewer: Viewer, id: string, removedAt: Date | null): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const file = await db.attachment.findFirst({
      where: { trustId, id, purgedAt: null, removedAt: removedAt ? null : { not: null } },
      select: { visitId: true, name: true, addedById: true },
    });
    const found = file && (await evidenceVisitIn(db, viewer, file.visitId));
    if (!file || !found) return notFound("file");
    const own = file.addedById === personId && attachmentPolicy.add(viewer, found.place);
    if (!own && !attachmentPolicy.remove(viewer, found.place)) return notFound("file");
    await db.attachment.update({ where: { trustId_id: { trustId, id } }, data: { removedAt } });
    const change = removedAt
      ? { action: "Removed a file", before: { file: file.name } }
      : { action: "Put a file back", after: { file: file.name } };
    await recordChange(db, viewer, { recordType: "visit", recordId: file.visitId, ...change });
    return done({ visitId: file.visitId });
  });
}
