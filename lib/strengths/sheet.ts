import type { SheetTable } from "@/lib/documents/tables";
import type { SharedStrength } from "@/lib/strengths/queries";

/** The strengths that schools share, for a spreadsheet; days given for who is shown them (CP-2). */
export function strengthSheet(strengths: readonly SharedStrength[], strands: readonly { key: string; name: string }[]): SheetTable {
  const matched = strengths.some(({ given }) => given !== null);
  const days = [
    { name: "Days given", width: 12 },
    { name: "Days agreed", width: 12 },
  ];
  return {
    name: "Shared strengths",
    columns: [
      { name: "School", width: 36 },
      { name: "Strength", width: 70 },
      { name: "Strand", width: 24 },
      { name: "Shown by", width: 26 },
      { name: "Since", width: 12, day: true },
      ...(matched ? days : []),
    ],
    rows: strengths.map(({ unit, text, strandKey, leader, since, given, agreed }) => [
      unit,
      text,
      strands.find(({ key }) => key === strandKey)?.name ?? null,
      leader,
      since,
      ...(matched ? [String(given ?? 0), String(agreed ?? 0)] : []),
    ]),
  };
}
