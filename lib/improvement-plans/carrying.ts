import { type PlanPart, type PlanValue, partsOfKind } from "@/lib/improvement-plans/parts";

/** What one priority of last year's plan brings into this year's. */
export interface Carried {
  /** The priority of last year that it goes on from. */
  from: string;
  priority: PlanValue<"priority">;
  criteria: PlanValue<"criterion">[];
  /** Steps that are not done, with the id that they had. */
  steps: { was: string; value: PlanValue<"step"> }[];
}

/**
 * What is carried on from last year's plan: priorities that say so, with their criteria (what was reached is where this year
 * begins) and the steps that are not done. What was the trust's last year is the school's own, unless the new year has it too.
 */
export function carriedFrom(parts: readonly PlanPart[]): Carried[] {
  return partsOfKind(parts, "priority")
    .filter(({ value }) => value.carryOn === "yes")
    .map(({ key, value }) => ({
      from: key,
      priority: {
        ...value,
        source: value.source === "trust" ? "school" : value.source,
        outcome: "",
        lessons: "",
        carryOn: "",
        objectiveId: value.objectiveId,
      },
      criteria: partsOfKind(parts, "criterion")
        .filter((one) => one.value.priorityId === key && one.value.status !== "met")
        .map((one) => ({
          ...one.value,
          baseline: one.value.finalValue || one.value.baseline,
          finalValue: "",
          status: "notStarted" as const,
        })),
      steps: partsOfKind(parts, "step")
        .filter((one) => one.value.priorityId === key && (one.value.status === "planned" || one.value.status === "underWay"))
        .map((one) => ({ was: one.key, value: { ...one.value, evidence: "" } })),
    }));
}
