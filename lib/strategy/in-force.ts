import { addDays, type Day } from "@/lib/dates";
import type { Category, Programme, phaseChoices, Strategy } from "@/lib/strategy/content";

type Phase = keyof typeof phaseChoices;

/** The programme of visits of a phase, if the year has one (VT-1, VT-2). */
export function programmeOf(strategy: Strategy, phase: Phase): Programme | undefined {
  return strategy.programmes.find(({ phases }) => phases.includes(phase));
}

/** What a school of a phase is entitled to (UO-2, UO-4). */
export function entitlementOf(strategy: Strategy, phase: Phase): Strategy["offer"]["entitlements"][number] | undefined {
  return strategy.offer.entitlements.find(({ phases }) => phases.includes(phase));
}

/** The priorities that stand in every plan of a phase: those for all, and those of the phase (PR-1, PR-2). */
export function prioritiesInPlans(strategy: Strategy, phase: Phase): Strategy["priorities"]["priorities"] {
  return strategy.priorities.priorities.filter(({ inPlans, phases }) => inPlans && (phases.length === 0 || phases.includes(phase)));
}

/** A category by its key, or by the key that it had before this year. */
export function categoryOf(strategy: Strategy, key: string): Category | undefined {
  const now = strategy.categoryFollows[key] ?? key;
  return strategy.categories.find((category) => category.key === now) ?? strategy.categories.find((category) => category.key === key);
}

/** The place of a category: 1 is the best. */
export function rankOf(strategy: Strategy, key: string): number {
  return strategy.categories.findIndex((category) => category.key === categoryOf(strategy, key)?.key) + 1;
}

/** The categories whose evidence and support a category has: its own first, then those it includes, once each. */
export function withIncluded(strategy: Strategy, category: Category): Category[] {
  const found = [category];
  for (let next = categoryOf(strategy, category.includes); next && !found.includes(next); next = categoryOf(strategy, next.includes))
    found.push(next);
  return found;
}

/** Everything that a category brings, the included included; a term's review meeting of its own replaces the included one (CA-3). */
export function supportOf(strategy: Strategy, category: Category): Category["obligations"] {
  const seen = new Set<string>();
  return withIncluded(strategy, category).flatMap(({ obligations }) => {
    const fresh = obligations.filter(({ kind }) => kind === "other" || kind === "qualityAssurance" || !seen.has(kind));
    for (const { kind } of obligations) seen.add(kind);
    return fresh;
  });
}

/** How a school stands on the way out of its category. */
export interface Clock {
  /** Whole months in the category. */
  months: number;
  /** The day by which it aims to move up, and the day after which it is overdue; nothing where no time is set. */
  aim: Day | null;
  latest: Day | null;
  overdue: boolean;
}

/** The clock of a category: from the first day of the unbroken category (CA-5). */
export function clockOf(category: Pick<Category, "aimMonths" | "latestMonths">, since: Day, today: Day): Clock {
  const { aimMonths, latestMonths } = category;
  const latest = latestMonths === null ? null : addMonths(since, latestMonths);
  return {
    months: monthsBetween(since, today),
    aim: aimMonths === null ? null : addMonths(since, aimMonths),
    latest,
    overdue: latest !== null && today > latest,
  };
}

/** The same day so many months later, or the month's last where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${toYear}-${String(toMonth).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
}

function monthsBetween(from: Day, to: Day): number {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1] = to.split("-").map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** The day by which a document is due: before its term begins, or on the term's last day (TE-5, UO-6 to UO-9). */
export function dueDayOf(strategy: Strategy, { dueTerm, duePoint }: { dueTerm: string; duePoint: "start" | "end" }): Day | undefined {
  const term = strategy.calendar.terms.find(({ key }) => key === dueTerm);
  if (!term) return undefined;
  return duePoint === "end" ? term.lastDay : addDays(term.startsOn, -1);
}
