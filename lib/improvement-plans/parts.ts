import * as z from "zod/mini";
import { byPosition } from "@/lib/desk/order";
import { richTextFields } from "@/lib/rich-text/rich-text";

const most = (length: number) => z.maxLength(length, `Use at most ${length.toLocaleString("en-GB")} characters`);
const short = z.string().check(most(300));
const line = z.string().check(most(1_000));
const key = z.string().check(z.maxLength(80));
const keys = z.array(key).check(z.maxLength(40, "Choose fewer"));
const reference = z.union([z.literal(""), z.uuid()]);
const day = z.union([z.literal(""), z.iso.date()], "Enter a date, like 4/10/2026");
const cost = z.string().check(z.regex(/^$|^\d{1,7}([.,]\d{1,2})?$/, "Write the cost in pounds, like 1200 or 89.50"));
const status = z.enum(["notStarted", "inProgress", "notMet", "partlyMet", "met"]);

/** What each kind of part of a plan holds. All of it may be empty while it is written. */
export const planFields = {
  /** "context", "last-year", and on a rapid plan "why" and "team". */
  text: z.object({ body: richTextFields }),
  priority: z.object({
    title: short,
    /** Where it comes from; one of the trust's says so itself and stays (PR-2). */
    source: z.enum(["trust", "school", "inspection", "church", "category"]),
    intent: line,
    why: line,
    /** The school's own response to a priority of the trust. */
    response: richTextFields,
    objectiveId: reference,
    groupId: reference,
    leadId: reference,
    leadName: short,
    governorId: reference,
    sendImpact: line,
    disadvantagedImpact: line,
    strands: keys,
    areas: keys,
    /** Points of the self-evaluation and findings of visits that it answers (UO-8). */
    points: z.array(z.uuid()).check(z.maxLength(40)),
    findings: z.array(z.uuid()).check(z.maxLength(40)),
    outcome: z.union([z.literal(""), status]),
    lessons: line,
    carryOn: z.enum(["", "yes", "no"]),
  }),
  criterion: z.object({
    priorityId: z.uuid(),
    text: line,
    baseline: short,
    baselineOn: day,
    target: short,
    evidencedBy: short,
    status,
    finalValue: short,
  }),
  /** What will be seen by the end of a term; its key is "<priority>-<term>". */
  milestone: z.object({ text: line, rating: key, evidence: line, reviewedOn: day }),
  step: z.object({
    priorityId: z.uuid(),
    text: line,
    leadId: reference,
    leadName: short,
    startsOn: day,
    endsOn: day,
    resources: short,
    cost,
    offerId: reference,
    monitoring: line,
    status: z.enum(["planned", "underWay", "done", "dropped"]),
    evidence: line,
  }),
  /** What came of a priority in a term; its key is "<priority>-<term>". */
  review: z.object({ impact: richTextFields, rating: key, adjustment: line }),
} as const;

export type PlanPartKind = keyof typeof planFields;
export type PlanValue<Kind extends PlanPartKind = PlanPartKind> = z.output<(typeof planFields)[Kind]>;

/** A part of a plan as it is stored. */
export interface PlanPart<Kind extends PlanPartKind = PlanPartKind> {
  kind: Kind;
  key: string;
  value: PlanValue<Kind>;
  position: number;
  version: number;
}

/** A part with nothing in it. */
export const emptyPlanParts: { [Kind in PlanPartKind]: PlanValue<Kind> } = {
  text: { body: [] },
  priority: {
    title: "",
    source: "school",
    intent: "",
    why: "",
    response: [],
    objectiveId: "",
    groupId: "",
    leadId: "",
    leadName: "",
    governorId: "",
    sendImpact: "",
    disadvantagedImpact: "",
    strands: [],
    areas: [],
    points: [],
    findings: [],
    outcome: "",
    lessons: "",
    carryOn: "",
  },
  criterion: {
    priorityId: "",
    text: "",
    baseline: "",
    baselineOn: "",
    target: "",
    evidencedBy: "",
    status: "notStarted",
    finalValue: "",
  },
  milestone: { text: "", rating: "", evidence: "", reviewedOn: "" },
  step: {
    priorityId: "",
    text: "",
    leadId: "",
    leadName: "",
    startsOn: "",
    endsOn: "",
    resources: "",
    cost: "",
    offerId: "",
    monitoring: "",
    status: "planned",
    evidence: "",
  },
  review: { impact: [], rating: "", adjustment: "" },
};

/** The key of what a priority has for a term or a checkpoint. */
export function momentKey(priorityId: string, moment: string): string {
  return `${priorityId}-${moment}`;
}

/** The priority and the term that a key names. */
export function placeOfKey(name: string): { priorityId: string; moment: string } {
  return { priorityId: name.slice(0, 36), moment: name.slice(37) };
}

/** The parts of one kind, in their order. */
export function partsOfKind<Kind extends PlanPartKind>(parts: readonly PlanPart[], kind: Kind): PlanPart<Kind>[] {
  const found = parts.filter((part): part is PlanPart<Kind> => part.kind === kind);
  return found.sort(byPosition);
}

/** A part's value, or one with nothing in it. */
export function planValue<Kind extends PlanPartKind>(parts: readonly PlanPart[], kind: Kind, name: string): PlanValue<Kind> {
  const found = parts.find((part) => part.kind === kind && part.key === name) as PlanPart<Kind> | undefined;
  return found?.value ?? emptyPlanParts[kind];
}

/** What belongs to a priority: its criteria or its steps. */
export function ofPriority<Kind extends "criterion" | "step">(
  parts: readonly PlanPart[],
  kind: Kind,
  priorityId: string,
): PlanPart<Kind>[] {
  return partsOfKind(parts, kind).filter(({ value }) => (value as PlanValue<"criterion" | "step">).priorityId === priorityId);
}

/** The parts without those of a priority that was taken out. */
export function livingParts(parts: readonly PlanPart[]): PlanPart[] {
  const living = new Set(partsOfKind(parts, "priority").map(({ key: one }) => one));
  return parts.filter(({ kind, key: name, value }) => {
    if (kind === "criterion" || kind === "step") return living.has((value as PlanValue<"criterion" | "step">).priorityId);
    return kind === "milestone" || kind === "review" ? living.has(placeOfKey(name).priorityId) : true;
  });
}
