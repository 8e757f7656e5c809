import type { SheetTable } from "@/lib/documents/tables";
import { tagName, writtenTag } from "@/lib/strategy/strands";
import type { FindingsOverview } from "@/lib/visit-findings/queries";
import { saidKindNames } from "@/lib/visit-findings/words";

/** What the notes say, as a table for a spreadsheet: one row each. */
export function findingSheet({ words, strands, riskLevels }: FindingsOverview): SheetTable {
  return {
    name: "What visits say",
    columns: [
      { name: "School", width: 34 },
      { name: "Kind", width: 14 },
      { name: "What the note says", width: 70 },
      { name: "How grave", width: 14 },
      { name: "Strand", width: 28 },
      { name: "Statement", width: 50 },
      { name: "Visit on", width: 14, day: true },
    ],
    rows: words.map(({ unit, kind, text, level, strand, statement, day }) => [
      unit,
      saidKindNames[kind],
      text,
      riskLevels.find(({ key }) => key === level)?.name ?? null,
      strand ? tagName({ strands }, writtenTag(strand)) || null : null,
      strands.flatMap(({ key, statements }) => (key === strand ? statements : [])).find(({ key }) => key === statement)?.text ?? null,
      day,
    ]),
  };
}
