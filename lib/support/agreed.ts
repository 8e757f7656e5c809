import { type Day, writtenDay } from "@/lib/dates";
import type { DocumentBlock } from "@/lib/documents/document";
import { counted } from "@/lib/words";

/** Support beyond the visits of the programme, that was agreed (VP-10). */
export interface AgreedSupport {
  title: string;
  by: string;
  startsOn: Day | null;
  days: number;
  impact: string;
}

/** The support a school has had, with what came of it, for a document; nothing where there was none. */
export function agreedSupportBlocks(support: readonly AgreedSupport[]): DocumentBlock[] {
  if (support.length === 0) return [];
  const items = support.map(({ title, by, startsOn, days, impact }) => ({
    text: title,
    details: [by, startsOn ? `from ${writtenDay(startsOn)}` : "", days > 0 ? counted(days, "day") : "", impact].filter(Boolean),
  }));
  return [
    { kind: "heading", level: 2, text: "Further support" },
    { kind: "items", items },
  ];
}
