import * as z from "zod/mini";
import { byPosition } from "@/lib/desk/order";
import { richTextFields } from "@/lib/rich-text/rich-text";

const most = (length: number) => z.maxLength(length, `Use at most ${length.toLocaleString("en-GB")} characters`);
const short = z.string().check(most(300));
const line = z.string().check(most(1_000));
const reference = z.union([z.literal(""), z.uuid()]);
const yearKey = z.string().check(z.regex(/^\d{4}-\d{2}$/));

/** So many characters say why there is an objective. */
export const longestWhy = 4_000;

/** What each kind of part of a strategic plan holds. All of it may be empty while it is written. */
export const strategicFields = {
  /** "vision", "context", "risks", "end". */
  text: z.object({ body: richTextFields }),
  objective: z.object({
    title: short,
    theme: short,
    why: z.string().check(most(longestWhy)),
    /** The objective of the trust that it serves (UO-6). */
    trustObjectiveId: reference,
    leadId: reference,
    leadName: short,
    risks: line,
    resources: line,
    /** What each year is for, by the year's key. */
    milestones: z.record(yearKey, line),
  }),
  measure: z.object({
    objectiveId: z.uuid(),
    text: line,
    baseline: short,
    years: z.record(yearKey, z.object({ target: short, actual: short })),
  }),
  /** What came of a year; its key is the year's. */
  review: z.object({ rating: z.string().check(z.maxLength(80)), evidence: richTextFields, change: line }),
} as const;

export type StrategicPartKind = keyof typeof strategicFields;
export type StrategicValue<Kind extends StrategicPartKind = StrategicPartKind> = z.output<(typeof strategicFields)[Kind]>;

/** A part of a strategic plan as it is stored. */
export interface StrategicPart<Kind extends StrategicPartKind = StrategicPartKind> {
  kind: Kind;
  key: string;
  value: StrategicValue<Kind>;
  position: number;
  version: number;
}

/** A part with nothing in it. */
export const emptyStrategicParts: { [Kind in StrategicPartKind]: StrategicValue<Kind> } = {
  text: { body: [] },
  objective: {
    title: "",
    theme: "",
    why: "",
    trustObjectiveId: "",
    leadId: "",
    leadName: "",
    risks: "",
    resources: "",
    milestones: {},
  },
  measure: { objectiveId: "", text: "", baseline: "", years: {} },
  review: { rating: "", evidence: [], change: "" },
};

/** The texts of a plan, in their order. */
export const strategicTexts = [
  { key: "vision", title: "Vision and values", help: "What the school is for, in the words that staff and families know." },
  { key: "context", title: "Context", help: "Where the school stands as the plan begins." },
  { key: "end", title: "Where we will be at the end", help: "What is different for pupils when the last year is over." },
  { key: "risks", title: "Risks to the plan", help: "What could stop it, and what is done about that." },
] as const;

/** The parts of one kind, in their order. */
export function strategicPartsOf<Kind extends StrategicPartKind>(parts: readonly StrategicPart[], kind: Kind): StrategicPart<Kind>[] {
  const found = parts.filter((part): part is StrategicPart<Kind> => part.kind === kind);
  return found.sort(byPosition);
}

/** A part's value, or one with nothing in it. */
export function strategicValue<Kind extends StrategicPartKind>(
  parts: readonly StrategicPart[],
  kind: Kind,
  name: string,
): StrategicValue<Kind> {
  const found = parts.find((part) => part.kind === kind && part.key === name) as StrategicPart<Kind> | undefined;
  return found?.value ?? emptyStrategicParts[kind];
}

/** The measures of an objective. */
export function measuresOf(parts: readonly StrategicPart[], objectiveId: string): StrategicPart<"measure">[] {
  return strategicPartsOf(parts, "measure").filter(({ value }) => value.objectiveId === objectiveId);
}

/** The parts without the measures of objectives that were taken out. */
export function livingStrategicParts(parts: readonly StrategicPart[]): StrategicPart[] {
  const living = new Set(strategicPartsOf(parts, "objective").map(({ key }) => key));
  return parts.filter(({ kind, value }) => kind !== "measure" || living.has((value as StrategicValue<"measure">).objectiveId));
}
