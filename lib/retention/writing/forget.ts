import "server-only";
import { type Actor, recordChange } from "@/lib/audit/record";
import type { Database } from "@/lib/db";
import { type RetentionKey, retentionKinds } from "@/lib/retention/kinds";
import { forgetOldRecords } from "@/lib/retention/old-statement";
import { counted } from "@/lib/words";

/** Deletes and says so in the history. */
export async function forgetAndRecord(db: Database, actor: Actor, kind: RetentionKey, months: number): Promise<number> {
  const deleted = await forgetOldRecords(db, actor.trustId, kind, months);
  if (deleted > 0) {
    await recordChange(db, actor, {
      action: "Deleted what was kept long enough",
      recordType: "trust",
      recordId: actor.trustId,
      before: { [retentionKinds[kind].title]: `${counted(deleted, "record")} older than ${inMonths(months)}` },
    });
  }
  return deleted;
}

/** A period in words: "12 months". */
export const inMonths = (months: number) => counted(months, "month");
