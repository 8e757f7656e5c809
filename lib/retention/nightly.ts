import "server-only";
import { askAsSystem, asSystemInTrust, importLimits } from "@/lib/db";
import { type RetentionKey, retentionKeys } from "@/lib/retention/kinds";
import { forgetAndRecord } from "@/lib/retention/writing/forget";

const purpose = "delete what was kept long enough";

/** Deletes what is older than the periods that trusts have agreed. What a trust has not agreed is left alone. Safe to be run twice. */
export async function deleteWhatIsOld(): Promise<void> {
  const trusts = await askAsSystem<{ trustId: string }>(purpose)`SELECT "trustId" FROM all_trusts()`;
  for (const { trustId } of trusts) {
    const periods = await asSystemInTrust(purpose, trustId, (db) => db.retentionPeriod.findMany({ where: { trustId } }));
    for (const { kind, months } of periods) {
      const known = retentionKeys.find((key): key is RetentionKey => key === kind);
      if (!known) continue;
      const waymark = { trustId, personId: null, personName: "Waymark" };
      await asSystemInTrust(purpose, trustId, (db) => forgetAndRecord(db, waymark, known, months), importLimits);
    }
  }
}
