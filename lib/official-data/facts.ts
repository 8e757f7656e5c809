import type { Day } from "@/lib/dates";
import type { Encoding } from "@/lib/official-data/reading/encoding";
import type { Period } from "@/lib/official-data/reading/period";

/** What the readers take out of official files: plain values, so that they can be kept as JSON until somebody confirms. */

/** A group of the register of groups: a trust, a sponsor, a federation ... */
export interface GroupFact {
  is: "group";
  uid: string;
  name: string;
  groupId: string | null;
  companyNumber: string | null;
  type: string;
  status: string;
  ukprn: string | null;
}

/** A school as a file describes it; null where the file does not say. */
export interface SchoolFact {
  is: "school";
  urn: number;
  name: string;
  /** The day that the file speaks of. */
  asOf: Day;
  source: "register" | "groupLinks" | "results";
  /** Whether the file counts the school to the trust; null where it does not say. */
  inTrust: boolean | null;
  status: "open" | "closed" | "proposed" | null;
  joinedOn: Day | null;
  type: string | null;
  phase: string | null;
  laCode: string | null;
  laName: string | null;
  laestab: string | null;
  ukprn: string | null;
  lowestAge: number | null;
  highestAge: number | null;
  character: string | null;
  diocese: string | null;
  gender: string | null;
  capacity: number | null;
  pupils: number | null;
  openedOn: Day | null;
  closedOn: Day | null;
  street: string | null;
  town: string | null;
  postcode: string | null;
  telephone: string | null;
  website: string | null;
}

/** A list of the schools of groups, as a whole: of these authorities it names every school of the trust. */
export interface ListFact {
  is: "list";
  asOf: Day;
  authorities: string[];
}

/** One URN that came before another. */
export interface LinkFact {
  is: "link";
  /** The older URN. */
  urn: number;
  successor: number;
  name: string | null;
  kind: string;
  on: Day | null;
}

/** Whose figure it is: a school's by the URN of the row, or what schools are compared with. */
export type Whose =
  | { level: "school"; urn: number | null; laestab: string | null }
  | { level: "national"; code: "all" | "primary" | "secondary" | "special" }
  | { level: "authority"; code: string }
  | { level: "trust"; code: string };

export interface Figure {
  measure: string;
  value: number | null;
  /** Why there is no value, by its key. */
  missing: string | null;
  lower: number | null;
  upper: number | null;
  /** How many pupils are behind it, where the file says. */
  cohort: number | null;
}

/** The figures of one row. */
export interface MeasuresFact {
  is: "measures";
  whose: Whose;
  period: Period;
  figures: Figure[];
}

/** A result of an inspection as the inspectorate publishes it. Nothing in it is computed. */
export interface InspectionFact {
  is: "inspection";
  urn: number;
  /** The URN at the time, where it was another. */
  urnThen: number;
  kind: "graded" | "ungraded";
  number: string | null;
  startedOn: Day;
  publishedOn: Day | null;
  /** 1 to 4, only where one was given. */
  overall: number | null;
  /** In the inspectorate's words, for an ungraded one. */
  outcome: string | null;
  safeguarding: boolean | null;
  concern: Concern | null;
  /** By the area's key: an official number or the name of a grade. */
  grades: Record<string, string>;
  /** Dates of grades that differ from the inspection's, by area. */
  gradedOn: Record<string, Day>;
  /** "register" is less sure: the register keeps one date and one word. */
  source: "inspectorate" | "register";
}

export const concerns = ["specialMeasures", "seriousWeaknesses", "requiresSignificantImprovement", "noticeToImprove"] as const;
export type Concern = (typeof concerns)[number];

export interface HolidayFact {
  is: "holiday";
  day: Day;
  name: string;
}

export type Fact = (GroupFact | SchoolFact | ListFact | LinkFact | MeasuresFact | InspectionFact | HolidayFact) & {
  /** The place of its file among those that were read together. */
  file?: number;
};

/** Rows that were left out of a file for one reason. */
export interface LeftOut {
  reason: string;
  count: number;
  /** "2-14,17": the rows, as a spreadsheet numbers them. */
  rows: string;
}

/** What became of a file. */
export interface FileReport {
  name: string;
  kind: string;
  kindName: string;
  sha256: string;
  bytes: number;
  encoding: Encoding;
  period: Period | null;
  dataOn: Day | null;
  read: number;
  used: number;
  leftOut: LeftOut[];
  warnings: string[];
}
