import type { Owed } from "@/lib/obligations/owed";

export type ObligationState = "open" | "met" | "closed";

/** An obligation that is there, of the same unit and year. */
export interface Standing {
  id: string;
  entryKey: string;
  termKey: string;
  state: ObligationState;
  /** The director has set it aside: it is not opened again. */
  setAside?: boolean;
}

/** What becomes of a unit's obligations when its category is agreed: nothing is made twice, nothing is left without a category. */
export interface ObligationChanges {
  create: Owed[];
  /** Closed before, and owed once more. */
  reopen: (Owed & { id: string })[];
  /** There already: only their words and days follow. */
  keep: (Owed & { id: string })[];
  close: string[];
}

const nameOf = ({ entryKey, termKey }: Pick<Owed, "entryKey" | "termKey">) => `${entryKey}:${termKey}`;

/** Compares what is there with what is owed (CA-4). What was met stays met. */
export function changesOf(standing: readonly Standing[], owed: readonly Owed[]): ObligationChanges {
  const there = new Map(standing.map((one) => [nameOf(one), one]));
  const wanted = new Set(owed.map(nameOf));
  const changes: ObligationChanges = { create: [], reopen: [], keep: [], close: [] };
  for (const one of owed) {
    const found = there.get(nameOf(one));
    if (!found) changes.create.push(one);
    else if (found.state === "closed" && !found.setAside) changes.reopen.push({ ...one, id: found.id });
    else if (found.state === "open") changes.keep.push({ ...one, id: found.id });
  }
  changes.close = standing.filter((one) => one.state === "open" && !wanted.has(nameOf(one))).map(({ id }) => id);
  return changes;
}

/** A challenge that a school has taken on, with the category it came of. */
export interface StandingCommitment {
  id: string;
  challengeKey: string;
  /** The category and the first day of its unbroken time. */
  categoryKey: string;
  since: string;
  open: boolean;
}

export interface CommitmentChanges {
  create: { challengeKey: string; text: string }[];
  /** Open ones that go on in the category's next period. */
  keep: string[];
  drop: string[];
}

/** The same for the challenges of a category (CA-9): one that was settled in the unbroken category is not asked again. */
export function commitmentChangesOf(
  standing: readonly StandingCommitment[],
  challenges: readonly { key: string; text: string }[],
  { categoryKey, since }: { categoryKey: string; since: string },
): CommitmentChanges {
  const same = standing.filter((one) => one.categoryKey === categoryKey && one.since === since);
  const wanted = challenges.filter(({ key }) => !same.some(({ challengeKey }) => challengeKey === key));
  const open = standing.filter((one) => one.open);
  const stays = (one: StandingCommitment) => same.includes(one) && challenges.some(({ key }) => key === one.challengeKey);
  return {
    create: wanted.map(({ key, text }) => ({ challengeKey: key, text })),
    keep: open.filter(stays).map(({ id }) => id),
    drop: open.filter((one) => !stays(one)).map(({ id }) => id),
  };
}
