import type { SheetTable } from "@/lib/documents/tables";
import type { ProvisionOverview } from "@/lib/universal-provision/queries";

/** The non-negotiables for a spreadsheet: schools side by side, and a second sheet with what shows each level (TE-7). */
export function provisionSheets({ statements, rows }: ProvisionOverview): SheetTable[] {
  return [
    {
      name: "Side by side",
      columns: [
        { name: "School", width: 34 },
        { name: "Adviser", width: 22 },
        ...statements.map(({ number, text }) => ({ name: `${number}. ${text}`, width: 22 })),
      ],
      rows: rows.map(({ unit, adviser, ratings, asked }) => [
        unit,
        adviser,
        ...statements.map(({ key }) => ratings[key]?.name ?? (asked ? "Not yet rated" : "Not asked for")),
      ]),
    },
    {
      name: "What shows it",
      columns: [
        { name: "School", width: 34 },
        { name: "Statement", width: 50 },
        { name: "Level", width: 16 },
        { name: "What shows it", width: 60 },
        { name: "Visit on", width: 14, day: true },
      ],
      rows: rows.flatMap(({ unit, ratings }) =>
        statements.flatMap(({ key, number, text }) => {
          const rating = ratings[key];
          return rating ? [[unit, `${number}. ${text}`, rating.name, rating.evidence, rating.day]] : [];
        }),
      ),
    },
  ];
}
