import { writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import type { PeerReview } from "@/lib/peer-reviews/queries";
import { isBlank, richTextFrom } from "@/lib/rich-text/rich-text";

const yetToWrite = richTextFrom("Nothing is written here yet.");

/** A peer review as a document: who, when, on what; what is strong, what is to be developed (TE-4). */
export function composePeerReview(review: PeerReview, trust: string): DocumentValue {
  const { name, reviewers, startsOn, lastDay, focus, strengths, areas } = review;
  const days = startsOn === lastDay ? writtenDay(startsOn) : `${writtenDay(startsOn)} to ${writtenDay(lastDay)}`;
  const blocks: DocumentBlock[] = [
    ...(focus
      ? [
          { kind: "heading" as const, level: 2 as const, text: "What it looked at" },
          { kind: "text" as const, body: richTextFrom(focus) },
        ]
      : []),
    { kind: "heading", level: 2, text: "Strengths" },
    { kind: "text", body: isBlank(strengths) ? yetToWrite : strengths },
    { kind: "heading", level: 2, text: "To be developed" },
    { kind: "text", body: isBlank(areas) ? yetToWrite : areas },
  ];
  return { title: name, lead: `${days}. Reviewers: ${reviewers}.`, meta: [trust], foot: trust, blocks };
}
