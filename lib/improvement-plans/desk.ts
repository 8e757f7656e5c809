import type { Day } from "@/lib/dates";
import type { Moment } from "@/lib/improvement-plans/moments";
import { type BegunPlan, planMoments } from "@/lib/improvement-plans/plan";
import type { Strategy } from "@/lib/strategy/content";

/** What the page of somebody who writes a plan is given: no more than is shown or reckoned with there. */
export interface PlanDesk {
  context: Omit<BegunPlan, "strategy"> & { strategy: SlimStrategy };
  moments: Moment[];
  today: Day;
  me: { id: string; name: string };
  /** Writes all of it; else only the priorities that they lead. */
  writesAll: boolean;
  /** When the page was drawn: what is newer is asked for. */
  now: string;
}

/** The parts of a year that a plan is written by. */
export interface SlimStrategy {
  levels: Strategy["scales"]["progress"];
  strands: { key: string; name: string }[];
  numbers: Strategy["numbers"];
}

/** The desk of a plan: the year's strategy is sent to the browser only as far as the plan is written by it. */
export function planDesk(context: BegunPlan, around: Omit<PlanDesk, "context" | "moments">): PlanDesk {
  const { scales, strands, numbers } = context.strategy;
  const strategy = { levels: scales.progress, strands: strands.strands.map(({ key, name }) => ({ key, name })), numbers };
  return { ...around, moments: planMoments(context), context: { ...context, strategy } };
}
