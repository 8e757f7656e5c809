import type { BegunStrategicPlan } from "@/lib/strategic-plans/plan";
import { planYears } from "@/lib/strategic-plans/years";
import type { Strategy } from "@/lib/strategy/content";

/** What the page of somebody who writes a strategic plan is given: no more than is shown or reckoned with there. */
export interface StrategicDesk {
  context: Pick<BegunStrategicPlan, "plan" | "parts" | "people" | "trustObjectives" | "serving" | "urn">;
  years: { key: string; stage: string; name: string }[];
  /** The years of which something can be said: those that have begun. */
  reviewed: string[];
  levels: Strategy["scales"]["progress"];
  me: { id: string; name: string };
  /** Writes all of it; else only the objectives that they lead. */
  writesAll: boolean;
  /** When the page was drawn: what is newer is asked for. */
  now: string;
}

/** The desk of a strategic plan. */
export function strategicDesk(context: BegunStrategicPlan, around: Pick<StrategicDesk, "me" | "writesAll" | "now">): StrategicDesk {
  const { plan, parts, people, trustObjectives, serving, urn, strategy, year } = context;
  const years = planYears(plan);
  return {
    ...around,
    context: { plan, parts, people, trustObjectives, serving, urn },
    years,
    reviewed: years.map(({ key }) => key).filter((key) => key <= year.key),
    levels: strategy.scales.progress,
  };
}
