import * as z from "zod/mini";
import { byPosition } from "@/lib/desk/order";
import { richTextFields } from "@/lib/rich-text/rich-text";

const most = (length: number) => z.maxLength(length, `Use at most ${length.toLocaleString("en-GB")} characters`);
const line = z.string().check(most(1_000));
const key = z.string().check(z.maxLength(80));
const ids = z.array(z.uuid()).check(z.maxLength(40, "Choose fewer"));
const day = z.union([z.literal(""), z.iso.date()], "Enter a date, like 4/10/2026");

/** A headline is a few sentences. */
export const headlineWords = 60;

/** How many words a line has. */
export function wordsOfLine(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

const headline = z.string().check(
  most(1_000),
  z.refine((typed) => wordsOfLine(typed) <= headlineWords, `Use at most ${headlineWords} words: it has more`),
);

/** What each kind of part of an evaluation holds. All of it may be empty while it is written. */
export const evaluationFields = {
  /** "context", "vision", "last-inspection", "brought". */
  text: z.object({ body: richTextFields }),
  safeguarding: z.object({ met: z.enum(["", "yes", "no"]), body: richTextFields }),
  /** What the last inspection asked for, and what came of it. */
  inspectionPoint: z.object({ text: line, impact: line, rating: key }),
  /** An area of the framework; its key is the area's. */
  area: z.object({
    /** A grade of the framework by its key. One without a day of review was carried over and is to be confirmed. */
    grade: key,
    headline,
    body: richTextFields,
    direction: z.enum(["", "improving", "steady", "declining"]),
    reviewedOn: day,
  }),
  /** A strength with its impact, or what needs to improve, with what it rests on. */
  point: z.object({
    area: z.string().check(z.minLength(1), z.maxLength(80)),
    kind: z.enum(["strength", "improve"]),
    text: line,
    impact: line,
    findings: ids,
    files: ids,
    words: line,
  }),
  /** How far a statement of the trust's strands is reached (TE-6); its key is the statement's. */
  standard: z.object({ level: key, evidence: line }),
} as const;

export type EvaluationPartKind = keyof typeof evaluationFields;
export type EvaluationValue<Kind extends EvaluationPartKind = EvaluationPartKind> = z.output<(typeof evaluationFields)[Kind]>;

/** A part of an evaluation as it is stored. */
export interface EvaluationPart<Kind extends EvaluationPartKind = EvaluationPartKind> {
  kind: Kind;
  key: string;
  value: EvaluationValue<Kind>;
  position: number;
  version: number;
}

/** A part with nothing in it. */
export const emptyEvaluationParts: { [Kind in EvaluationPartKind]: EvaluationValue<Kind> } = {
  text: { body: [] },
  safeguarding: { met: "", body: [] },
  inspectionPoint: { text: "", impact: "", rating: "" },
  area: { grade: "", headline: "", body: [], direction: "", reviewedOn: "" },
  point: { area: "", kind: "improve", text: "", impact: "", findings: [], files: [], words: "" },
  standard: { level: "", evidence: "" },
};

/** The free texts of an evaluation, by their keys. */
export const textKeys = ["context", "vision", "last-inspection", "brought"] as const;

/** The parts of one kind, in their order. */
export function evaluationPartsOf<Kind extends EvaluationPartKind>(parts: readonly EvaluationPart[], kind: Kind): EvaluationPart<Kind>[] {
  const found = parts.filter((part): part is EvaluationPart<Kind> => part.kind === kind);
  return found.sort(byPosition);
}

/** A part's value, or one with nothing in it. */
export function evaluationValue<Kind extends EvaluationPartKind>(
  parts: readonly EvaluationPart[],
  kind: Kind,
  name: string,
): EvaluationValue<Kind> {
  const found = parts.find((part) => part.kind === kind && part.key === name) as EvaluationPart<Kind> | undefined;
  return found?.value ?? emptyEvaluationParts[kind];
}

/** The points of an area, of one kind. */
export function pointsOf(parts: readonly EvaluationPart[], area: string, kind: "strength" | "improve"): EvaluationPart<"point">[] {
  return evaluationPartsOf(parts, "point").filter(({ value }) => value.area === area && value.kind === kind);
}

/** Whether a grade was carried over from last year and nobody has confirmed it. */
export function isCarriedGrade({ grade, reviewedOn }: Pick<EvaluationValue<"area">, "grade" | "reviewedOn">): boolean {
  return grade !== "" && reviewedOn === "";
}
