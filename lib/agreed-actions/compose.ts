import { isOverdue, writtenDue } from "@/lib/agreed-actions/due";
import type { PrintedAction } from "@/lib/agreed-actions/print-statement";
import { lastRating, stripOf } from "@/lib/agreed-actions/ratings";
import { writtenSource } from "@/lib/agreed-actions/source";
import { stateName } from "@/lib/agreed-actions/state";
import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue, Mark } from "@/lib/documents/document";
import type { Block } from "@/lib/rich-text/rich-text";
import { counted } from "@/lib/words";

export const notYetRated: Mark = { name: "Not yet rated", tone: "grey" };

/** What the list is printed for. */
interface Printed {
  trustName: string;
  /** What it is narrowed to, in words: "overdue, owner Martin Field". */
  narrowedTo: string;
  /** How many there are in all, where not all are printed. */
  total: number;
}

/** Actions school by school as one document: for a meeting, and for files (VP-9: the whole history of each). */
export function composeActions(actions: readonly PrintedAction[], { trustName, narrowedTo, total }: Printed, today: Day): DocumentValue {
  const overdue = actions.filter((action) => isOverdue(action, today)).length;
  return {
    title: "Agreed actions",
    lead: [trustName, narrowedTo].filter(Boolean).join(" · "),
    meta: [
      `As they are on ${writtenDay(today)}`,
      actions.length < total ? `the first ${actions.length} of ${total}` : counted(total, "action"),
      ...(overdue > 0 ? [`${overdue} past ${overdue === 1 ? "its" : "their"} date`] : []),
    ],
    foot: `${trustName} · ${writtenDay(today)}`,
    blocks: byUnit(actions).flatMap((own): DocumentBlock[] => [
      { kind: "heading", level: 2, text: own[0]?.unit ?? "", beside: counted(own.length, "action") },
      { kind: "items", numbered: true, items: own.map((action) => actionItem(action, today)) },
    ]),
  };
}

/** One action as it stands in every document: what, who, by when, how it will be known, and its ratings. */
export function actionItem(action: PrintedAction, today: Day): DocumentItem {
  const { text, school, owner, state, successCriterion, support, ratings, progress, source, agreedOn } = action;
  const last = lastRating(ratings);
  return {
    text,
    marks: [last ? { name: last.level, tone: last.tone } : notYetRated],
    details: [
      [owner || "nobody named", school ? `at ${school}` : ""].filter(Boolean).join(" "),
      writtenDue(action),
      ...(isOverdue(action, today) ? ["past its date"] : []),
      ...(state === "open" ? [] : [stateName(state).toLowerCase()]),
      `from ${lowered(writtenSource(source, agreedOn))}`,
    ],
    body: [
      ...(successCriterion ? [labelled("Done when", successCriterion)] : []),
      ...(support ? [labelled("Support", support)] : []),
      ...(progress ? [labelled(`${progress.by}, ${writtenDay(progress.day)}`, progress.text)] : []),
    ],
    strip: stripOf(ratings),
  };
}

function labelled(name: string, text: string): Block {
  return { kind: "paragraph", spans: [{ text: `${name}: `, bold: true }, { text }] };
}

/** "Visit 2" within a line: "visit 2". */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function byUnit(actions: readonly PrintedAction[]): PrintedAction[][] {
  const units = new Map<string, PrintedAction[]>();
  for (const action of actions) units.set(action.improvedIn, [...(units.get(action.improvedIn) ?? []), action]);
  return [...units.values()];
}
