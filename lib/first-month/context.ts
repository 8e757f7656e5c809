import type { CategoryAxis } from "@/lib/categories/periods";
import type { Day } from "@/lib/dates";
import type { OwnMeasureUnit } from "@/lib/own-measures/values";
import type { Phase } from "@/lib/schools/words";
import type { NamedSchool } from "@/lib/sheets/values";
import type { Strategy } from "@/lib/strategy/content";

export interface SheetSchool extends NamedSchool {
  phase: Phase;
  unitId: string;
  unitName: string;
  /** Its unit is a federation. */
  federated: boolean;
}

interface SheetPerson {
  id: string;
  name: string;
  email: string;
}

/** What the rows of a sheet are checked against. */
export interface SheetContext {
  today: Day;
  strategy: Strategy | undefined;
  yearStartsOn: Day;
  schools: readonly SheetSchool[];
  people: readonly SheetPerson[];
  /** Who has been director or chief executive. */
  deciders: readonly SheetPerson[];
  director: SheetPerson | undefined;
  categoryPeriods: readonly { unitId: string; axis: CategoryAxis }[];
  visits: readonly { id: string; unitId: string; date: Day; number: number | null }[];
  actions: readonly { unitId: string; text: string }[];
  measures: readonly { id: string; name: string; unit: OwnMeasureUnit }[];
  /** What is loaded for the period already: "school measure". */
  loaded: ReadonlySet<string>;
}
