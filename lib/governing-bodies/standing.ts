import { isOverdue } from "@/lib/agreed-actions/due";
import { type CategoryInWords, inWords, periodOn } from "@/lib/categories/periods";
import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import type { Body, BodyAction, BodyPlan, BodyPriority } from "@/lib/governing-bodies/body";

/** The category of an axis today, in the year's words, and since when. */
export function categoryNow(
  body: Pick<Body, "periods" | "scale">,
  axis: "main" | "siams",
  today: Day,
): (CategoryInWords & { since: Day }) | null {
  const period = periodOn(body.periods, axis, today);
  return period ? { ...inWords(body.scale, period, today), since: period.clockFrom } : null;
}

/** The latest rating of an action, if it was rated. */
export const latestRating = ({ ratings }: Pick<BodyAction, "ratings">) => ratings.at(-1);

/** How many actions stand where, of those that are not closed. */
export interface ActionCounts {
  red: number;
  amber: number;
  green: number;
  grey: number;
  overdue: number;
  total: number;
}

/** Open actions counted by the tone of their latest rating; grey: not yet rated. */
export function actionCounts(actions: readonly BodyAction[], today: Day): ActionCounts {
  const open = actions.filter(({ state }) => state !== "closed");
  const of = (tone: Mark["tone"]) => open.filter((action) => (latestRating(action)?.tone ?? "grey") === tone).length;
  return {
    ...{ red: of("red"), amber: of("amber"), green: of("green"), grey: of("grey") },
    overdue: open.filter((action) => isOverdue(action, today)).length,
    total: open.length,
  };
}

/** How a priority of a plan goes: the latest review by the order of the terms, with the term's name. */
export interface PriorityNow {
  id: string;
  title: string;
  mark: Mark | null;
  term: string;
  impact: string;
}

/** The latest review of a priority. */
function priorityNow(
  { progress, yearTerms: terms }: Pick<Body, "progress" | "yearTerms">,
  { id, title, reviews }: BodyPriority,
): PriorityNow {
  const place = (key: string) => terms.findIndex((term) => term.key === key);
  const latest = [...reviews]
    .sort((one, other) => place(one.termKey) - place(other.termKey) || one.termKey.localeCompare(other.termKey))
    .at(-1);
  const level = latest && progress.find(({ key }) => key === latest.ratingKey);
  const term = terms.find(({ key }) => key === latest?.termKey)?.name ?? "";
  return { id, title, mark: level ? { name: level.name, tone: level.tone } : null, term, impact: latest?.impact ?? "" };
}

/** A plan's priorities as they go, counted by tone. */
export function planNow(body: Pick<Body, "progress" | "yearTerms">, plan: BodyPlan): { plan: BodyPlan; priorities: PriorityNow[] } {
  return { plan, priorities: plan.priorities.map((priority) => priorityNow(body, priority)) };
}
