import type { SheetTable } from "@/lib/documents/tables";
import { looseEndTitle } from "@/lib/golden-thread/loose-ends";
import type { UnitsLooseEnds } from "@/lib/golden-thread/queries";

/** What leads nowhere or comes from nowhere in the year's plans, a row for each. */
export function looseEndSheet(units: readonly UnitsLooseEnds[]): SheetTable {
  return {
    name: "Loose ends",
    columns: [
      { name: "School", width: 36 },
      { name: "What is loose", width: 40 },
      { name: "Which", width: 80 },
    ],
    rows: units.flatMap(({ unit, ends }) => ends.map(({ is, text }) => [unit, looseEndTitle(is), text])),
  };
}
