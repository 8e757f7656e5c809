import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { importLimits, inTrust } from "@/lib/db";
import type { Fact, GroupFact } from "@/lib/official-data/facts";
import { isNothingNew, type Outcome, outcomeOf } from "@/lib/official-data/planning/outcome";
import { officialDataPolicy } from "@/lib/official-data/policy";
import type { Gathered } from "@/lib/official-data/reading/gather";
import { applyRun, type Before, planNow } from "@/lib/official-data/writing/apply";
import { forgetRun, keepRun } from "@/lib/official-data/writing/run";
import { undoRun } from "@/lib/official-data/writing/undo";
import { done, notFound, type Result, refused } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

/** Keeps what was read out of files, with what it would do, until somebody confirms it. Nothing of it stands yet. */
export async function prepareImport(viewer: Viewer, gathered: Gathered): Promise<Result<{ importId: string }>> {
  if (!officialDataPolicy.import(viewer)) return notFound("import");
  return inTrust(
    viewer,
    async (db) => {
      const { trustId, personId, personName } = viewer;
      const trust = await db.trust.findFirst({ where: { id: trustId }, select: { uid: true } });
      if (trust?.uid && trust.uid !== gathered.uid)
        return refused(`This trust has the UID ${trust.uid}: files of another one can not be imported into it.`, { field: "uid" });
      const waiting = await db.importRun.findMany({
        where: { trustId, state: "prepared", preparedById: personId },
        select: { id: true },
      });
      for (const { id } of waiting) await forgetRun(db, trustId, id);
      const outcome = outcomeOf(await planNow(db, trustId, gathered));
      return done({ importId: await keepRun(db, trustId, { personId, name: personName }, gathered, outcome) });
    },
    importLimits,
  );
}

/** Writes what a kept import says: all of it, or nothing. */
export async function confirmImport(viewer: Viewer, { importId }: { importId: string }): Promise<Result<Outcome>> {
  if (!officialDataPolicy.import(viewer)) return notFound("import");
  const { trustId, personId, personName } = viewer;
  return inTrust(
    viewer,
    async (db) => {
      const { count } = await db.importRun.updateMany({
        where: { trustId, id: importId, state: "prepared" },
        data: { preparedById: personId, preparedBy: personName },
      });
      if (count === 0) return notFound("import");
      const run = await db.importRun.findFirstOrThrow({ where: { trustId, id: importId }, select: { gathered: true, outcome: true } });
      const outcome = run.outcome as unknown as Outcome;
      if (isNothingNew(outcome)) return refused("These files say nothing new, so there is nothing to import.");
      const read = run.gathered as unknown as { group: GroupFact | null; facts: Fact[] };
      return done(await applyRun(db, trustId, importId, read, { personId, name: personName }));
    },
    importLimits,
  );
}

/** Puts away what was read and not confirmed. */
export async function discardImport(viewer: Viewer, { importId }: { importId: string }): Promise<Result> {
  if (!officialDataPolicy.import(viewer)) return notFound("import");
  return inTrust(viewer, async (db) => {
    const run = await db.importRun.findFirst({
      where: { trustId: viewer.trustId, id: importId, state: "prepared" },
      select: { id: true },
    });
    if (!run) return notFound("import");
    await forgetRun(db, viewer.trustId, importId);
    await recordChange(db, viewer, { action: "Put away files that were read", recordType: "import", recordId: importId });
    return done();
  });
}

const dependedOn =
  "Something has been recorded since for a school that this import added: people, a visit, an inspection. Remove that first, or keep the import.";

/** Puts the records back as they stood before an import, while nothing depends on it. */
export async function undoImport(viewer: Viewer, { importId }: { importId: string }): Promise<Result> {
  if (!officialDataPolicy.import(viewer)) return notFound("import");
  try {
    return await inTrust(viewer, (db) => undoIn(db, viewer, importId), importLimits);
  } catch (fault) {
    if (fault instanceof ChangedSince) return refused(`${fault.message} has been changed since this import, so it can not be undone.`);
    if (isDependedOn(fault)) return refused(dependedOn);
    throw fault;
  }
}

/** Gives the transaction up: a school of the import was changed by somebody. */
class ChangedSince extends Error {}

async function undoIn(db: Parameters<Parameters<typeof inTrust>[1]>[0], viewer: Viewer, importId: string): Promise<Result> {
  const { trustId } = viewer;
  await db.$queryRaw`SELECT "id" FROM "Trust" WHERE "id" = ${trustId}::uuid FOR UPDATE`;
  const run = await db.importRun.findFirst({ where: { trustId, id: importId, state: "done" }, select: { doneAt: true, before: true } });
  if (!run?.doneAt) return notFound("import");
  const later = await db.importRun.findFirst({
    where: { trustId, state: "done", doneAt: { gt: run.doneAt } },
    select: { id: true },
  });
  if (later) return refused("A later import builds on this one. Undo the later one first.");
  const touched = await undoRun(db, trustId, importId, run.before as unknown as Before);
  if (touched) throw new ChangedSince(touched);
  await db.importRun.updateMany({
    where: { trustId, id: importId },
    data: { state: "undone", undoneAt: new Date(), undoneBy: viewer.personName, before: Prisma.DbNull },
  });
  await recordChange(db, viewer, { action: "Undid an import of official files", recordType: "import", recordId: importId });
  return done();
}

/** A foreign key of another record holds what would be removed. */
function isDependedOn(fault: unknown): boolean {
  const { code, meta, cause } = fault as { code?: string; meta?: unknown; cause?: unknown };
  return code === "P2003" || code === "P2014" || /23503|23001/.test(JSON.stringify([code, meta, cause ?? null]));
}
