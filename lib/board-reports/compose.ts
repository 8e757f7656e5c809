import type { BoardFacts } from "@/lib/board-reports/facts";
import { sectionBlocks } from "@/lib/board-reports/section-blocks";
import { type BoardSection, boardSections, sectionTitle } from "@/lib/board-reports/sections";
import { type Day, writtenDay } from "@/lib/dates";
import { paragraphBlock } from "@/lib/documents/bound";
import type { DocumentBlock, DocumentValue } from "@/lib/documents/document";
import { partsUnderHeadings } from "@/lib/documents/outline";
import { isBlank, plainText, type RichText } from "@/lib/rich-text/rich-text";

/** What the director has written to each section. */
export type BoardWords = Partial<Record<BoardSection, RichText>>;

interface Told {
  day: Day;
  trust: string;
  words: BoardWords;
}

/** An issued copy that is taken away once it is withdrawn: what was issued, under a line that says so. */
export function markedWithdrawn(value: DocumentValue, { on, by, reason }: { on: Day; by: string; reason: string }): DocumentValue {
  const says = paragraphBlock(`Withdrawn by ${by} on ${writtenDay(on)}: ${reason}`);
  return { ...value, title: `Withdrawn: ${value.title}`, blocks: [says, ...value.blocks] };
}

/** What a report says first: the lines that the director wrote in short. */
export function headlinesOf({ blocks }: DocumentValue): string[] {
  const part = partsUnderHeadings(blocks).find(({ heading }) => heading?.text === sectionTitle("summary"));
  return (part?.blocks ?? []).flatMap((block) => (block.kind === "text" ? plainText(block.body).split("\n") : [])).filter(Boolean);
}

/** A report to the board as a document: section by section what the records say, below what the director writes of it (GO-5). */
export function composeBoardReport({ day, trust, words }: Told, facts: BoardFacts): DocumentValue {
  const { asOf, since, afterReport } = facts;
  return {
    title: `Report to the board, ${writtenDay(day)}`,
    lead: `What has moved is counted since ${writtenDay(since)}, ${afterReport ? "the day of the report before" : "the beginning of the year"}.`,
    meta: [trust, `As the records stood on ${writtenDay(asOf)}`],
    foot: trust,
    blocks: boardSections.flatMap((section): DocumentBlock[] => {
      const own = words[section];
      const written: DocumentBlock[] = own && !isBlank(own) ? [{ kind: "text", body: own }] : [];
      const blocks = [...written, ...sectionBlocks(section, facts)];
      return blocks.length > 0 ? [{ kind: "heading", level: 2, text: sectionTitle(section) }, ...blocks] : [];
    }),
  };
}
