import "server-only";
import type { Change as AuditChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { NoteContext } from "@/lib/notes/context";

/** A note that a command works on, held until its transaction ends. */
export interface OpenNote {
  db: Database;
  context: NoteContext & { note: NonNullable<NoteContext["note"]> };
  record: (change: Pick<AuditChange, "action" | "before" | "after">) => Promise<void>;
}

/** Moves a note to another state; its version goes on. */
export function setNote({ db }: OpenNote, { trustId }: Viewer, visitId: string, data: Parameters<Database["note"]["update"]>[0]["data"]) {
  return db.note.update({ where: { trustId_visitId: { trustId, visitId } }, data: { ...data, version: { increment: 1 } } });
}

/** A visit of which a note is sent has taken place. */
export async function tookPlace(db: Database, { trustId }: Viewer, visitId: string): Promise<void> {
  await db.visit.updateMany({ where: { trustId, id: visitId, status: "planned" }, data: { status: "done", version: { increment: 1 } } });
}
