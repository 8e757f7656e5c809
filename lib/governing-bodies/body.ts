import type { CategoryAxis, CategoryOrigin } from "@/lib/categories/periods";
import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import type { PlanState } from "@/lib/improvement-plans/words";
import type { Term } from "@/lib/strategy/calendar";
import type { Strategy } from "@/lib/strategy/content";
import type { CategoryScale } from "@/lib/strategy/scale";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";

/** A meeting of the governing body. A federation has one body: meetings that were entered at any of its schools are its own (VP-2). */
export interface BodyMeeting {
  id: string;
  day: Day;
  time: string | null;
  title: string;
  schoolId: string;
}

/** What a visit is called by. */
export interface BodyVisitName {
  visitId: string;
  kind: VisitKind;
  reviewKind: ReviewKind | null;
  number: number | null;
  date: Day;
}

export interface BodyFinding {
  id: string;
  kind: "strength" | "risk";
  text: string;
  riskLevelKey: string | null;
}

/** A published note of visit, with the days on which it was presented to the body. */
export interface BodyNote extends BodyVisitName {
  publishedOn: Day;
  questions: string[];
  /** The schools to whose governors it is presented. */
  schoolIds: string[];
  presented: { schoolId: string; day: Day }[];
  findings: BodyFinding[];
}

export interface BodyRating extends Mark {
  day: Day;
  evidence: string;
  visitId: string | null;
}

export interface BodyAction {
  id: string;
  text: string;
  owner: string;
  due: Day | null;
  dueWords: string | null;
  state: "open" | "done" | "closed";
  ratings: BodyRating[];
}

export interface BodyPriority {
  id: string;
  title: string;
  milestones: { termKey: string; text: string; ratingKey: string; reviewedOn: Day | null }[];
  reviews: { termKey: string; ratingKey: string; impact: string; changedOn: Day }[];
}

/** A plan that governors read: one that was agreed. */
export interface BodyPlan {
  id: string;
  kind: "annual" | "rapid";
  state: PlanState;
  year: string;
  approvedOn: Day | null;
  priorities: BodyPriority[];
}

export type CopyDesk = "selfEvaluation" | "improvementPlan" | "strategicPlan" | "meeting";

/** A copy that was kept when a plan, an evaluation or the outcome of a standards meeting was shown. */
export interface BodyCopy {
  id: string;
  desk: CopyDesk;
  recordId: string;
  day: Day;
  purpose: string;
  title: string;
  /** The year of its record, and whether it is the church school's evaluation or the rapid plan. */
  year: string | null;
  second: boolean;
}

/** A visit that is planned, and who of the governors comes with. */
export interface BodyVisit extends BodyVisitName {
  startsAt: string;
  endsAt: string;
  shadows: { personId: string | null; name: string; attendance: string }[];
  /** Themes that were not covered at earlier visits. */
  carriedThemes: { visitId: string; key: string; text: string }[];
}

/** A question about a report, with what came of it (GO-8). */
export interface BodyQuestion {
  id: string;
  question: string;
  answer: string;
  roleKey: string;
  followUp: boolean;
  followedUp: string;
  followedUpInId: string | null;
  version: number;
}

export interface BodyReport {
  id: string;
  meetingId: string;
  visitId: string | null;
  snapshotId: string | null;
  conclusion: string;
  version: number;
  questions: BodyQuestion[];
}

export interface BodyPeriod {
  axis: CategoryAxis;
  categoryKey: string;
  startsOn: Day;
  endsBefore: Day | null;
  clockFrom: Day;
  origin: CategoryOrigin;
}

/** A column of the last evaluation that was shown: area by area. */
export interface BodyAreas {
  columns: string[];
  rows: string[][];
}

/** Everything of a school that its governing body reads, as the records say it. */
export interface Body {
  urn: number;
  schoolId: string;
  unit: string;
  unitId: string;
  schools: { id: string; urn: number; name: string }[];
  scale: CategoryScale;
  progress: { key: string; name: string; tone: Mark["tone"] }[];
  risk: { key: string; name: string; tone: Mark["tone"] }[];
  roles: Strategy["governors"]["roles"];
  /** The terms of this year: their keys are those of its plans. */
  yearTerms: Term[];
  /** The same with those of the years before and after, in order of time. */
  terms: Term[];
  meetings: BodyMeeting[];
  periods: BodyPeriod[];
  notes: BodyNote[];
  actions: BodyAction[];
  plans: BodyPlan[];
  copies: BodyCopy[];
  areas: BodyAreas | null;
  visits: BodyVisit[];
  reports: BodyReport[];
}
