import type { SheetTable } from "@/lib/documents/tables";
import type { SchoolDays } from "@/lib/support/queries";

/** Days of support that each school has received, given and promised, for a spreadsheet (CP-2). */
export function supportDaysSheet(lines: readonly SchoolDays[]): SheetTable {
  return {
    name: "Days of support by school",
    columns: [
      { name: "School", width: 40 },
      ...["Received", "Agreed for it", "Cost in pounds", "Given to others", "Agreed to give", "Promised this year", "Left of it"].map(
        (name) => ({ name, width: 16 }),
      ),
    ],
    rows: lines.map(({ unit, received, agreed, cost, given, gives, promised, left }) => [
      unit,
      ...[received, agreed, cost, given, gives, promised, left].map((number) => (number === null ? null : String(number))),
    ]),
  };
}
