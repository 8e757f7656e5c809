import type { PrintedAction } from "@/lib/agreed-actions/print-statement";
import type { Day } from "@/lib/dates";
import type { DocumentBlock } from "@/lib/documents/document";
import type { SchoolData } from "@/lib/official-data/data-statement";
import type { OwnMeasureUnit } from "@/lib/own-measures/values";
import type { Role } from "@/lib/people/roles";
import type { VisitRecord } from "@/lib/visits/facts";
import type { VisitKind } from "@/lib/visits/words";

/** What the note of an earlier visit found. */
export interface PackFinding {
  kind: "strength" | "risk" | "evaluation" | "focus";
  text: string;
  riskLevelKey: string | null;
  focusAreaId: string | null;
  visitId: string;
  visit: { kind: VisitKind; number: number | null; day: Day };
}

/** The trust's own measures of one school; a value that nobody has loaded is not there. */
export interface PackMeasures {
  schoolId: string;
  values: { measureId: string; periodId: string; value: number | null; missing: string | null }[];
}

/** What the statement answers with, beside the visit itself. */
export interface PackAnswer {
  actions: { actions: PrintedAction[] | null } | null;
  findings: PackFinding[];
  categories: { axis: "main" | "siams"; categoryKey: string; startsOn: Day; clockFrom: Day }[];
  people: { role: Role; name: string; schoolId: string }[];
  measures: { id: string; name: string; unit: OwnMeasureUnit }[];
  /** The two latest periods, the latest first. */
  periods: { id: string; name: string }[];
  values: PackMeasures[];
}

/** A school's figures and inspections, with what this reader may see of them. */
export type PackSchool = Pick<SchoolData, "school" | "figures" | "averages" | "comparators" | "inspections"> & { showsSmall: boolean };

/** Records that are not kept yet, by the place in the pack that is theirs. */
export type LaterPart = "improvement-plan" | "self-evaluation";

/** Everything that a visit's pack is composed from (VP-6). */
export interface PackFacts extends Omit<PackAnswer, "actions"> {
  visit: VisitRecord;
  actions: PrintedAction[];
  schools: PackSchool[];
  later: Partial<Record<LaterPart, DocumentBlock[]>>;
}
