import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, importLimits, inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { type RetentionKey, retentionKeys, retentionKinds } from "@/lib/retention/kinds";
import { oldRecordsStatement } from "@/lib/retention/old-statement";
import { retentionPolicy } from "@/lib/retention/policy";
import { forgetAndRecord, inMonths } from "@/lib/retention/writing/forget";
import { counted } from "@/lib/words";

/** The trust agrees how long a kind is kept: from then on what is older is deleted each night. */
export async function keepFor(viewer: Viewer, { kind, months }: { kind: RetentionKey; months: number }): Promise<Result> {
  if (!retentionKeys.includes(kind) || !retentionPolicy.keep(viewer)) return notFound("period");
  const { trustId, personId } = viewer;
  return inTrust(viewer, async (db) => {
    const before = await db.retentionPeriod.findFirst({ where: { trustId, kind } });
    if (before?.months === months) return done();
    const period = { months, changedAt: new Date(), changedById: personId };
    await db.retentionPeriod.upsert({
      where: { trustId_kind: { trustId, kind } },
      create: { trustId, kind, ...period },
      update: period,
    });
    await record(db, viewer, kind, "Agreed how long records are kept", {
      before: before ? inMonths(before.months) : null,
      after: inMonths(months),
    });
    return done();
  });
}

/** The trust takes a period back: nothing of the kind is deleted by itself any more. */
export async function keepWithoutEnd(viewer: Viewer, { kind }: { kind: RetentionKey }): Promise<Result> {
  if (!retentionKeys.includes(kind) || !retentionPolicy.keep(viewer)) return notFound("period");
  const { trustId } = viewer;
  return inTrust(viewer, async (db) => {
    const before = await db.retentionPeriod.findFirst({ where: { trustId, kind } });
    if (!before) return done();
    await db.retentionPeriod.delete({ where: { trustId_kind: { trustId, kind } } });
    await record(db, viewer, kind, "Ended that older records are deleted each night", { before: inMonths(before.months), after: null });
    return done();
  });
}

/**
 * Deletes what of a kind is older than its period, as the preview showed it: where it has grown since, nothing is deleted and
 * the new number is told.
 */
export async function deleteOld(viewer: Viewer, { kind, count }: { kind: RetentionKey; count: number }): Promise<Result<number>> {
  if (!retentionKeys.includes(kind) || !retentionPolicy.keep(viewer)) return notFound("period");
  const { trustId } = viewer;
  return inTrust(
    viewer,
    async (db) => {
      const agreed = await db.retentionPeriod.findFirst({ where: { trustId, kind } });
      const months = agreed?.months ?? retentionKinds[kind].usual;
      const [now] = await db.$queryRaw<{ count: number }[]>(oldRecordsStatement(trustId, [{ kind, months }]));
      if (!now || now.count === 0) return refused("There is nothing older any more.");
      if (now.count > count) return refused(`There are ${counted(now.count, "record")} by now. Look at the number again, then press.`);
      return done(await forgetAndRecord(db, viewer, kind, months));
    },
    importLimits,
  );
}

function record(
  db: Database,
  viewer: Viewer,
  kind: RetentionKey,
  action: string,
  { before, after }: { before: string | null; after: string | null },
) {
  const { title } = retentionKinds[kind];
  return recordChange(db, viewer, {
    action,
    recordType: "trust",
    recordId: viewer.trustId,
    before: { [title]: before },
    after: { [title]: after },
  });
}
