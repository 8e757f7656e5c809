import type { SheetTable } from "@/lib/documents/tables";
import type { PrioritiesOverview } from "@/lib/improvement-plans/overview-queries";
import { planState } from "@/lib/improvement-plans/words";

/** One priority of the trust school by school, and the plans that are late (PR-3). */
export function prioritySheets({ rows, terms, levels, priorities, shown, late }: PrioritiesOverview): SheetTable[] {
  const levelName = (key: string | undefined) => levels.find((level) => level.key === key)?.name ?? null;
  return [
    {
      name: "School by school",
      columns: [
        { name: "Priority", width: 40 },
        { name: "School", width: 36 },
        ...terms.map(({ name }) => ({ name, width: 16 })),
        { name: "Steps", width: 8 },
        { name: "Steps done", width: 12 },
        { name: "Cost in pounds", width: 14 },
        { name: "What the school does", width: 60 },
        { name: "What came of it", width: 60 },
      ],
      rows: rows.map(({ unit, ratings, steps, stepsDone, cost, response, impact }) => [
        priorities.find(({ key }) => key === shown)?.text ?? null,
        unit,
        ...terms.map(({ key }) => levelName(ratings[key])),
        String(steps),
        String(stepsDone),
        String(cost),
        response,
        impact,
      ]),
    },
    {
      name: "Late plans",
      columns: [
        { name: "School", width: 36 },
        { name: "Plan", width: 24 },
        { name: "What is late", width: 60 },
      ],
      rows: late.map(({ unit, state, says }) => [unit, state ? planState(state).name : "Not begun", says]),
    },
  ];
}
