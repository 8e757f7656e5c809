import type { Day } from "@/lib/dates";
import type { PlanKind, PlanState } from "@/lib/improvement-plans/words";
import type { ChurchCharacter } from "@/lib/schools/words";
import { sentName } from "@/lib/strategic-plans/life";
import type { StrategicPart } from "@/lib/strategic-plans/parts";
import type { StrategicPlace } from "@/lib/strategic-plans/policy";
import { yearInHand } from "@/lib/strategic-plans/years";
import type { Strategy } from "@/lib/strategy/content";

/** The plan itself, without its parts. */
export interface StrategicRecord {
  id: string;
  firstYear: string;
  years: number;
  endedOn: Day | null;
  version: number;
}

/** A priority of an improvement plan that serves an objective. */
export interface ServingPriority {
  id: string;
  objectiveId: string;
  title: string;
  year: string;
  kind: PlanKind;
  state: PlanState;
  lead: string;
  /** How it was rated last, by the year's scale. */
  ratingKey: string | null;
  /** The term of that rating. */
  ratedIn: string | null;
}

/** What was decided of a year. */
export interface YearDecision {
  yearKey: string;
  approvedOn: Day | null;
  agreedOn: Day | null;
  agreedBy: string | null;
  /** The trust asks for changes, until the school sends it again. */
  returned: { on: Day; by: string; words: string } | null;
}

/** A strategic plan with everything that its page is made of. */
export interface StrategicContext {
  urn: number;
  unit: string;
  unitId: string;
  schools: { id: string; urn: number; name: string; church: ChurchCharacter }[];
  /** The year in which it is looked at. */
  year: { key: string; startsOn: Day; endsBefore: Day };
  strategy: Strategy;
  plan: StrategicRecord | null;
  parts: StrategicPart[];
  decisions: YearDecision[];
  versions: { id: string; day: Day; purpose: string; by: string }[];
  people: { id: string; name: string }[];
  trustObjectives: { id: string; title: string; ended: boolean }[];
  serving: ServingPriority[];
  /** All strategic plans of the unit, earliest first. */
  plans: { id: string; firstYear: string; years: number; sent: boolean }[];
}

/** The same where a plan is there. */
export type BegunStrategicPlan = StrategicContext & { plan: StrategicRecord };

/** Whether there is a plan. */
export function isStrategicPlanBegun(context: StrategicContext): context is BegunStrategicPlan {
  return context.plan !== null;
}

/** A plan as the policies ask about it. */
export function strategicPlaceOf(context: BegunStrategicPlan): StrategicPlace {
  return { unitId: context.unitId, schoolId: context.schools[0]?.id ?? "", sent: context.versions.length > 0 };
}

/** Where a plan is read. */
export function strategicAddress({ urn, plan }: { urn: number; plan: { firstYear: string } }): string {
  return `/schools/${urn}/strategic-plan?from=${plan.firstYear}`;
}

/** What was decided of the year in hand, and whether it was sent for it and is not with the school again. */
export function standingOf(context: BegunStrategicPlan) {
  const year = yearInHand(context.plan, context.year.key);
  const decision = context.decisions.find(({ yearKey }) => yearKey === year);
  const returned = decision?.returned ?? null;
  const sent = year !== null && !returned && context.versions.some(({ purpose }) => purpose === sentName(year));
  return {
    year,
    sent,
    approvedOn: decision?.approvedOn ?? null,
    agreedOn: decision?.agreedOn ?? null,
    agreedBy: decision?.agreedBy ?? null,
    returned,
  };
}
