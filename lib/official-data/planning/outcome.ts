import type { Plan } from "@/lib/official-data/planning/plan";

/** How many records of one sort an import makes, changes, and finds as they are. */
export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
}

/** What an import does, in numbers and names: shown before and after, and kept. */
export interface Outcome {
  trust: { uid: string; name: string } | null;
  schools: {
    added: { urn: number; name: string }[];
    changed: { urn: number; name: string; fields: string[] }[];
    left: { urn: number; name: string; leftOn: string }[];
    unchanged: number;
  };
  formerUrns: number;
  figures: Counts;
  comparators: Counts;
  inspections: Counts;
  holidays: number;
  notes: string[];
}

/** A plan told in numbers and names. */
export function outcomeOf(plan: Plan): Outcome {
  const { trust, schools, links, figures, comparators, inspections, holidays, notes } = plan;
  return {
    trust: trust && { uid: trust.uid, name: trust.name },
    schools: {
      added: schools.added.map(({ urn, name }) => ({ urn, name })),
      changed: schools.changed.map(({ school, after }) => ({ urn: school.urn, name: school.name, fields: Object.keys(after) })),
      left: schools.left,
      unchanged: schools.unchanged.length,
    },
    formerUrns: links.length,
    figures: countsOf(figures),
    comparators: countsOf(comparators),
    inspections: countsOf(inspections),
    holidays: holidays.length,
    notes,
  };
}

function countsOf({ added, changed, unchanged }: { added: unknown[]; changed: unknown[]; unchanged: number }): Counts {
  return { added: added.length, changed: changed.length, unchanged };
}

/** Whether everything that the files say stands in the records already. */
export function isNothingNew({ schools, formerUrns, figures, comparators, inspections, holidays }: Outcome): boolean {
  const counts = [figures, comparators, inspections].map(({ added, changed }) => added + changed);
  return schools.added.length + schools.changed.length + formerUrns + holidays + counts.reduce((sum, count) => sum + count, 0) === 0;
}
