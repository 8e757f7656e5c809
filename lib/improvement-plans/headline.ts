import type { DocumentItem, DocumentValue } from "@/lib/documents/document";
import { leadOf, ratingIn } from "@/lib/improvement-plans/compose";
import { budgetOf, progressSentence } from "@/lib/improvement-plans/life";
import { ofPriority, partsOfKind } from "@/lib/improvement-plans/parts";
import { type BegunPlan, planMoments } from "@/lib/improvement-plans/plan";
import { planName, pounds } from "@/lib/improvement-plans/words";
import { plainText } from "@/lib/rich-text/rich-text";
import { writtenYear } from "@/lib/strategy/year-key";
import { counted, shortened } from "@/lib/words";

/** So many words of a text fit on the one page. */
const [longest, most] = [120, 12];

/** A plan on one side of A4: for each priority its intent, what will show that it is met, and how it stands. */
export function composeHeadline(context: BegunPlan): DocumentValue {
  const { plan, unit, year, parts } = context;
  const cost = budgetOf(parts);
  const priorities = partsOfKind(parts, "priority");
  return {
    title: `${plan.title ?? planName(plan.kind)} ${writtenYear(year.key)}`,
    lead: `${unit}: the plan on one page`,
    meta: [progressSentence(parts), ...(cost > 0 ? [`Cost ${pounds(cost)}`] : [])],
    foot: unit,
    blocks: [
      { kind: "items", numbered: true, items: priorities.slice(0, most).map((one) => lineOf(context, one, priorities.length)) },
      ...(priorities.length > most
        ? [
            {
              kind: "text" as const,
              body: [{ kind: "paragraph" as const, spans: [{ text: `And ${counted(priorities.length - most, "more", "more")}.` }] }],
            },
          ]
        : []),
    ],
  };
}

function lineOf(context: BegunPlan, { key, value }: ReturnType<typeof partsOfKind<"priority">>[number], all: number): DocumentItem {
  const rated = planMoments(context).flatMap((moment) => {
    const mark = ratingIn(context, key, moment.key);
    return mark ? [{ ...mark, name: `${moment.name.replace(/^Review meeting of /, "")}: ${mark.name}` }] : [];
  });
  const words = value.intent || plainText(value.response).split("\n")[0] || "";
  const targets = ofPriority(context.parts, "criterion", key)
    .filter((one) => one.value.text.trim() !== "")
    .slice(0, all > 6 ? 1 : 2)
    .map((one) => shortened([one.value.text, one.value.target ? `(${one.value.target})` : ""].filter(Boolean).join(" "), 100));
  const lead = leadOf(context, value.leadId, value.leadName);
  return {
    text: shortened(value.title || "Without a title", 110),
    marks: rated.slice(-2),
    details: [
      lead ? `Lead: ${lead}` : "",
      shortened(words, all > 6 ? 90 : longest),
      targets.length > 0 ? `Shown by: ${targets.join("; ")}` : "",
    ].filter(Boolean),
  };
}
