import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import type { PrioritySource } from "@/lib/improvement-plans/words";

/** Everything of a unit in a year that can come from something or lead to something. */
export interface ThreadRecords {
  unitId: string;
  unit: string;
  urn: number;
  year: string;
  /** Whether there is a plan of the year that the viewer may read. */
  hasPlan: boolean;
  areas: { key: string; name: string; grade: string | null; isWeak: boolean }[];
  points: { id: string; text: string; kind: "strength" | "improve"; areaKey: string; findings: string[] }[];
  findings: { id: string; text: string; kind: string; day: Day; visitId: string; areaKeys: string[]; isGrave: boolean }[];
  visits: { id: string; name: string; day: Day }[];
  priorities: {
    id: string;
    title: string;
    source: PrioritySource;
    hasResponse: boolean;
    areaKeys: string[];
    points: string[];
    findings: string[];
    objectiveId: string | null;
    carriedFrom: string | null;
    /** How it was rated last. */
    rating: Mark | null;
    ratedIn: string | null;
  }[];
  steps: { id: string; text: string; priorityId: string; lead: string; actionId: string | null; status: string }[];
  actions: { id: string; text: string; owner: string; state: string; visitId: string | null; rating: Mark | null; ratedOn: Day | null }[];
  objectives: { id: string; title: string; trustObjective: string | null }[];
}

export type ThreadKind = "area" | "point" | "finding" | "visit" | "priority" | "step" | "action" | "objective" | "trustObjective";

/** One thing of the thread. */
export interface ThreadNode {
  kind: ThreadKind;
  id: string;
  text: string;
  /** Where it is read, if it has a page. */
  address: string | null;
  beside: string;
  mark: Mark | null;
}

const kindNames: Record<ThreadKind, string> = {
  area: "Evaluation area",
  point: "Self-evaluation",
  finding: "Finding of a visit",
  visit: "Visit",
  priority: "Priority",
  step: "Step",
  action: "Agreed action",
  objective: "Objective of the strategic plan",
  trustObjective: "Objective of the trust",
};

/** "Finding of a visit". */
export function threadKindName(kind: ThreadKind): string {
  return kindNames[kind];
}
