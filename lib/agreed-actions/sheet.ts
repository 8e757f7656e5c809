import { isOverdue } from "@/lib/agreed-actions/due";
import type { PrintedAction } from "@/lib/agreed-actions/print-statement";
import { inOrder, lastRating } from "@/lib/agreed-actions/ratings";
import { writtenSource } from "@/lib/agreed-actions/source";
import { stateName } from "@/lib/agreed-actions/state";
import { type Day, writtenDay } from "@/lib/dates";
import type { SheetTable } from "@/lib/documents/tables";

/** The actions as a table for a spreadsheet: one row each, with the latest rating and all of them in words. */
export function actionSheet(actions: readonly PrintedAction[], strands: readonly { key: string; name: string }[], today: Day): SheetTable {
  return {
    name: "Agreed actions",
    columns: [
      { name: "School", width: 30 },
      { name: "Action", width: 60 },
      { name: "Owner", width: 22 },
      { name: "Due", width: 12, day: true },
      { name: "Due as agreed", width: 20 },
      { name: "State", width: 16 },
      { name: "Last rating", width: 16 },
      { name: "Rated on", width: 12, day: true },
      { name: "What showed it", width: 50 },
      { name: "All ratings", width: 60 },
      { name: "Done when", width: 40 },
      { name: "Support", width: 30 },
      { name: "Strand", width: 18 },
      { name: "From", width: 26 },
    ],
    rows: actions.map((action) => {
      const last = lastRating(action.ratings);
      return [
        action.school ?? action.unit,
        action.text,
        action.owner,
        action.due,
        action.dueWords,
        isOverdue(action, today) ? "Past its date" : stateName(action.state),
        last?.level ?? null,
        last?.day ?? null,
        last?.evidence ?? null,
        inOrder(action.ratings)
          .map(({ day, level }) => `${writtenDay(day)}: ${level}`)
          .join("\n"),
        action.successCriterion,
        action.support,
        strands.find(({ key }) => key === action.strandKey)?.name ?? null,
        writtenSource(action.source, action.agreedOn),
      ];
    }),
  };
}
