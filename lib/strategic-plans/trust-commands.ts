import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { changedMeanwhile, done, notFound, type Result } from "@/lib/result";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import type { TrustObjectiveStepTyped, TrustObjectiveTyped } from "@/lib/strategic-plans/schema";

/** Writes an objective of the trust: a new one at the end, or one that is there at the version that was read. */
export function saveTrustObjective(
  viewer: Viewer,
  { objectiveId, version, title, about }: TrustObjectiveTyped,
): Promise<Result<{ title: string }>> {
  return inTrust(viewer, async (db) => {
    if (!strategicPlanPolicy.writeTrust(viewer)) return notFound("objective");
    const { trustId } = viewer;
    if (objectiveId === "") {
      const last = await db.trustObjective.findFirst({ where: { trustId }, orderBy: { position: "desc" }, select: { position: true } });
      const { id } = await db.trustObjective.create({ data: { trustId, title, about, position: (last?.position ?? 0) + 1 } });
      const change = { action: "Added an objective of the trust", recordType: "trustObjective" as const, recordId: id };
      await recordChange(db, viewer, { ...change, after: { title, about } });
      return done({ title });
    }
    await db.$queryRaw`SELECT 1 FROM "TrustObjective" WHERE "trustId" = ${trustId}::uuid AND "id" = ${objectiveId}::uuid FOR UPDATE`;
    const before = await db.trustObjective.findFirst({ where: { trustId, id: objectiveId } });
    if (!before) return notFound("objective");
    if (before.version !== version) return changedMeanwhile({ title: before.title, about: before.about });
    await db.trustObjective.updateMany({ where: { trustId, id: objectiveId }, data: { title, about, version: { increment: 1 } } });
    const change = { action: "Changed an objective of the trust", recordType: "trustObjective" as const, recordId: objectiveId };
    await recordChange(db, viewer, { ...change, before: { title: before.title, about: before.about }, after: { title, about } });
    return done({ title });
  });
}

/** Moves an objective of the trust up, ends it, or takes it up again. What schools have linked to it stays linked. */
export function stepTrustObjective(viewer: Viewer, { objectiveId, step }: TrustObjectiveStepTyped): Promise<Result> {
  return inTrust(viewer, async (db) => {
    if (!strategicPlanPolicy.writeTrust(viewer)) return notFound("objective");
    const { trustId, today } = viewer;
    const all = await db.trustObjective.findMany({ where: { trustId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
    const one = all.find(({ id }) => id === objectiveId);
    if (!one) return notFound("objective");
    for (const [id, data] of changesOf(all, one, step, today)) {
      await db.trustObjective.updateMany({ where: { trustId, id }, data: { ...data, version: { increment: 1 } } });
    }
    const action = steps[step];
    await recordChange(db, viewer, { action, recordType: "trustObjective", recordId: objectiveId, after: { title: one.title } });
    return done();
  });
}

const steps = {
  up: "Moved an objective of the trust up",
  end: "Ended an objective of the trust",
  reopen: "Took up an objective of the trust again",
};

interface Placed {
  id: string;
  position: number;
  endedOn: Date | null;
}

/** What a step changes: in moving up, two change places; where both had the same, they are told apart. */
function changesOf(
  all: readonly Placed[],
  one: Placed,
  step: keyof typeof steps,
  today: Day,
): [id: string, data: { position?: number; endedOn?: Date | null }][] {
  if (step !== "up") return [[one.id, { endedOn: step === "end" ? dateOf(today) : null }]];
  const living = all.filter(({ endedOn, id }) => endedOn === null || id === one.id);
  const above = living[living.findIndex(({ id }) => id === one.id) - 1];
  if (!above) return [];
  const below = above.position === one.position ? above.position + 0.5 : one.position;
  return [
    [one.id, { position: above.position }],
    [above.id, { position: below }],
  ];
}
