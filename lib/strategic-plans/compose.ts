import { writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentValue, Mark } from "@/lib/documents/document";
import { planName } from "@/lib/improvement-plans/words";
import { isBlank, type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import {
  measuresOf,
  type StrategicPart,
  type StrategicValue,
  strategicPartsOf,
  strategicTexts,
  strategicValue,
} from "@/lib/strategic-plans/parts";
import type { BegunStrategicPlan, ServingPriority } from "@/lib/strategic-plans/plan";
import { planYears, writtenSpan } from "@/lib/strategic-plans/years";
import { writtenYear } from "@/lib/strategy/year-key";
import { counted } from "@/lib/words";

const heading = (text: string, level: 2 | 3 = 2, beside?: string): DocumentBlock => ({
  kind: "heading",
  level,
  text,
  ...(beside ? { beside } : {}),
});
const text = (body: RichText): DocumentBlock[] => (isBlank(body) ? [] : [{ kind: "text", body }]);

/** The title of a strategic plan: "Strategic plan 2026/27 to 2028/29". */
export function strategicTitle({ plan }: Pick<BegunStrategicPlan, "plan">): string {
  return `Strategic plan ${writtenSpan(plan)}`;
}

/** A strategic plan as one document: what is on the screen of those who read it, is printed, and is kept in its versions. */
export function composeStrategicPlan(context: BegunStrategicPlan, { version }: { version?: string } = {}): DocumentValue {
  const { parts, unit } = context;
  const objectives = strategicPartsOf(parts, "objective");
  const [before, after] = [strategicTexts.filter(({ key }) => key !== "risks"), strategicTexts.filter(({ key }) => key === "risks")];
  const section = ({ key, title }: (typeof strategicTexts)[number]) => {
    const { body } = strategicValue(parts, "text", key);
    return isBlank(body) ? [] : [heading(title), ...text(body)];
  };
  return {
    title: strategicTitle(context),
    lead: unit,
    meta: [...decisionLines(context), ...(version ? [version] : [])],
    foot: unit,
    blocks: [
      ...before.flatMap(section),
      ...(objectives.length === 0 ? [heading("Objectives"), ...text(richTextFrom("There are no objectives yet."))] : []),
      ...objectives.flatMap((one, place) => objective(context, one, place + 1)),
      ...after.flatMap(section),
      ...reviews(context),
    ],
  };
}

/** Who approved and agreed it, year by year. */
function decisionLines({ decisions }: BegunStrategicPlan): string[] {
  return decisions.flatMap(({ yearKey, approvedOn, agreedOn, agreedBy }) => [
    ...(approvedOn ? [`${writtenYear(yearKey)}: approved by the governors on ${writtenDay(approvedOn)}`] : []),
    ...(agreedOn ? [`${writtenYear(yearKey)}: agreed with the trust on ${writtenDay(agreedOn)}${agreedBy ? ` by ${agreedBy}` : ""}`] : []),
  ]);
}

/** The lead of an objective by name: somebody of the list, else as it was written. */
export function objectiveLead({ people }: Pick<BegunStrategicPlan, "people">, value: StrategicValue<"objective">): string {
  return people.find(({ id }) => id === value.leadId)?.name ?? value.leadName;
}

/** The objective of the trust that one of the school's serves. */
export function trustObjectiveOf(
  { trustObjectives }: Pick<BegunStrategicPlan, "trustObjectives">,
  value: StrategicValue<"objective">,
): string {
  return trustObjectives.find(({ id }) => id === value.trustObjectiveId)?.title ?? "";
}

function objective(context: BegunStrategicPlan, { key, value }: StrategicPart<"objective">, number: number): DocumentBlock[] {
  const rows = [
    { name: "Serves", value: trustObjectiveOf(context, value) },
    { name: "Lead", value: objectiveLead(context, value) },
    { name: "Risks", value: value.risks },
    { name: "Resources", value: value.resources },
  ].filter((row) => row.value.trim() !== "");
  return [
    heading(`${number}. ${value.title || "Without a title"}`, 2, value.theme),
    ...text(richTextFrom(value.why)),
    ...(rows.length > 0 ? [{ kind: "facts" as const, rows }] : []),
    ...measureTable(context, key),
    ...milestones(context, value),
    ...served(context, key),
  ];
}

/** A target and what was reached: "80 %, reached 77 %". */
export function targetAndActual(year: { target: string; actual: string } | undefined): string {
  const { target = "", actual = "" } = year ?? {};
  if (target && actual) return `${target}, reached ${actual}`;
  return actual ? `Reached ${actual}` : target;
}

function measureTable({ parts, plan }: BegunStrategicPlan, objectiveId: string): DocumentBlock[] {
  const found = measuresOf(parts, objectiveId).filter(({ value }) => value.text.trim() !== "");
  if (found.length === 0) return [];
  const years = planYears(plan);
  const rows = found.map(({ value }) => [value.text, value.baseline, ...years.map(({ key }) => targetAndActual(value.years[key]))]);
  return [
    {
      kind: "table",
      caption: "How it will be known",
      columns: ["What is measured", "At the beginning", ...years.map(({ name }) => `Target ${name}`)],
      rows,
    },
  ];
}

function milestones({ plan }: BegunStrategicPlan, value: StrategicValue<"objective">): DocumentBlock[] {
  const items = planYears(plan).flatMap(({ key, stage, name }) => {
    const words = value.milestones[key] ?? "";
    return words.trim() === "" ? [] : [{ text: `${stage}, ${name}: ${words}` }];
  });
  return items.length > 0 ? [heading("Milestones", 3), { kind: "items", items }] : [];
}

/** How a priority was rated last, as a mark. */
export function servingMark({ strategy }: Pick<BegunStrategicPlan, "strategy">, { ratingKey }: ServingPriority): Mark | null {
  const level = strategy.scales.progress.find(({ key }) => key === ratingKey);
  return level ? { name: level.name, tone: level.tone } : null;
}

function served(context: BegunStrategicPlan, objectiveId: string): DocumentBlock[] {
  const items = context.serving
    .filter((one) => one.objectiveId === objectiveId)
    .map((one) => {
      const mark = servingMark(context, one);
      const plan = `${planName(one.kind)} ${writtenYear(one.year)}`;
      const details = [plan, one.lead ? `Lead: ${one.lead}` : "", mark && one.ratedIn ? one.ratedIn : ""].filter(Boolean);
      return { text: one.title || "Without a title", marks: mark ? [mark] : [], details };
    });
  return items.length > 0 ? [heading("Priorities of the improvement plans that serve it", 3), { kind: "items", items }] : [];
}

/** What came of each year. */
function reviews({ parts, plan, strategy }: BegunStrategicPlan): DocumentBlock[] {
  const items = planYears(plan).flatMap(({ key, stage, name }) => {
    const { rating, evidence, change } = strategicValue(parts, "review", key);
    const level = strategy.scales.progress.find((one) => one.key === rating);
    if (!level && isBlank(evidence) && change.trim() === "") return [];
    const body = [...evidence, ...richTextFrom(change ? `What we change: ${change}` : "")];
    return [{ text: `${stage}, ${name}`, marks: level ? [{ name: level.name, tone: level.tone }] : [], body }];
  });
  return items.length > 0 ? [heading("Year by year"), { kind: "items", items }] : [];
}

/** How far the plan is served, in a sentence. */
export function servedSentence({ parts, serving }: Pick<BegunStrategicPlan, "parts" | "serving">): string {
  const objectives = strategicPartsOf(parts, "objective");
  if (objectives.length === 0) return "No objectives yet.";
  const bare = objectives.filter(({ key }) => !serving.some(({ objectiveId }) => objectiveId === key)).length;
  const all = counted(objectives.length, "objective");
  if (bare === 0) return `${all}, each served by a priority of an improvement plan.`;
  return `${all}; ${bare === objectives.length ? "none is" : bare === 1 ? "one is not" : `${bare} are not`} served by a priority yet.`;
}
