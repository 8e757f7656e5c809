import type { SheetTable } from "@/lib/documents/tables";
import type { SchoolRow } from "@/lib/schools/list-statement";
import { churchName, phaseName } from "@/lib/schools/words";

/** The list of schools for a spreadsheet; the next visit for who is shown visits. */
export function schoolSheet(rows: readonly SchoolRow[], scale: readonly { name: string }[], visits: boolean): SheetTable {
  const nextVisit = { name: "Next visit", width: 12, day: true };
  return {
    name: "Schools",
    columns: [
      { name: "URN", width: 10 },
      { name: "School", width: 36 },
      { name: "Town", width: 18 },
      { name: "Federation", width: 26 },
      { name: "Phase", width: 16 },
      { name: "Church character", width: 22 },
      { name: "Category", width: 18 },
      { name: "Headteacher", width: 24 },
      { name: "Adviser", width: 24 },
      { name: "Partnership link", width: 24 },
      ...(visits ? [nextVisit] : []),
    ],
    rows: rows.map(([urn, name, phase, church, town, adviser, link, headteacher, federation, category, visit]) => [
      String(urn),
      name,
      town,
      federation,
      phaseName(phase),
      church === "none" ? null : churchName(church),
      category ? (scale[category - 1]?.name ?? null) : null,
      headteacher,
      adviser,
      link,
      ...(visits ? [visit] : []),
    ]),
  };
}
