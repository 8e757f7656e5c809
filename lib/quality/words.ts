import type { Mark } from "@/lib/documents/document";
import { capital, counted } from "@/lib/words";

export const agreements = ["agrees", "partly", "disagrees"] as const;
/** What a quality assurer says of a judgement. */
export type Agreement = (typeof agreements)[number];

const marks: Record<Agreement, Mark> = {
  agrees: { name: "Agrees", tone: "green" },
  partly: { name: "Agrees in part", tone: "amber" },
  disagrees: { name: "Does not agree", tone: "red" },
};

/** What was said as a shape, a word and a colour; before it is said, that it is open. */
export function agreementMark(agreement: Agreement | null): Mark {
  return agreement ? marks[agreement] : { name: "Not answered yet", tone: "grey" };
}

/** What was sampled, in a word. */
export function kindName(kind: "note" | "decision"): string {
  return kind === "note" ? "Note of visit" : "Decision on a category";
}

/** What a sample can be drawn of. */
export const kindsSampled = ["both", "note", "decision"] as const;
export type KindSampled = (typeof kindsSampled)[number];

/** "No other judgements could have been drawn." beside what would be drawn. */
export function othersSentence(others: number): string {
  return `${capital(counted(others, "other judgement"))} could have been drawn.`;
}
