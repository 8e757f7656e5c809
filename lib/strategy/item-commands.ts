import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { done, notFound, type Result, refused } from "@/lib/result";
import { type CollectionKey, collections, type Strategy } from "@/lib/strategy/content";
import { changeDraft } from "@/lib/strategy/draft-commands";
import { freeKey } from "@/lib/strategy/free-key";

interface Item {
  year: string;
  collection: CollectionKey;
  item: string;
}

interface Named {
  key: string;
  name: string;
}

const most = 20;

/** Adds an empty programme or category to a draft. */
export async function addItem(
  viewer: Viewer,
  { year, collection, name }: { year: string; collection: CollectionKey; name: string },
): Promise<Result<Item>> {
  return changeDraft(viewer, year, async ({ strategy, save }) => {
    const { item } = collections[collection];
    const rows: readonly Named[] = strategy[collection];
    if (rows.some((row) => row.name.toLowerCase() === name.toLowerCase()))
      return refused(`There is a ${item} of this name already.`, { field: "name" });
    if (rows.length >= most) return refused(`There are ${most} of them already.`);
    const key = freeKey(name, [...rows.map((row) => row.key), ...Object.keys(strategy.categoryFollows)]);
    await save(withRows(strategy, collection, [...rows, { ...blanks[collection], key, name }]), {
      action: `Added the ${item}`,
      after: { name },
    });
    return done({ year, collection, item: key });
  });
}

const blanks = {
  programmes: { phases: [], startsAt: "09:00", endsAt: "15:00", activities: 2, pupilFacing: "", visits: [] },
  categories: {
    summary: "",
    aimMonths: null,
    latestMonths: null,
    givesDays: null,
    directs: false,
    descriptors: [],
    evidence: [],
    includes: "",
    obligations: [],
    challenges: [],
  },
};

function withRows(strategy: Strategy, collection: CollectionKey, rows: readonly Named[]): Strategy {
  return { ...strategy, [collection]: rows } as Strategy;
}

/** Moves a programme or category one place up or down. */
export async function moveItem(viewer: Viewer, { year, collection, item, to }: Item & { to: "up" | "down" }): Promise<Result> {
  return changeDraft(viewer, year, async ({ strategy, save }) => {
    const rows: Named[] = [...strategy[collection]];
    const from = rows.findIndex(({ key }) => key === item);
    const moved = rows[from];
    if (!moved) return notFound(collections[collection].item);
    const target = Math.min(Math.max(from + (to === "up" ? -1 : 1), 0), rows.length - 1);
    rows.splice(from, 1);
    rows.splice(target, 0, moved);
    await save(withRows(strategy, collection, rows), {
      action: `Moved the ${collections[collection].item} ${moved.name} ${to}`,
      before: { place: from + 1 },
      after: { place: target + 1 },
    });
    return done();
  });
}

const noSuccessor = "Choose the category that its schools are in from now on: their clock runs on there.";

/** Takes a programme or category out of a draft; a category says which one its schools are in from now on. */
export async function removeItem(
  viewer: Viewer,
  { year, collection, item, follows }: Item & { follows: string },
): Promise<Result<{ year: string }>> {
  return changeDraft(viewer, year, async ({ strategy, save }) => {
    const rows: readonly Named[] = strategy[collection];
    const gone = rows.find(({ key }) => key === item);
    if (!gone) return notFound(collections[collection].item);
    const successor = collection === "categories" ? rows.find(({ key }) => key === follows && key !== item) : null;
    if (successor === undefined) return refused(noSuccessor, { field: "follows", clause: "CA-5" });
    const rest = rows.filter(({ key }) => key !== item);
    const left = withRows(strategy, collection, rest);
    await save(successor ? withFollower(left, item, successor.key) : left, {
      action: `Removed the ${collections[collection].item}`,
      before: { name: gone.name },
      ...(successor ? { after: { followedBy: successor.name } } : {}),
    });
    return done({ year });
  });
}

/** A category that is gone is followed by another, and so is every one that it followed itself. */
function withFollower(strategy: Strategy, gone: string, follower: string): Strategy {
  const carried = Object.entries(strategy.categoryFollows).map(([key, to]) => [key, to === gone ? follower : to]);
  return { ...strategy, categoryFollows: { ...Object.fromEntries(carried), [gone]: follower } };
}
