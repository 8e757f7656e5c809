import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";

/**
 * Takes back the strengths that are shared from a note which is withdrawn, with a reason that those who asked for them
 * read. The director's own words stay with the school whose note it is.
 */
export async function takeBackWithTheNote(db: Database, viewer: Viewer, visitId: string): Promise<void> {
  const { trustId, today } = viewer;
  const where = { trustId, visitId, withdrawnOn: null };
  const shared = await db.sharedStrength.findMany({ where, select: { id: true, text: true } });
  const withdrawnReason = "The note in which it stood was withdrawn.";
  await db.sharedStrength.updateMany({ where, data: { withdrawnOn: dateOf(today), withdrawnReason, version: { increment: 1 } } });
  const entries = shared.map(({ id, text }) => ({
    ...{ action: "Took back a shared strength", recordType: "strength" as const, recordId: id },
    ...{ before: { strength: text }, after: { reason: withdrawnReason } },
  }));
  await recordChange(db, viewer, ...entries);
}
