import type { SheetTable } from "@/lib/documents/tables";
import type { SchoolGroup } from "@/lib/school-groups/queries";

/** The groups of schools for a spreadsheet (CP-3). */
export function groupSheet(groups: readonly SchoolGroup[]): SheetTable {
  return {
    name: "Groups of schools",
    columns: [
      { name: "Group", width: 34 },
      { name: "Lead", width: 24 },
      { name: "Schools", width: 40 },
      { name: "What it is for", width: 50 },
      { name: "What it does", width: 50 },
      { name: "What came of it", width: 50 },
      { name: "Priorities that name it", width: 50 },
      { name: "Ended on", width: 12, day: true },
    ],
    rows: groups.map(({ name, lead, schools, about, activities, impact, priorities, endedOn }) => [
      name,
      lead,
      schools.map((school) => school.name).join("\n"),
      about,
      activities,
      impact,
      priorities.map(({ title, unit }) => `${unit}: ${title}`).join("\n"),
      endedOn,
    ]),
  };
}
