import { type Day, writtenDay } from "@/lib/dates";
import {
  type CommitmentChanges,
  changesOf,
  commitmentChangesOf,
  type ObligationChanges,
  type Standing,
  type StandingCommitment,
} from "@/lib/obligations/changes";
import { owedIn } from "@/lib/obligations/owed";
import type { Strategy } from "@/lib/strategy/content";
import { categoryOf } from "@/lib/strategy/in-force";

/** A unit with its category of today and all that it has been obliged to since that began. */
export interface UnitNow {
  unitId: string;
  /** For the history. */
  schoolId: string;
  /** It no longer counts: its school has left, or is part of a federation, or the federation is dissolved. */
  gone: "left" | "inFederation" | "dissolved" | null;
  period: { id: string; categoryKey: string; since: Day; startsOn: Day } | null;
  obligations: (Standing & { yearKey: string; ongoing: boolean })[];
  commitments: StandingCommitment[];
}

export interface UnitChanges {
  unit: UnitNow;
  /** The name of its category; empty without one. */
  category: string;
  obligations: Omit<ObligationChanges, "close">;
  commitments: CommitmentChanges;
  /** Obligations that the category no longer needs. */
  fallen: string[];
  /** Obligations of last year that begin again in this one. */
  carriedOn: string[];
  reason: string;
}

const reasons = {
  left: "The school has left the trust.",
  inFederation: "The school counts as part of its federation.",
  dissolved: "The federation is dissolved.",
};

/** What carrying out a unit's category changes, in a year of the strategy (CA-3, CA-4, CA-9). */
export function dueChangesOf(strategy: Strategy, yearKey: string, unit: UnitNow): UnitChanges {
  const period = unit.gone ? null : unit.period;
  const ofYear = unit.obligations.filter((one) => one.yearKey === yearKey);
  const earlier = unit.obligations.filter((one) => one.yearKey !== yearKey);
  const askedBefore = new Set(earlier.filter(({ state, ongoing }) => state !== "closed" && !ongoing).map(({ entryKey }) => entryKey));
  const owed = period ? owedIn(strategy, { ...period, askedBefore }) : [];
  const wanted = new Set((period ? owedIn(strategy, period) : []).map(({ entryKey }) => entryKey));
  const { close, ...obligations } = changesOf(ofYear, owed);
  const open = earlier.filter(({ state }) => state === "open");
  const carriedOn = open.filter(({ ongoing, entryKey }) => ongoing && wanted.has(entryKey));
  const over = open.filter(({ entryKey }) => !wanted.has(entryKey));
  const category = period && categoryOf(strategy, period.categoryKey);
  const of = { categoryKey: period?.categoryKey ?? "", since: period?.since ?? "" };
  return {
    unit,
    category: category?.name ?? "",
    obligations,
    commitments: commitmentChangesOf(unit.commitments, category?.challenges ?? [], of),
    fallen: [...close, ...over.map(({ id }) => id)],
    carriedOn: carriedOn.map(({ id }) => id),
    reason: unit.gone ? reasons[unit.gone] : fallenAway(category?.name, period?.startsOn),
  };
}

function fallenAway(category: string | undefined, since: Day | undefined): string {
  return category && since ? `It is not part of ${category}, in force since ${writtenDay(since)}.` : "The school has no category.";
}
