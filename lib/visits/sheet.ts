import type { SheetTable } from "@/lib/documents/tables";
import type { VisitListRow } from "@/lib/visits/queries";
import { planWords, statusName, visitName } from "@/lib/visits/words";

/** The list of visits for a spreadsheet. */
export function visitSheet(rows: readonly VisitListRow[]): SheetTable {
  return {
    name: "Visits",
    columns: [
      { name: "Day", width: 12, day: true },
      { name: "Times", width: 16 },
      { name: "Visit", width: 28 },
      { name: "Title", width: 40 },
      { name: "School", width: 36 },
      { name: "Led by", width: 24 },
      { name: "Days", width: 8 },
      { name: "State", width: 20 },
      { name: "Plan", width: 26 },
    ],
    rows: rows.map(([, day, times, kind, number, reviewKind, title, school, lead, status, days, plan]) => [
      day,
      times,
      visitName({ kind, number, reviewKind }),
      title,
      school,
      lead,
      String(days),
      statusName(status),
      status === "planned" ? planWords({ kind, plan }) : null,
    ]),
  };
}
