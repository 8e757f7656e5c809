import type { BoardRow } from "@/lib/allocations/queries";
import type { SheetTable } from "@/lib/documents/tables";
import { phaseName } from "@/lib/schools/words";

/** Who supports which school, and how many days it is owed, for a spreadsheet. */
export function allocationSheet(rows: readonly BoardRow[]): SheetTable {
  return {
    name: "Allocations",
    columns: [
      { name: "School or federation", width: 40 },
      { name: "Members", width: 40 },
      { name: "Phase", width: 20 },
      { name: "Days owed", width: 10 },
      { name: "Adviser", width: 26 },
      { name: "Adviser since", width: 14, day: true },
      { name: "Partnership link", width: 26 },
      { name: "Link since", width: 14, day: true },
    ],
    rows: rows.map(({ name, members, phases, days, adviser, partnershipLink }) => [
      name,
      members.length > 1 ? members.join("\n") : null,
      phases.map(phaseName).join(", "),
      days === null ? null : String(days),
      adviser?.name ?? null,
      adviser?.startsOn ?? null,
      partnershipLink?.name ?? null,
      partnershipLink?.startsOn ?? null,
    ]),
  };
}
