import type { Recurring } from "@/lib/board-reports/recurring";
import type { Day } from "@/lib/dates";
import type { ClauseLine } from "@/lib/protocol/counts";
import type { SupportProvider } from "@/lib/support/words";

/** How many are rated by each tone; `unrated` is not rated yet. */
export interface Tones {
  red: number;
  amber: number;
  green: number;
  unrated: number;
}

/** A school or federation as it stands on the day of a report. */
export interface BoardUnit {
  unit: string;
  urn: number;
  category: string | null;
  /** Its place among the year's categories, 1 the best. */
  rank: number | null;
  startsOn: Day | null;
  /** The category in which it was when the last report was given. */
  before: string | null;
  beforeRank: number | null;
  actions: Tones;
  plans: Tones;
}

/** In how many schools published notes speak of a strand or an area as strong, and as a risk. */
export interface BoardTheme {
  kind: "strand" | "area";
  key: string;
  name: string;
  strengths: number;
  risks: number;
}

/** A priority of the year over all plans. */
export interface BoardPriority {
  key: string;
  text: string;
  schools: number;
  rated: Tones;
}

/** Support of one kind since the last report: never whose. */
export interface BoardSupport {
  provider: SupportProvider | null;
  schools: number;
  underWay: number;
  ended: number;
  days: number;
}

export interface BoardInspection {
  school: string;
  urn: number;
  framework: string;
  startedOn: Day;
  /** The overall grade, or what an inspection without grades says; "" where neither was given. */
  outcome: string;
}

/** Everything that a board report rests on, on one day. */
export interface BoardFacts {
  /** The day on which the records are read. */
  asOf: Day;
  /** From when on something counts as having moved, and whether that is the day of a report. */
  since: Day;
  afterReport: boolean;
  year: string;
  /** The year's categories, best first. */
  scale: string[];
  units: BoardUnit[];
  themes: BoardTheme[];
  /** What several schools were told in like words. */
  recurring: Recurring[];
  priorities: BoardPriority[];
  support: BoardSupport[];
  inspections: BoardInspection[];
  clauses: ClauseLine[];
}
