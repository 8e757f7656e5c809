import type { Day } from "@/lib/dates";
import type { InspectionFact } from "@/lib/official-data/facts";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";

/** The facts of a school that official files give. */
export interface OfficialSchool {
  urn: number;
  name: string;
  phase: Phase;
  churchCharacter: ChurchCharacter;
  lowestAge: number | null;
  highestAge: number | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  telephone: string | null;
  website: string | null;
  joinedOn: Day | null;
  leftOn: Day | null;
  laestab: string | null;
  laCode: string | null;
  laName: string | null;
  ukprn: string | null;
  establishmentType: string | null;
  religiousCharacter: string | null;
  diocese: string | null;
  gender: string | null;
  capacity: number | null;
  pupils: number | null;
  openedOn: Day | null;
  closedOn: Day | null;
  officialOn: Day | null;
}

/** A school as the database has it. */
export interface StoredSchool extends OfficialSchool {
  id: string;
}

export interface StoredFigure {
  measure: string;
  period: string;
  value: number | null;
  missing: string | null;
  /** The place of its file among those that are read. */
  file?: number;
}

export interface SchoolFigure extends StoredFigure {
  schoolId: string;
  urn: number;
  lower: number | null;
  upper: number | null;
  cohort: number | null;
}

export interface ComparatorFigure extends StoredFigure {
  level: "national" | "authority" | "trust";
  code: string;
}

export type StoredInspection = Pick<
  InspectionFact,
  "kind" | "startedOn" | "publishedOn" | "number" | "outcome" | "safeguarding" | "concern"
> & {
  id: string;
  schoolId: string;
  urn: number;
  origin: "official" | "register" | "byHand";
  overallGradeId: string | null;
  /** Grade by area, by their ids. */
  grades: Record<string, string>;
};

export interface StoredFramework {
  id: string;
  key: string;
  body: string;
  startsOn: Day;
  endsBefore: Day | null;
  areas: readonly { id: string; key: string }[];
  grades: readonly { id: string; name: string; officialCode: number | null }[];
}

/** What the database has of the trust, as far as an import looks at it. */
export interface Stored {
  schools: readonly StoredSchool[];
  links: readonly { schoolId: string; urn: number }[];
  figures: readonly (SchoolFigure & { id: string })[];
  comparators: readonly (ComparatorFigure & { id: string })[];
  inspections: readonly StoredInspection[];
  holidays: readonly Day[];
  frameworks: readonly StoredFramework[];
}
