import type { Day } from "@/lib/dates";
import { isHeldOn, type Span } from "@/lib/people/holdings";
import type { Category, Strategy } from "@/lib/strategy/content";
import { type Clock, clockOf } from "@/lib/strategy/in-force";
import { type CategoryScale, onScale } from "@/lib/strategy/scale";

export const categoryAxes = ["main", "siams"] as const;
export type CategoryAxis = (typeof categoryAxes)[number];
export type CategoryOrigin = "meeting" | "joining" | "broughtIn" | "federation";

/** A unit's category between days, by its key (SM-3). */
export interface CategoryPeriod extends Span {
  axis: CategoryAxis;
  categoryKey: string;
  clockFrom: Day;
  origin: CategoryOrigin;
}

const originNames: Record<CategoryOrigin, string> = {
  meeting: "Agreed in a standards meeting",
  joining: "Set on joining",
  broughtIn: "Brought in at set-up",
  federation: "Carried over when a federation was formed or dissolved",
};

/** "Brought in at set-up". */
export function originName(origin: CategoryOrigin): string {
  return originNames[origin];
}

/** The period of an axis on a day. */
export function periodOn<Period extends CategoryPeriod>(periods: readonly Period[], axis: CategoryAxis, day: Day): Period | undefined {
  return periods.find((period) => period.axis === axis && isHeldOn(period, day));
}

/** A category as it is read in a year: its name, place on the scale and clock; the key where the year does not know it. */
export interface CategoryInWords {
  name: string;
  rank: number;
  of: number;
  clock: Clock | null;
}

/** The words of a period on the year's scale; the SIAMS axis has no clock. */
export function inWords(
  scale: CategoryScale,
  period: Pick<CategoryPeriod, "axis" | "categoryKey" | "clockFrom">,
  today: Day,
): CategoryInWords {
  const found = onScale(scale, period.categoryKey);
  if (!found) return { name: titleOf(period.categoryKey), rank: 0, of: 0, clock: null };
  const clock = period.axis === "main" ? clockOf(found.category, period.clockFrom, today) : null;
  return { name: found.category.name, rank: found.rank, of: scale.categories.length, clock };
}

function titleOf(key: string): string {
  const words = key.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Of several periods the one more in need; of two in the same category the one whose clock began first (VP-2). */
export function moreInNeed<Period extends CategoryPeriod>(scale: CategoryScale, periods: readonly Period[]): Period | undefined {
  const need = ({ categoryKey }: Period) => onScale(scale, categoryKey)?.rank ?? 0;
  return [...periods].sort((one, other) => need(other) - need(one) || one.clockFrom.localeCompare(other.clockFrom))[0];
}

/** The scale of a year's strategy. */
export function scaleOf({ categories, categoryFollows }: Pick<Strategy, "categories" | "categoryFollows">): CategoryScale {
  return { categories, follows: categoryFollows };
}

/** Finds a category of the year by its name or its key, as people type it. */
export function categoryNamed(strategy: Strategy, typed: string): Category | undefined {
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  return strategy.categories.find(({ key, name }) => same(name, typed) || same(key, typed));
}
