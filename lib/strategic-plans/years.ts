import { writtenYear, yearKeyOf } from "@/lib/strategy/year-key";

interface Span {
  /** The year in which it begins, "2026-27", and how many it runs. */
  firstYear: string;
  years: number;
}

/** How many years a plan runs that is begun now (UO-6). */
export const yearsOfPlan = 3;

const stages = ["Launch", "Deepen", "Sustain"];

const startOf = (key: string) => Number(key.slice(0, 4));

/** The years of a plan, each with what it is for: the first launches, those between deepen, the last sustains. */
export function planYears({ firstYear, years }: Span): { key: string; stage: string; name: string }[] {
  return Array.from({ length: years }, (_, place) => {
    const key = yearKeyOf(startOf(firstYear) + place);
    const stage = (place === 0 ? stages[0] : place === years - 1 ? stages[2] : stages[1]) ?? "";
    return { key, stage, name: writtenYear(key) };
  });
}

/** "2026/27 to 2028/29". */
export function writtenSpan(span: Span): string {
  const all = planYears(span);
  const [first, last] = [all[0]?.name ?? "", all.at(-1)?.name ?? ""];
  return first === last ? first : `${first} to ${last}`;
}

/** Whether a plan runs in a year. */
export function covers(span: Span, year: string): boolean {
  return planYears(span).some(({ key }) => key === year);
}

/** The plan that is meant where none is named: the one of this year, else the next to come, else the last. */
export function presentOf<Plan extends Span>(plans: readonly Plan[], year: string): Plan | undefined {
  const inOrder = [...plans].sort((one, other) => startOf(one.firstYear) - startOf(other.firstYear));
  return (
    inOrder.filter((plan) => covers(plan, year)).at(-1) ?? inOrder.find((plan) => startOf(plan.firstYear) > startOf(year)) ?? inOrder.at(-1)
  );
}

/**
 * The year with which the next plan begins; nothing where it is too early. The first plan begins with this year; the next
 * one is begun in the last year of the one before it, or later.
 */
export function nextFirstYear(plans: readonly Span[], year: string): string | null {
  const ends = plans.map(({ firstYear, years }) => startOf(firstYear) + years - 1);
  if (ends.length === 0) return year;
  const last = Math.max(...ends);
  if (last > startOf(year)) return null;
  return yearKeyOf(Math.max(last + 1, startOf(year)));
}

/** The year of a plan that is sent, approved and agreed now: this one, or its first where it is still to come. */
export function yearInHand(span: Span, year: string): string | null {
  if (covers(span, year)) return year;
  return startOf(span.firstYear) > startOf(year) ? span.firstYear : null;
}
