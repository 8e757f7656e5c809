import { writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import { axisName, groupReasonsOf, type MeetingContext, nextStepsOf, textOfPart } from "@/lib/standards-meetings/meeting";
import { agenda, meetingName, outcomes } from "@/lib/standards-meetings/words";
import { categoryOf } from "@/lib/strategy/in-force";

/** What of a meeting all governors and staff read: category, strengths, areas, next steps; no minutes, no dissent, nobody's name but owners' (SM-4). */
export function composeOutcome(context: MeetingContext, trust: string): DocumentValue {
  const { decisions, strategy, parts } = context;
  const categories: DocumentBlock[] = decisions.length
    ? [
        {
          kind: "facts",
          rows: decisions.map(({ axis, categoryKey, appeal }) => ({
            name: axisName(axis),
            value: categoryOf(strategy, appeal?.categoryKey ?? categoryKey)?.name ?? categoryKey,
          })),
        },
      ]
    : [];
  const steps = nextStepsOf(parts);
  return {
    ...headOf(context, trust),
    blocks: [
      ...categories,
      ...outcomes.flatMap(({ key, title }): DocumentBlock[] => [
        { kind: "heading", level: 2, text: title },
        { kind: "text", body: textOfPart(parts, "outcome", key) },
      ]),
      { kind: "heading", level: 2, text: "Next steps" },
      {
        kind: "items",
        numbered: true,
        items: steps.map(({ text, ownerName, due }) => ({
          text,
          details: [ownerName, due ? `by ${writtenDay(due)}` : ""].filter(Boolean),
        })),
      },
    ],
  };
}

/** The minutes for those who attended: who was there, each item, the decision with its reasons and dissent. */
export function composeMinutes(context: MeetingContext, trust: string): DocumentValue {
  const { people, parts, decisions, strategy } = context;
  const nameOf = (key: string) => categoryOf(strategy, key)?.name ?? key;
  return {
    ...headOf(context, trust),
    blocks: [
      {
        kind: "table",
        caption: "Who was there",
        columns: ["Name", "", ""],
        rows: people.map(({ name, attendance, reason }) => [name, attendance === "absent" ? "not there" : "there", reason]),
      },
      ...agenda.flatMap(({ key, title }): DocumentBlock[] => {
        const body = textOfPart(parts, "minutes", key);
        return body.length > 0
          ? [
              { kind: "heading", level: 2, text: title },
              { kind: "text", body },
            ]
          : [];
      }),
      ...decisions.flatMap(({ axis, categoryKey, reasons, schoolAgrees, dissent, readiness }): DocumentBlock[] => [
        { kind: "heading", level: 2, text: axisName(axis) },
        {
          kind: "facts",
          rows: [
            { name: "Agreed", value: nameOf(categoryKey) },
            { name: "Why", value: reasons },
            { name: "The school", value: schoolAgrees ? "agrees" : `does not agree: ${dissent}` },
            ...(readiness ? [{ name: "Ready to move on when", value: readiness }] : []),
          ],
        },
      ]),
      ...groupBlocks(context),
      ...composeOutcome(context, trust).blocks.slice(decisions.length ? 1 : 0),
    ],
  };
}

function groupBlocks(context: MeetingContext): DocumentBlock[] {
  const rows = groupReasonsOf(context).map(({ group, category, reasons }) => [group, category, reasons]);
  return rows.length > 0 ? [{ kind: "table", caption: "Group by group", columns: ["Group", "Level", "Why"], rows }] : [];
}

function headOf({ kind, unit, date, place }: MeetingContext, trust: string): Omit<DocumentValue, "blocks"> {
  return { title: `${meetingName(kind)}: ${unit}`, lead: [writtenDay(date), place].filter(Boolean).join(", "), meta: [trust], foot: trust };
}
