import type { Place } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { DeskPart } from "@/lib/desk/change";
import { byPosition } from "@/lib/desk/order";
import type { Judgement } from "@/lib/judgements/judgement";
import type { RichText } from "@/lib/rich-text/rich-text";
import type { MeetingPlace } from "@/lib/standards-meetings/policy";
import type { MeetingPerson } from "@/lib/standards-meetings/rules";
import type { MeetingKind, MeetingState } from "@/lib/standards-meetings/words";
import type { Strategy } from "@/lib/strategy/content";

export type Axis = "main" | "siams";

/** A decision on a category, with the appeal that a school may make once (SM-3). */
export interface Decision {
  axis: Axis;
  categoryKey: string;
  before: string | null;
  reasons: string;
  schoolAgrees: boolean;
  dissent: string;
  readiness: string;
  trajectory: string;
  decidedBy: string;
  decidedAt: string;
  periodId: string | null;
  appeal: {
    at: string;
    by: string;
    reason: string;
    decidedAt: string | null;
    decidedBy: string | null;
    upheld: boolean | null;
    words: string;
    categoryKey: string | null;
  } | null;
}

/** Everything that is asked of a meeting: its page, its steps and its documents are made of it. */
export interface MeetingContext {
  id: string;
  version: number;
  urn: number;
  unit: string;
  unitId: string;
  schools: { id: string; urn: number; name: string; church: boolean }[];
  kind: MeetingKind;
  date: Day;
  startsAt: string;
  place: string;
  about: string;
  state: MeetingState;
  termKey: string;
  lead: string | null;
  leadId: string | null;
  cancelledReason: string | null;
  replacesId: string | null;
  replacedById: string | null;
  obligationId: string | null;
  sharedAt: string | null;
  sharedBy: string | null;
  nextReview: Day | null;
  year: { id: string; key: string };
  strategy: Strategy;
  people: MeetingPerson[];
  parts: MeetingPart[];
  decisions: Decision[];
  /** Open actions of the school, and those rated in this meeting, with their latest rating. */
  actions: {
    id: string;
    text: string;
    owner: string;
    due: Day | null;
    rating: { name: string; tone: "red" | "amber" | "green" | "grey" } | null;
    ratedHere: boolean;
  }[];
  judgements: Judgement[];
  /** The unit's categories of the meeting's day, before it decides. */
  periods: { id: string; axis: Axis; categoryKey: string; startsOn: Day; clockFrom: Day }[];
  openedByGovernors: { name: string; at: string }[];
  governors: string[];
  openedByStaff: number;
  reached: { id: string; day: Day; means: string; people: number }[];
  snapshotId: string | null;
}

export type MeetingPartKind = "minutes" | "outcome" | "nextStep" | "reasons" | "confidential";

export interface MeetingPart extends DeskPart {
  kind: MeetingPartKind;
}

/** A next step as it is written in the meeting; shared, it is an agreed action. */
export interface NextStep {
  text: string;
  ownerId: string;
  ownerName: string;
  due: string;
}

/** Where a descriptor group is seen by the meeting, and why. */
export interface GroupReason {
  categoryKey: string;
  reasons: string;
}

/** What the meeting agreed of each group, in the year's order. */
export function groupReasonsOf({
  parts,
  strategy,
}: Pick<MeetingContext, "parts" | "strategy">): { group: string; category: string; reasons: string }[] {
  return strategy.groups.descriptorGroups.flatMap(({ key, name }) => {
    const found = parts.find((part) => part.kind === "reasons" && part.key === key)?.value as GroupReason | undefined;
    if (!found || (found.categoryKey === "" && found.reasons.trim() === "")) return [];
    const category = strategy.categories.find((one) => one.key === found.categoryKey)?.name ?? "";
    return [{ group: name, category, reasons: found.reasons }];
  });
}

/** A meeting in the version that was read: what a form sends back. */
export interface MeetingRead {
  meetingId: string;
  version: string;
}

/** What a form of this meeting sends back with it. */
export function meetingRead({ id, version }: Pick<MeetingContext, "id" | "version">): MeetingRead {
  return { meetingId: id, version: String(version) };
}

/** The place that policies ask about. */
export function meetingPlace({
  unitId,
  schools,
  state,
  people,
}: Pick<MeetingContext, "unitId" | "schools" | "state" | "people">): MeetingPlace {
  return {
    unitId,
    schoolId: schools[0]?.id ?? unitId,
    state,
    people: people.flatMap(({ personId, attendance }) => (personId && attendance !== "absent" ? [personId] : [])),
  };
}

/** The unit as a place. */
export function unitPlace({ unitId, schools }: Pick<MeetingContext, "unitId" | "schools">): Place {
  return { unitId, schoolId: schools[0]?.id ?? unitId };
}

/** The rich text of a part; nothing where it is not written. */
export function textOfPart(parts: readonly MeetingPart[], kind: MeetingPartKind, key: string): RichText {
  const found = parts.find((part) => part.kind === kind && part.key === key);
  return ((found?.value as { body?: RichText } | undefined)?.body ?? []) as RichText;
}

/** The next steps, in their order. */
export function nextStepsOf(parts: readonly MeetingPart[]): (NextStep & { key: string })[] {
  return parts
    .filter(({ kind }) => kind === "nextStep")
    .sort(byPosition)
    .map(({ key, value }) => ({ key, ...(value as NextStep) }))
    .filter(({ text }) => text.trim() !== "");
}

/** Which sides have submitted their view on an axis. */
export function submittedOn(judgements: readonly Pick<Judgement, "axis" | "side" | "submittedAt">[], axis: Axis) {
  const has = (side: "school" | "adviser") => judgements.some((one) => one.axis === axis && one.side === side && one.submittedAt !== null);
  return { school: has("school"), adviser: has("adviser") };
}

/** The axes on which a unit is judged: church schools on that of SIAMS too (CA-7). */
export function axesOf({ schools }: Pick<MeetingContext, "schools">): Axis[] {
  return schools.some(({ church }) => church) ? ["main", "siams"] : ["main"];
}

const axisNames: Record<Axis, string> = { main: "Category", siams: "Category as a church school" };

/** "Category as a church school". */
export function axisName(axis: Axis): string {
  return axisNames[axis];
}
