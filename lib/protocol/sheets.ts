import type { SheetTable } from "@/lib/documents/tables";
import { type ClauseLine, type OpenLine, type Standing, standingNames, type UnitLine } from "@/lib/protocol/counts";

const counts = ["met", "owed", "unanswered", "answered", "waived"] as const satisfies readonly (keyof Standing)[];
const countColumns = counts.map((standing) => ({ name: standingNames[standing], width: 14 }));
const countsOf = (standing: Standing) => counts.map((one) => String(standing[one]));

/** How the protocol is met: what is not, each clause, each school. */
export function protocolSheets(page: {
  lines: readonly OpenLine[];
  clauses: readonly ClauseLine[];
  schools: readonly UnitLine[];
}): SheetTable[] {
  return [
    openSheet(page.lines),
    {
      name: "Clause by clause",
      columns: [{ name: "Clause", width: 10 }, { name: "What it asks", width: 50 }, { name: "Strength", width: 12 }, ...countColumns],
      rows: page.clauses.map(({ clause, title, strength, ...standing }) => [clause, title, strength, ...countsOf(standing)]),
    },
    {
      name: "School by school",
      columns: [{ name: "School", width: 40 }, ...countColumns],
      rows: page.schools.map(({ unit, ...standing }) => [unit, ...countsOf(standing)]),
    },
  ];
}

function openSheet(lines: readonly OpenLine[]): SheetTable {
  return {
    name: "Not met",
    columns: [
      { name: "School", width: 36 },
      { name: "Record", width: 30 },
      { name: "Clause", width: 10 },
      { name: "What it asks", width: 40 },
      { name: "Stands", width: 16 },
      { name: "What is lacking", width: 60 },
      { name: "Reason", width: 40 },
      { name: "Waived by", width: 24 },
    ],
    rows: lines.map(({ record, check: { clause, title, outcome, waived, reason }, state }) => [
      record.unit,
      record.name,
      clause,
      title,
      standingNames[state],
      outcome.state === "unmet" ? outcome.sentence : null,
      waived?.reason ?? reason ?? null,
      waived?.by ?? null,
    ]),
  };
}
