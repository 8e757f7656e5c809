import type { SheetTable } from "@/lib/documents/tables";
import type { InductionLine } from "@/lib/inductions/queries";

/** The inductions that go on, for a spreadsheet (NH-1, NH-2). */
export function inductionSheet(lines: readonly InductionLine[]): SheetTable {
  return {
    name: "Inductions",
    columns: [
      { name: "Headteacher", width: 28 },
      { name: "School", width: 36 },
      { name: "From", width: 12, day: true },
      { name: "Until", width: 12, day: true },
      { name: "Mentor", width: 28 },
      { name: "Sessions", width: 10 },
      { name: "Held", width: 10 },
      { name: "Missed", width: 10 },
      { name: "Contacts", width: 10 },
      { name: "Last contact", width: 12, day: true },
    ],
    rows: lines.map(({ person, school, startsOn, endsOn, mentor, sessions, held, missed, contacts, lastContact }) => [
      person,
      school,
      startsOn,
      endsOn,
      mentor,
      String(sessions),
      String(held),
      String(missed),
      String(contacts),
      lastContact,
    ]),
  };
}
