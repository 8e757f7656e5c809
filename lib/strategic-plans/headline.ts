import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import { plainText } from "@/lib/rich-text/rich-text";
import { objectiveLead, servedSentence, strategicTitle, targetAndActual, trustObjectiveOf } from "@/lib/strategic-plans/compose";
import { measuresOf, type StrategicPart, strategicPartsOf, strategicValue } from "@/lib/strategic-plans/parts";
import type { BegunStrategicPlan } from "@/lib/strategic-plans/plan";
import { planYears } from "@/lib/strategic-plans/years";
import { counted, shortened } from "@/lib/words";

/** So many objectives fit on the one page. */
const most = 8;

/** A strategic plan on one side of A4: for each objective what it serves, how it will be known, and what each year is for. */
export function composeStrategicHeadline(context: BegunStrategicPlan): DocumentValue {
  const { parts, unit } = context;
  const objectives = strategicPartsOf(parts, "objective");
  const vision = plainText(strategicValue(parts, "text", "vision").body).split("\n")[0] ?? "";
  const words = (says: string): DocumentBlock[] =>
    says.trim() === "" ? [] : [{ kind: "text", body: [{ kind: "paragraph", spans: [{ text: says }] }] }];
  return {
    title: strategicTitle(context),
    lead: `${unit}: the plan on one page`,
    meta: [servedSentence(context)],
    foot: unit,
    blocks: [
      ...words(shortened(vision, 260)),
      { kind: "items", numbered: true, items: objectives.slice(0, most).map((one) => lineOf(context, one, objectives.length)) },
      ...words(objectives.length > most ? `And ${counted(objectives.length - most, "more", "more")}.` : ""),
    ],
  };
}

function lineOf(context: BegunStrategicPlan, { key, value }: StrategicPart<"objective">, all: number): DocumentItem {
  const room = all > 5 ? 90 : 150;
  const last = planYears(context.plan).at(-1);
  const measures = measuresOf(context.parts, key)
    .filter((one) => one.value.text.trim() !== "")
    .slice(0, all > 5 ? 1 : 2)
    .map((one) => {
      const target = last ? targetAndActual(one.value.years[last.key]) : "";
      return shortened(target ? `${one.value.text}: ${target} in ${last?.name}` : one.value.text, 110);
    });
  const stages = planYears(context.plan).flatMap(({ key: year, stage }) => {
    const words = value.milestones[year] ?? "";
    return words.trim() === "" ? [] : [`${stage}: ${shortened(words, room / 2)}`];
  });
  const [lead, serves] = [objectiveLead(context, value), trustObjectiveOf(context, value)];
  return {
    text: shortened(value.title || "Without a title", 110),
    details: [
      lead ? `Lead: ${shortened(lead, 40)}` : "",
      serves ? `Serves: ${shortened(serves, room)}` : "",
      measures.length > 0 ? `Shown by: ${measures.join("; ")}` : "",
      ...(all > 5 ? [] : stages),
    ].filter(Boolean),
  };
}
