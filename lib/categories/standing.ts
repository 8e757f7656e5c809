import type { CategoryAxis, CategoryOrigin } from "@/lib/categories/periods";
import type { Day } from "@/lib/dates";
import type { ActedOn } from "@/lib/directions/words";
import type { ObligationState } from "@/lib/obligations/changes";
import type { CommitmentState, DutyFacts, OwedBy } from "@/lib/obligations/duties";
import type { MeetingKind, MeetingState } from "@/lib/standards-meetings/words";
import type { Strategy } from "@/lib/strategy/content";
import type { SupportState } from "@/lib/support/words";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";

/** A duty of a school's category with what meets it. */
export interface PageDuty extends Omit<DutyFacts, "state"> {
  id: string;
  version: number;
  state: ObligationState;
  yearKey: string;
  termKey: string;
  kind: string;
  text: string;
  owedBy: OwedBy;
  withTrustees: string;
  responsible: { id: string; name: string } | null;
  metOn: Day | null;
  metWords: string;
  metBy: string | null;
  closedOn: Day | null;
  closedReason: string;
  meeting: { id: string; date: Day; state: MeetingState } | null;
  visitId: string | null;
  planned: { id: string; date: Day } | null;
  /** Support that was asked for from it. */
  support: { id: string; title: string; state: SupportState; requestedById: string; providerPersonId: string | null }[];
}

export interface PageCommitment {
  id: string;
  version: number;
  text: string;
  state: CommitmentState;
  closedReason: string;
  reviews: { day: Day; state: CommitmentState; evidence: string; by: string; meetingId: string | null }[];
}

export interface PageDirection {
  id: string;
  version: number;
  what: string;
  why: string;
  byWhen: Day;
  reviewOn: Day;
  directedOn: Day;
  directedBy: string;
  actedOn: ActedOn | null;
  outcome: string;
  reviewedOn: Day | null;
  reviewedBy: string | null;
  withdrawnOn: Day | null;
  withdrawnReason: string;
}

export interface PageConcern {
  id: string;
  version: number;
  trigger: string;
  raisedOn: Day;
  raisedBy: string;
  source: string;
  response: string;
  respondedOn: Day | null;
  respondedBy: string | null;
  closedOn: Day | null;
  closedReason: string;
}

export interface PagePeriod {
  axis: CategoryAxis;
  categoryKey: string;
  startsOn: Day;
  endsBefore: Day | null;
  clockFrom: Day;
  origin: CategoryOrigin;
  source: string | null;
  decidedBy: string | null;
  meetingId: string | null;
}

export interface PageDecision {
  meetingId: string;
  date: Day;
  axis: CategoryAxis;
  shared: boolean;
  categoryKey: string;
  before: string | null;
  reasons: string;
  readiness: string;
  trajectory: string;
  schoolAgrees: boolean;
}

export interface PageMeeting {
  id: string;
  date: Day;
  kind: MeetingKind;
  state: MeetingState;
}

export interface PageVisit {
  id: string;
  date: Day;
  kind: VisitKind;
  reviewKind: ReviewKind | null;
  number: number | null;
  status: "planned" | "done";
}

/** All that the page of a school's category says. */
export interface CategoryContext {
  urn: number;
  unit: string;
  unitId: string;
  schoolId: string;
  church: boolean;
  /** It has a SIAMS category beside the main one (CA-7). */
  siams: boolean;
  yearKey: string | null;
  strategy: Strategy | null;
  periods: PagePeriod[];
  decisions: PageDecision[];
  duties: PageDuty[];
  commitments: PageCommitment[];
  directions: PageDirection[];
  concerns: PageConcern[];
  meetings: PageMeeting[];
  visits: PageVisit[];
  inspections: { day: Day; name: string; outcome: string | null; school: string | null }[];
  heads: { name: string; from: Day; until: Day | null; school: string | null }[];
  ratings: { day: Day; tone: string }[];
  /** Who can be named as seeing to a duty. */
  people: { id: string; name: string }[];
}
