import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { done, type Result, refused } from "@/lib/result";
import { changeDraft, type OpenDraft } from "@/lib/strategy/draft-commands";
import { obstaclesOf } from "@/lib/strategy/readiness";
import { beforeOf, yearFacts } from "@/lib/strategy/versions";
import { writtenYear } from "@/lib/strategy/year-key";

interface Publication {
  year: string;
  /** The draft as it was read. */
  version: number;
  reason: string;
}

/**
 * Publishes a draft: the year's first strategy, or an amendment with its reason. What was in use stays as it
 * was, for the records made under it.
 */
export async function publish(viewer: Viewer, { year, version, reason }: Publication): Promise<Result<{ year: string }>> {
  return changeDraft(viewer, year, async (draft, db) => {
    if (draft.version !== version) return refused(changed);
    const amends = draft.number > 1;
    if (amends && reason === "") return refused("Say why the strategy is amended: the reason stays with it.", { field: "reason" });
    const obstacle = await firstObstacle(db, viewer, draft);
    if (obstacle) return refused(obstacle);
    await putInUse(db, viewer, draft, reason || null);
    await carryOutCategories(db, viewer, "all");
    const action = amends ? "Published an amendment" : "Published the strategy";
    await draft.record({ action, after: { version: draft.number, reason } });
    return done({ year });
  });
}

const changed = "Somebody changed the draft while you were reading it. Look at what differs once more, then publish.";

async function putInUse(db: Database, viewer: Viewer, { id, yearId }: OpenDraft, reason: string | null): Promise<void> {
  const { trustId, personId } = viewer;
  await db.strategyVersion.updateMany({ where: { trustId, yearId, state: "published" }, data: { state: "superseded" } });
  await db.strategyVersion.updateMany({
    where: { trustId, id },
    data: { state: "published", publishedAt: new Date(), publishedById: personId, reason },
  });
}

async function firstObstacle(db: Database, viewer: Viewer, { yearId, strategy }: OpenDraft): Promise<string | undefined> {
  const { trustId } = viewer;
  const year = await db.academicYear.findFirstOrThrow({ where: { trustId, id: yearId }, select: { startsOn: true, endsBefore: true } });
  const days = { startsOn: dayOf(year.startsOn), endsBefore: dayOf(year.endsBefore) };
  const before = await beforeOf(db, viewer, days.startsOn);
  return obstaclesOf(strategy, await yearFacts(db, viewer, days, before))[0]?.sentence;
}

/** Discards a draft: an amendment, or a year that was only begun. */
export async function discard(viewer: Viewer, { year, version }: { year: string; version: number }): Promise<Result> {
  return changeDraft(viewer, year, async (draft, db) => {
    if (draft.version !== version) return refused("Somebody changed the draft while you were reading it, so it is still there.");
    await db.strategyVersion.deleteMany({ where: { trustId: viewer.trustId, id: draft.id } });
    if (draft.number === 1) await db.academicYear.deleteMany({ where: { trustId: viewer.trustId, id: draft.yearId } });
    await draft.record({
      action: draft.number === 1 ? "Discarded the year's draft" : "Discarded the amendment",
      before: { year: writtenYear(year), title: draft.strategy.opening.title },
    });
    return done();
  });
}
