import type { Day } from "@/lib/dates";
import type { SheetTable } from "@/lib/documents/tables";
import type { MeetingLine } from "@/lib/standards-meetings/list-queries";
import { standingOf } from "@/lib/standards-meetings/rules";
import { meetingName, standingName } from "@/lib/standards-meetings/words";

/** The year's standards meetings for a spreadsheet. */
export function meetingSheet(lines: readonly MeetingLine[], today: Day): SheetTable {
  return {
    name: "Standards meetings",
    columns: [
      { name: "School", width: 36 },
      { name: "Meeting", width: 28 },
      { name: "Term", width: 14 },
      { name: "Day", width: 12, day: true },
      { name: "Begins", width: 10 },
      { name: "Owed by", width: 12, day: true },
      { name: "Category", width: 18 },
      { name: "Stands", width: 22 },
      { name: "With a trustee", width: 14 },
    ],
    rows: lines.map((line) => [
      line.unit,
      meetingName(line.kind),
      line.term,
      line.date,
      line.startsAt,
      line.due,
      line.category,
      standingName(standingOf(line, today)),
      line.withTrustees === "do" ? "Yes" : null,
    ]),
  };
}
