import { type StrategicPart, type StrategicValue, strategicPartsOf } from "@/lib/strategic-plans/parts";

/** What one objective of the plan before brings into the next. */
export interface CarriedObjective {
  objective: StrategicValue<"objective">;
  measures: Omit<StrategicValue<"measure">, "objectiveId">[];
}

/**
 * The objectives that go on in the next plan, in their order: what was reached last is where their measures begin, and
 * milestones and targets are set anew.
 */
export function objectivesCarried(parts: readonly StrategicPart[], chosen: readonly string[]): CarriedObjective[] {
  return strategicPartsOf(parts, "objective")
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, value }) => ({
      objective: { ...value, milestones: {} },
      measures: strategicPartsOf(parts, "measure")
        .filter((one) => one.value.objectiveId === key)
        .map(({ value: { text, baseline, years } }) => ({ text, baseline: lastReached(years) || baseline, years: {} })),
    }));
}

function lastReached(years: StrategicValue<"measure">["years"]): string {
  const reached = Object.entries(years)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { actual }]) => actual)
    .filter((actual) => actual.trim() !== "");
  return reached.at(-1) ?? "";
}
