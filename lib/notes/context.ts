import type { Day } from "@/lib/dates";
import type { DocumentValue, Mark } from "@/lib/documents/document";
import type { Part } from "@/lib/notes/parts";
import type { NotePlace } from "@/lib/notes/policy";
import type { Checked } from "@/lib/protocol/rule";
import type { ChurchCharacter, Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import type { PlanContent } from "@/lib/visits/plan";
import type { ReviewKind, VisitKind, VisitStatus } from "@/lib/visits/words";

/** The visit that a note is about. */
export interface NoteVisit {
  id: string;
  kind: VisitKind;
  reviewKind: ReviewKind | null;
  title: string | null;
  number: number | null;
  programmeVisitKey: string | null;
  date: Day;
  startsAt: string;
  endsAt: string;
  days: number;
  status: VisitStatus;
  leadId: string | null;
  lead: string | null;
  unitId: string;
  /** The unit that stands for it today: a federation that was formed since. */
  improvedIn: string;
  /** The federation's name, or the school's. */
  unit: string;
  /** The school that was visited, or the first of a federation: where links lead. */
  urn: number;
  schools: { id: string; urn: number; name: string; phase: Phase; church: ChurchCharacter }[];
  carriedThemes: { visitId: string; key: string; text: string }[];
  /** The programme that the director picked for the unit; nothing where its phase settles it. */
  programmeKey: string | null;
}

/** Somebody who takes part or shadows. */
export interface NotePerson {
  id: string;
  personId: string | null;
  name: string;
  as: string;
  role: "takesPart" | "shadows";
  attendance: "invited" | "coming" | "notComing" | "present" | "absent";
  part: string | null;
}

/** An action that was open before the visit, with how it went. */
export interface EarlierAction {
  id: string;
  text: string;
  owner: string;
  due: Day | null;
  dueWords: string | null;
  criterion: string | null;
  school: string | null;
  state: "open" | "done" | "closed";
  /** Where it was agreed: "Visit 1". */
  from: string | null;
  progress: { text: string; on: Day; by: string } | null;
  ratings: { day: Day; level: string; tone: Mark["tone"]; evidence: string; visit: number | null }[];
}

/** An area of focus of the year, with what was found of it before. */
export interface NoteFocus {
  id: string;
  name: string;
  why: string | null;
  endedOn: Day | null;
  earlier: { day: Day; visit: number | null; text: string }[];
}

export interface NoteRecord {
  state: "draft" | "withReader" | "withHeadteacher" | "published" | "correcting" | "withdrawn";
  authorId: string;
  author: string;
  /** The read-through by the director or a deputy: when it was asked for, who read it, and what they say. */
  readAskedAt: string | null;
  readBy: string | null;
  readAt: string | null;
  readWords: string | null;
  sentAt: string | null;
  answerBy: Day | null;
  accuracy: "accurate" | "notAccurate" | null;
  accuracyWords: string | null;
  accuracyBy: string | null;
  accuracyAt: string | null;
  directorsWords: string | null;
  director: string | null;
  correction: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  version: number;
}

export interface NoteVersionLine {
  number: number;
  publishedAt: string;
  publishedBy: string;
  reason: string | null;
  redactedAt: string | null;
  redactReason: string | null;
}

export interface NoteCommentLine {
  id: string;
  section: string;
  text: string;
  at: string;
  by: string;
  /** Of the read-through: not for the headteacher. */
  ofReader: boolean;
  answer: string | null;
}

/** Everything that the note's page, its clauses and its composition are made of. */
export interface NoteContext {
  visit: NoteVisit;
  strategy: Strategy;
  year: { key: string; startsOn: Day; endsBefore: Day } | null;
  plan: PlanContent | null;
  people: NotePerson[];
  actions: EarlierAction[];
  focus: NoteFocus[];
  /** Areas of the evaluation framework in force. */
  areas: { key: string; name: string }[];
  /** People of the unit and of the team, who can own an action. */
  owners: { id: string; name: string }[];
  note: NoteRecord | null;
  parts: Part[];
  versions: NoteVersionLine[];
  comments: NoteCommentLine[];
  presented: { schoolId: string; day: Day }[];
}

/** What a published version keeps. */
export interface PublishedNote {
  document: DocumentValue;
  parts: Part[];
  checks: Checked[];
}

/** A note as its policy asks about it. */
export function notePlaceOf({ visit, people, note }: Pick<NoteContext, "visit" | "people" | "note">): NotePlace {
  // A visit that was cancelled, or that a school left before, has no note.
  if (visit.status === "cancelled" || visit.status === "left") {
    return {
      schoolId: visit.schools[0]?.id ?? "",
      unitId: visit.unitId,
      leadId: null,
      authorId: null,
      writers: [],
      state: note?.state ?? "none",
    };
  }
  const joined = people.flatMap(({ personId, role }) => (personId && role === "takesPart" ? [personId] : []));
  return {
    schoolId: visit.schools[0]?.id ?? "",
    unitId: visit.improvedIn,
    leadId: visit.leadId,
    authorId: note?.authorId ?? null,
    writers: [...new Set([visit.leadId, note?.authorId, ...joined].filter((id): id is string => Boolean(id)))],
    state: note?.state ?? "none",
  };
}
