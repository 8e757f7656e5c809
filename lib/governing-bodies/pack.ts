import { writtenDay } from "@/lib/dates";
import { boundBlocks, type NamedDocument } from "@/lib/documents/bound";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import type { Body, BodyMeeting } from "@/lib/governing-bodies/body";
import { type MeetingReport, presentableAt, presentedAt, toFollowUp } from "@/lib/governing-bodies/presentation";
import { composeRagSection } from "@/lib/governing-bodies/rag-section";
import { suggestedQuestions } from "@/lib/governing-bodies/suggested-questions";

/** The reports that a meeting's pack holds: those that were presented, and those that can be. */
export function packReports(body: Body, meeting: BodyMeeting): MeetingReport[] {
  return [...presentedAt(body, meeting), ...presentableAt(body, meeting)];
}

/** So many questions stand in a pack. */
const questionsAtMost = 10;

/** A meeting's papers as one document: what is taken up again, questions, the RAG section, and each report whole. */
export function composeBodyPack(
  { body, meeting }: { body: Body; meeting: BodyMeeting },
  documents: readonly { report: MeetingReport; value: DocumentValue }[],
  trustName: string,
): DocumentValue {
  const rag = composeRagSection(body, meeting, trustName);
  const named: NamedDocument[] = [
    { name: rag.title, value: { ...rag, blocks: rag.blocks.filter((_, place) => place < 4) } },
    ...documents.map(({ report, value }) => ({ name: report.title, value })),
  ];
  return {
    title: "Papers for governors",
    lead: body.unit,
    meta: [meeting.title, [writtenDay(meeting.day), meeting.time ?? ""].filter(Boolean).join(", ")],
    foot: `${body.unit} · ${writtenDay(meeting.day)}`,
    blocks: [
      { kind: "heading", level: 2, text: "What is in it" },
      { kind: "items", numbered: true, items: named.map(({ name }) => ({ text: name })) },
      ...followUps(body, meeting),
      ...questions(body, meeting),
      ...boundBlocks(named, body.unit),
    ],
  };
}

function followUps(body: Body, meeting: BodyMeeting): DocumentBlock[] {
  const items = toFollowUp(body, meeting).map(
    ({ question: { question, answer }, day }): DocumentItem => ({
      text: question,
      details: [`asked on ${writtenDay(day)}`, answer ? `answered: ${answer}` : "not answered yet"],
    }),
  );
  return items.length > 0
    ? [
        { kind: "heading", level: 2, text: "Taken up from earlier meetings" },
        { kind: "items", items },
      ]
    : [];
}

function questions(body: Body, meeting: BodyMeeting): DocumentBlock[] {
  const items = suggestedQuestions(body, meeting.day)
    .slice(0, questionsAtMost)
    .map(({ text, from, roleKey }): DocumentItem => {
      const role = body.roles.find(({ key }) => key === roleKey)?.name ?? "";
      return { text, details: [from, role].filter(Boolean) };
    });
  return items.length > 0
    ? [
        { kind: "heading", level: 2, text: "Questions you could ask" },
        { kind: "items", items },
      ]
    : [];
}
