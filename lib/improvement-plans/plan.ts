import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import { type Moment, momentsOf } from "@/lib/improvement-plans/moments";
import type { PlanPart } from "@/lib/improvement-plans/parts";
import type { PlanPlace } from "@/lib/improvement-plans/policy";
import type { CriterionStatus, PlanKind, PlanState, PrioritySource } from "@/lib/improvement-plans/words";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import { categoryOf, supportOf } from "@/lib/strategy/in-force";

interface Named {
  id: string;
  name: string;
}

/** The plan itself, without its parts. */
export interface PlanRecord {
  id: string;
  kind: PlanKind;
  state: PlanState;
  title: string | null;
  checkpointWeeks: number | null;
  team: string;
  begunOn: Day;
  submittedAt: string | null;
  agreedAt: string | null;
  agreedBy: string | null;
  approvedOn: Day | null;
  approvedBy: string | null;
  reviewedOn: Day | null;
  version: number;
}

/** What governor and adviser say of a priority in a term; the key is "<priority>-<term>". */
export interface ReviewWords {
  key: string;
  governorsWords: string;
  governor: string | null;
  advisersWords: string;
  adviser: string | null;
}

/** A plan with everything that its page is made of. */
export interface PlanContext {
  urn: number;
  unit: string;
  unitId: string;
  schools: { id: string; urn: number; name: string; phase: Phase; church: ChurchCharacter }[];
  year: { id: string; key: string; startsOn: Day; endsBefore: Day };
  strategy: Strategy;
  /** The key of its category, where it has one. */
  category: string | null;
  plan: PlanRecord | null;
  parts: PlanPart[];
  reviewWords: ReviewWords[];
  /** Steps that are agreed actions too: one record, seen from two sides. */
  adopted: { stepId: string; actionId: string; visit: string | null; rating: Mark | null }[];
  comments: { id: string; section: string; text: string; by: string; at: string; answer: string | null }[];
  versions: { id: string; day: Day; purpose: string; by: string }[];
  people: (Named & { governor: boolean })[];
  /** What needs to improve by the self-evaluation. */
  points: { id: string; text: string; area: string; areaKey: string }[];
  findings: { id: string; text: string; kind: "strength" | "risk" | "evaluation" | "focus"; day: Day; visitId: string; visit: string }[];
  /** Open actions of the unit that stand in no plan. */
  actions: { id: string; text: string; owner: string; due: Day | null; visit: string | null }[];
  objectives: { id: string; title: string }[];
  groups: Named[];
  offers: { id: string; title: string }[];
  areas: { key: string; name: string }[];
  /** The unit's plans of the years before, latest first, with what came of them. */
  before: {
    planId: string;
    year: string;
    state: PlanState;
    priorities: {
      id: string;
      title: string;
      source: PrioritySource;
      outcome: CriterionStatus | null;
      lessons: string;
      carryOn: boolean | null;
    }[];
  }[];
  /** The rapid plan of the year, where the other one is shown. */
  hasRapid: boolean;
}

/** The same where a plan is there. */
export type BegunPlan = PlanContext & { plan: PlanRecord };

/** Whether there is a plan. */
export function isBegun(context: PlanContext): context is BegunPlan {
  return context.plan !== null;
}

/** A plan as the policies ask about it. */
export function planPlaceOf(context: BegunPlan): PlanPlace {
  const { kind, state } = context.plan;
  return { unitId: context.unitId, schoolId: context.schools[0]?.id ?? "", kind, state };
}

/** The terms or checkpoints at which the plan is looked at. */
export function planMoments({ plan, strategy }: BegunPlan): Moment[] {
  return momentsOf(plan, strategy.calendar.terms);
}

/** Whether the unit's category says that trustees agree its rapid improvement plan (CA-3). */
export function isAgreedByTrustees({ strategy, category: key }: Pick<PlanContext, "strategy" | "category">): boolean {
  const category = key === null ? undefined : categoryOf(strategy, key);
  return category !== undefined && supportOf(strategy, category).some((one) => one.kind === "improvementPlan" && one.withTrustees === "do");
}

/** Whether the unit's category brings a rapid improvement plan at all (CA-3). */
export function owesRapidPlan({ strategy, category: key }: Pick<PlanContext, "strategy" | "category">): boolean {
  const category = key === null ? undefined : categoryOf(strategy, key);
  return category !== undefined && supportOf(strategy, category).some(({ kind }) => kind === "improvementPlan");
}

/** The name of an address in the golden thread: the plan's own. */
export function planAddress({ urn, year, plan }: { urn: number; year: { key: string }; plan: { kind: PlanKind } }): string {
  return `/schools/${urn}/plan/${year.key}${plan.kind === "rapid" ? "/rapid" : ""}`;
}

/** The approvals that a plan has had since it was last agreed, by the names of its versions. */
export function approvalsGiven({ versions }: { versions: readonly { purpose: string }[] }): string[] {
  const names = versions.map(({ purpose }) => purpose);
  return names.slice(names.lastIndexOf("Agreed by the adviser") + 1);
}
