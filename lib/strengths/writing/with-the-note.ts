import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";

/**
 * Takes back the strengths that are shared from a note which is withdrawn, with a reason that those who asked for them
 * read. The director's own words stay with the school whose note it is.
 */
export function takeBackWithTheNote(db: Database, viewer: Viewer, visitId: string): Promise<void> {
  return takeBack(db, viewer, visitId, [], "The note in which it stood was withdrawn.");
}

/** Takes back the strengths whose words no longer stand in a corrected note: the headteacher agreed to the old ones, and is asked anew. */
export async function takeBackCorrected(db: Database, viewer: Viewer, visitId: string): Promise<void> {
  const standing = await db.finding.findMany({ where: { trustId: viewer.trustId, visitId, worthSharing: true }, select: { text: true } });
  const texts = standing.map(({ text }) => text);
  await takeBack(db, viewer, visitId, texts, "The note in which it stood was corrected.");
}

async function takeBack(db: Database, viewer: Viewer, visitId: string, standing: string[], withdrawnReason: string): Promise<void> {
  const { trustId, today } = viewer;
  const where = { trustId, visitId, withdrawnOn: null, text: { notIn: standing } };
  const shared = await db.sharedStrength.findMany({ where, select: { id: true, text: true } });
  await db.sharedStrength.updateMany({ where, data: { withdrawnOn: dateOf(today), withdrawnReason, version: { increment: 1 } } });
  const entries = shared.map(({ id, text }) => ({
    ...{ action: "Took back a shared strength", recordType: "strength" as const, recordId: id },
    ...{ before: { strength: text }, after: { reason: withdrawnReason } },
  }));
  await recordChange(db, viewer, ...entries);
}
