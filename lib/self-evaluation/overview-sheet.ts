import type { SheetTable } from "@/lib/documents/tables";
import type { OverviewLine } from "@/lib/self-evaluation/overview-queries";
import { adviserViewName } from "@/lib/self-evaluation/words";

/** How every school sees itself, a row for each area, beside what its adviser thinks of it (UO-8, UO-9). */
export function evaluationOverviewSheet(lines: readonly OverviewLine[]): SheetTable {
  return {
    name: "Self-evaluations",
    columns: [
      { name: "School", width: 36 },
      { name: "Framework", width: 22 },
      { name: "Area", width: 36 },
      { name: "How it sees itself", width: 24 },
      { name: "Last year’s grade", width: 16 },
      { name: "Adviser", width: 22 },
      { name: "Why", width: 60 },
      { name: "Late", width: 40 },
    ],
    rows: lines.flatMap(({ unit, kind, begun, areas, late }) => {
      const school = [unit, kind === "church" ? "As a church school" : "Main"];
      if (!begun || areas.length === 0) return [[...school, null, begun ? null : "Not begun", null, null, null, late]];
      return areas.map(({ name, grade, isCarried, view, reason }) => [
        ...school,
        name,
        grade,
        isCarried ? "Yes" : null,
        view ? adviserViewName(view) : null,
        reason,
        late,
      ]);
    }),
  };
}
