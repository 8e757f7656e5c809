import { clockWords } from "@/lib/categories/clock-words";
import type { CategoryLine } from "@/lib/categories/list-statement";
import { movesOf } from "@/lib/categories/movement";
import { inWords } from "@/lib/categories/periods";
import type { Day } from "@/lib/dates";
import type { SheetTable } from "@/lib/documents/tables";
import { phaseName } from "@/lib/schools/words";
import type { CategoryScale } from "@/lib/strategy/scale";

type Period = Parameters<typeof movesOf>[1][number];

/** The list of categories and every change of one, as two sheets. */
export function categorySheets(
  { scale, lines, periods }: { scale: CategoryScale; lines: readonly CategoryLine[]; periods: readonly Period[] },
  today: Day,
): SheetTable[] {
  return [
    {
      name: "Categories",
      columns: [
        { name: "School", width: 40 },
        { name: "Phase", width: 20 },
        { name: "Category", width: 18 },
        { name: "Since", width: 12, day: true },
        { name: "Time", width: 34 },
        { name: "SIAMS category", width: 18 },
        { name: "Duties overdue", width: 14 },
        { name: "Causes for concern", width: 18 },
        { name: "Next meeting", width: 14, day: true },
        { name: "Adviser", width: 24 },
      ],
      rows: lines.map((line) => [
        line.unit,
        line.phases.map(phaseName).join(", "),
        categoryWords(scale, line, today)?.name ?? null,
        line.clockFrom,
        clockWords(categoryWords(scale, line, today)?.clock ?? null, today),
        line.siamsKey && inWords(scale, { axis: "siams", categoryKey: line.siamsKey, clockFrom: today }, today).name,
        String(line.dutiesOverdue),
        String(line.concerns),
        line.nextMeeting?.date ?? null,
        line.adviser,
      ]),
    },
    {
      name: "Changes",
      columns: [
        { name: "Day", width: 12, day: true },
        { name: "School", width: 40 },
        { name: "From", width: 18 },
        { name: "To", width: 18 },
      ],
      rows: movesOf(scale, periods).map(({ day, unit, from, to }) => [day, unit, from, to]),
    },
  ];
}

/** The category of a line in the year's words; nothing without one. */
export function categoryWords(scale: CategoryScale, { categoryKey, clockFrom }: CategoryLine, today: Day) {
  return categoryKey && clockFrom ? inWords(scale, { axis: "main", categoryKey, clockFrom }, today) : null;
}
