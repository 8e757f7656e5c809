import type { SheetTable } from "@/lib/documents/tables";
import type { JoiningLine } from "@/lib/joinings/queries";
import { joiningStateName } from "@/lib/joinings/words";

/** The schools on their way in, for a spreadsheet (NS-1). */
export function joiningSheet(lines: readonly JoiningLine[]): SheetTable {
  return {
    name: "Schools on their way in",
    columns: [
      { name: "School", width: 36 },
      { name: "Stands", width: 20 },
      { name: "Planned for", width: 12, day: true },
      { name: "Joined on", width: 12, day: true },
      { name: "Steps of the checklist", width: 14 },
      { name: "Done", width: 8 },
    ],
    rows: lines.map(({ name, state, plannedFor, joinedOn, steps, done }) => [
      name,
      joiningStateName(state),
      plannedFor,
      joinedOn,
      String(steps),
      String(done),
    ]),
  };
}
