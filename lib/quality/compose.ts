import { writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import { groupsOf, type Judgement } from "@/lib/judgements/judgement";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { axisName, type Decision, type MeetingContext } from "@/lib/standards-meetings/meeting";
import { meetingName } from "@/lib/standards-meetings/words";
import { categoryOf } from "@/lib/strategy/in-force";

const sides = { school: "The school’s view", adviser: "The adviser’s view" };

/**
 * A decision on a category as a quality assurer reads it: what was decided and why, what the school asked about it and what
 * the answer was, and the views of both sides with what they rest on. No minutes, no confidences, nothing that a link would lead on to (TE-3).
 */
export function composeDecision(context: MeetingContext, trust: string): DocumentValue {
  const nameOf = (key: string) => categoryOf(context.strategy, key)?.name ?? key;
  return {
    title: `${meetingName(context.kind)}: ${context.unit}`,
    lead: writtenDay(context.date),
    meta: [trust],
    foot: trust,
    blocks: context.decisions.flatMap(
      ({ axis, categoryKey, before, reasons, schoolAgrees, dissent, readiness, appeal }): DocumentBlock[] => [
        { kind: "heading", level: 2, text: axisName(axis) },
        {
          kind: "facts",
          rows: [
            ...(before ? [{ name: "Before", value: nameOf(before) }] : []),
            { name: "Agreed", value: nameOf(categoryKey) },
            { name: "Why", value: reasons },
            { name: "The school", value: schoolAgrees ? "agrees" : `does not agree: ${dissent}` },
            ...(readiness ? [{ name: "Ready to move on when", value: readiness }] : []),
            ...appealRows(appeal, nameOf),
          ],
        },
        ...context.judgements.filter((one) => one.axis === axis && one.submittedAt).flatMap((one) => viewBlocks(context, one)),
      ],
    ),
  };
}

function appealRows(appeal: Decision["appeal"], nameOf: (key: string) => string) {
  if (!appeal) return [];
  const answer = appeal.decidedAt ? `${nameOf(appeal.categoryKey ?? "")}. ${appeal.words}` : "not given yet";
  return [
    { name: "Asked of the chief executive", value: appeal.reason },
    { name: "Answer", value: answer },
  ];
}

function viewBlocks({ strategy, schools }: MeetingContext, view: Judgement): DocumentBlock[] {
  const nameOf = (key: string) => categoryOf(strategy, key)?.name ?? "";
  const groups = groupsOf(
    strategy,
    schools.some(({ church }) => church),
  );
  return [
    { kind: "heading", level: 2, text: sides[view.side], beside: nameOf(view.categoryKey) },
    { kind: "text", body: view.reasons },
    ...groups.flatMap(({ key, name }): DocumentBlock[] => {
      const said = view.groups.find(({ groupKey }) => groupKey === key);
      const evidence = view.evidence.filter(({ groupKey }) => groupKey === key);
      if (!said && evidence.length === 0) return [];
      return [
        { kind: "heading", level: 3, text: name, ...(said ? { beside: nameOf(said.categoryKey) } : {}) },
        { kind: "text", body: said?.reasons ?? richTextFrom("") },
        { kind: "items", items: evidence.map(({ text, from }) => ({ text, details: from ? [from] : [] })) },
      ];
    }),
  ];
}
