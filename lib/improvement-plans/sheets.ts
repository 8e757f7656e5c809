import type { SheetTable } from "@/lib/documents/tables";
import { leadOf, ratingIn } from "@/lib/improvement-plans/compose";
import { momentKey, partsOfKind, planValue } from "@/lib/improvement-plans/parts";
import { type BegunPlan, planMoments } from "@/lib/improvement-plans/plan";
import { criterionMark, sourceName, stepMark } from "@/lib/improvement-plans/words";
import { plainText } from "@/lib/rich-text/rich-text";

/** A plan as the tables of a workbook: priorities, success criteria, steps, and what came of them term by term. */
export function planSheets(context: BegunPlan): SheetTable[] {
  return [priorities(context), criteria(context), steps(context), terms(context)];
}

const titleOf = ({ parts }: BegunPlan, id: string) => planValue(parts, "priority", id).title;
const column = (name: string, width: number) => ({ name, width });
const day = (name: string) => ({ name, width: 12, day: true });

function priorities(context: BegunPlan): SheetTable {
  return {
    name: "Priorities",
    columns: [
      column("Priority", 50),
      column("Where it comes from", 24),
      column("Intent", 50),
      column("Response", 50),
      column("Why", 40),
      column("Lead", 22),
      column("Link governor", 22),
      column("Outcome", 14),
      column("Lessons", 40),
      column("Carried on", 12),
    ],
    rows: partsOfKind(context.parts, "priority").map(({ value }) => [
      value.title,
      sourceName(value.source),
      value.intent,
      plainText(value.response),
      value.why,
      leadOf(context, value.leadId, value.leadName),
      leadOf(context, value.governorId, ""),
      value.outcome ? criterionMark(value.outcome).name : "",
      value.lessons,
      value.carryOn,
    ]),
  };
}

function criteria(context: BegunPlan): SheetTable {
  return {
    name: "Success criteria",
    columns: [
      column("Priority", 40),
      column("What will be seen", 50),
      column("At the beginning", 20),
      day("On"),
      column("Target", 20),
      column("Shown by", 30),
      column("How it stands", 14),
      column("Reached", 20),
    ],
    rows: partsOfKind(context.parts, "criterion").map(({ value }) => [
      titleOf(context, value.priorityId),
      value.text,
      value.baseline,
      value.baselineOn,
      value.target,
      value.evidencedBy,
      criterionMark(value.status).name,
      value.finalValue,
    ]),
  };
}

function steps(context: BegunPlan): SheetTable {
  return {
    name: "Steps",
    columns: [
      column("Priority", 40),
      column("Step", 50),
      column("Lead", 22),
      day("From"),
      day("By"),
      column("Cost in pounds", 14),
      column("Resources", 30),
      column("Monitoring", 40),
      column("How it stands", 14),
      column("Evidence", 40),
    ],
    rows: partsOfKind(context.parts, "step").map(({ value }) => [
      titleOf(context, value.priorityId),
      value.text,
      leadOf(context, value.leadId, value.leadName),
      value.startsOn,
      value.endsOn,
      value.cost,
      value.resources,
      value.monitoring,
      stepMark(value.status).name,
      value.evidence,
    ]),
  };
}

function terms(context: BegunPlan): SheetTable {
  return {
    name: "Term by term",
    columns: [
      column("Priority", 40),
      column("When", 30),
      column("What will be seen", 50),
      column("How far", 18),
      column("What came of it", 60),
      column("What was changed", 40),
      column("Governor", 40),
      column("Adviser", 40),
    ],
    rows: partsOfKind(context.parts, "priority").flatMap(({ key, value }) =>
      planMoments(context).map((moment) => {
        const name = momentKey(key, moment.key);
        const review = planValue(context.parts, "review", name);
        const words = context.reviewWords.find((one) => one.key === name);
        return [
          value.title,
          moment.name,
          planValue(context.parts, "milestone", name).text,
          ratingIn(context, key, moment.key)?.name ?? "",
          plainText(review.impact),
          review.adjustment,
          words?.governorsWords ?? "",
          words?.advisersWords ?? "",
        ];
      }),
    ),
  };
}
