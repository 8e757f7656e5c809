import { writtenDay } from "@/lib/dates";
import { paragraphBlock } from "@/lib/documents/bound";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import type { Body, BodyMeeting } from "@/lib/governing-bodies/body";
import { presentedAt } from "@/lib/governing-bodies/presentation";
import { type RagLine, ragLines, successesAndConcerns } from "@/lib/governing-bodies/rag";
import { spanOf } from "@/lib/governing-bodies/span";

/** The RAG section of a meeting's minutes: successes and concerns that are new since the meeting before (GO-4). */
export function composeRagSection(body: Body, meeting: BodyMeeting, trustName: string): DocumentValue {
  const span = spanOf(body.meetings, meeting.day);
  const { successes, concerns } = successesAndConcerns(ragLines(body, span));
  const reports = presentedAt(body, meeting);
  return {
    title: "Successes and concerns",
    lead: body.unit,
    meta: [
      `${meeting.title}, ${writtenDay(meeting.day)}`,
      span.after ? `New since ${writtenDay(span.after)}` : "All that is recorded so far",
    ],
    foot: `${trustName} · ${writtenDay(meeting.day)}`,
    blocks: [
      ...section("Concerns", concerns, "Nothing new is red or amber."),
      ...section("Successes", successes, "Nothing new is green."),
      ...(reports.length > 0
        ? [
            { kind: "heading" as const, level: 2 as const, text: "Reports that were presented" },
            { kind: "items" as const, items: reports.map(({ title, beside }) => ({ text: title, details: [beside] })) },
          ]
        : []),
    ],
  };
}

/** A heading with its lines, or a sentence where there are none. */
export function section(text: string, lines: readonly RagLine[], none: string): DocumentBlock[] {
  return [{ kind: "heading", level: 2, text }, lines.length > 0 ? { kind: "items", items: lines.map(ragItem) } : paragraphBlock(none)];
}

function ragItem({ text, mark, from, before }: RagLine): DocumentItem {
  return { text, marks: [mark], details: [...(before ? [`was ${before.toLowerCase()}`] : []), from] };
}
