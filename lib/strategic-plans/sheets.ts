import type { SheetTable } from "@/lib/documents/tables";
import { planName } from "@/lib/improvement-plans/words";
import { plainText } from "@/lib/rich-text/rich-text";
import { objectiveLead, servingMark, trustObjectiveOf } from "@/lib/strategic-plans/compose";
import { strategicPartsOf, strategicValue } from "@/lib/strategic-plans/parts";
import type { BegunStrategicPlan } from "@/lib/strategic-plans/plan";
import { planYears } from "@/lib/strategic-plans/years";
import { writtenYear } from "@/lib/strategy/year-key";

/** A strategic plan as the tables of a workbook: objectives, measures, the priorities that serve them, and the years. */
export function strategicSheets(context: BegunStrategicPlan): SheetTable[] {
  return [objectives(context), measures(context), priorities(context), years(context)];
}

const titleOf = ({ parts }: BegunStrategicPlan, id: string) => strategicValue(parts, "objective", id).title;
const column = (name: string, width: number) => ({ name, width });

function objectives(context: BegunStrategicPlan): SheetTable {
  const all = planYears(context.plan);
  return {
    name: "Objectives",
    columns: [
      column("Objective", 50),
      column("Theme", 20),
      column("Serves", 40),
      column("Why", 50),
      column("Lead", 22),
      column("Risks", 40),
      column("Resources", 40),
      ...all.map(({ stage, name }) => column(`${stage} ${name}`, 40)),
    ],
    rows: strategicPartsOf(context.parts, "objective").map(({ value }) => [
      value.title,
      value.theme,
      trustObjectiveOf(context, value),
      value.why,
      objectiveLead(context, value),
      value.risks,
      value.resources,
      ...all.map(({ key }) => value.milestones[key] ?? ""),
    ]),
  };
}

function measures(context: BegunStrategicPlan): SheetTable {
  const all = planYears(context.plan);
  return {
    name: "Measures",
    columns: [
      column("Objective", 40),
      column("What is measured", 50),
      column("At the beginning", 20),
      ...all.flatMap(({ name }) => [column(`Target ${name}`, 18), column(`Reached ${name}`, 18)]),
    ],
    rows: strategicPartsOf(context.parts, "measure").map(({ value }) => [
      titleOf(context, value.objectiveId),
      value.text,
      value.baseline,
      ...all.flatMap(({ key }) => [value.years[key]?.target ?? "", value.years[key]?.actual ?? ""]),
    ]),
  };
}

function priorities(context: BegunStrategicPlan): SheetTable {
  return {
    name: "Priorities that serve",
    columns: [
      column("Objective", 40),
      column("Priority", 50),
      column("Plan", 32),
      column("Lead", 22),
      column("How far", 18),
      column("When", 12),
    ],
    rows: context.serving.map((one) => {
      const mark = servingMark(context, one);
      const plan = `${planName(one.kind)} ${writtenYear(one.year)}`;
      return [titleOf(context, one.objectiveId), one.title, plan, one.lead, mark?.name ?? "", mark ? (one.ratedIn ?? "") : ""];
    }),
  };
}

function years(context: BegunStrategicPlan): SheetTable {
  const levels = context.strategy.scales.progress;
  return {
    name: "Year by year",
    columns: [
      column("Year", 12),
      column("What for", 14),
      column("How far", 18),
      column("Evidence", 60),
      column("What is changed", 40),
      { name: "Approved by governors", width: 18, day: true },
      { name: "Agreed with the trust", width: 18, day: true },
    ],
    rows: planYears(context.plan).map(({ key, stage, name }) => {
      const { rating, evidence, change } = strategicValue(context.parts, "review", key);
      const decision = context.decisions.find(({ yearKey }) => yearKey === key);
      const level = levels.find((one) => one.key === rating)?.name ?? "";
      return [name, stage, level, plainText(evidence), change, decision?.approvedOn ?? "", decision?.agreedOn ?? ""];
    }),
  };
}
