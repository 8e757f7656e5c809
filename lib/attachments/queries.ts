import "server-only";
import { evidenceVisitIn } from "@/lib/attachments/place-statement";
import { attachmentPolicy } from "@/lib/attachments/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";

/** A file of a visit as a list shows it. */
export interface AttachedFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  addedAt: Date;
  addedBy: string;
  mayRemove: boolean;
}

/** A visit with its files, oldest first, and the one that was just removed; null where the viewer does not see them. */
export async function evidencePage(viewer: Viewer, visitId: string, removedId = "") {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const found = await evidenceVisitIn(db, viewer, visitId);
    if (!found || !attachmentPolicy.read(viewer, found.place)) return null;
    const { trustId, personId } = viewer;
    const rows = await db.attachment.findMany({
      where: { trustId, visitId, OR: [{ removedAt: null }, ...(isId(removedId) ? [{ id: removedId, purgedAt: null }] : [])] },
      orderBy: { id: "asc" },
      select: {
        id: true,
        name: true,
        mediaType: true,
        bytes: true,
        addedAt: true,
        removedAt: true,
        addedById: true,
        addedBy: { select: { name: true } },
      },
    });
    const removes = attachmentPolicy.remove(viewer, found.place);
    const files = rows.map(({ addedBy, addedById, ...file }) => ({
      ...file,
      addedBy: addedBy.name,
      mayRemove: removes || addedById === personId,
    }));
    return {
      visit: found.visit,
      files: files.filter(({ removedAt }) => removedAt === null).map(({ removedAt: _removedAt, ...file }): AttachedFile => file),
      removed: files.find(({ id, removedAt, mayRemove }) => id === removedId && removedAt !== null && mayRemove) ?? null,
      mayAdd: attachmentPolicy.add(viewer, found.place),
    };
  });
}

/** Whether the viewer may attach files to a visit: asked before they are received. */
export async function mayAttach(viewer: Viewer, visitId: string): Promise<true | null> {
  if (!isId(visitId)) return null;
  return inTrust(viewer, async (db) => {
    const found = await evidenceVisitIn(db, viewer, visitId);
    return found && attachmentPolicy.add(viewer, found.place) ? true : null;
  });
}

/** A file to send, or null where there is none for this viewer. */
export async function fileToSend(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return inTrust(viewer, async (db) => {
    const file = await db.attachment.findFirst({
      where: { trustId: viewer.trustId, id, removedAt: null },
      select: { visitId: true, name: true, mediaType: true, checksum: true },
    });
    const found = file && (await evidenceVisitIn(db, viewer, file.visitId));
    return file && found && attachmentPolicy.read(viewer, found.place) ? file : null;
  });
}
