import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import { trustActionMark } from "@/lib/peer-reviews/actions-due";
import type { PeerReview } from "@/lib/peer-reviews/queries";
import { isBlank, richTextFrom } from "@/lib/rich-text/rich-text";

const yetToWrite = richTextFrom("Nothing is written here yet.");

/** A peer review as it is taken away: its words, and what the trust does after it (TE-4). */
export function composeReviewFile(review: PeerReview, trust: string, today: Day): DocumentValue {
  const value = composePeerReview(review, trust);
  const items = review.actions.map((action): DocumentItem => {
    const { text, owner, due, closedOn, outcome } = action;
    return {
      text,
      marks: [trustActionMark(action, today)],
      details: [owner, due ? `by ${writtenDay(due)}` : "", closedOn ? `closed ${writtenDay(closedOn)}` : "", outcome].filter(Boolean),
    };
  });
  return {
    ...value,
    meta: [...value.meta, review.publishedAt ? `Published ${writtenDay(review.publishedAt.slice(0, 10))}` : "Not published"],
    blocks: [
      ...value.blocks,
      { kind: "heading", level: 2, text: "What the trust does" },
      items.length > 0 ? { kind: "items", items } : { kind: "text", body: richTextFrom("Nothing is agreed yet.") },
    ],
  };
}

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
