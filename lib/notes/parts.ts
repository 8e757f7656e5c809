import * as z from "zod/mini";
import { byPosition } from "@/lib/desk/order";
import { isBlank, type RichText, richTextFields } from "@/lib/rich-text/rich-text";

const short = z.string().check(z.maxLength(300, "Use at most 300 characters"));
const line = z.string().check(z.maxLength(1_000, "Use at most 1,000 characters"));
const key = z.string().check(z.maxLength(80));
/** A strand, or one of its statements: "inclusion/inclusion-4" (lib/strategy/strands). */
const strand = z.string().check(z.maxLength(170));

/** What each kind of part holds. All of it may be empty while it is written: the protocol says what is owed. */
export const partFields = {
  /** A section of the year that is free text: "send", "disadvantaged", "school-input" ...; and "impact". */
  section: z.object({ body: richTextFields }),
  /** A theme of the visit: covered with what was found, or not and why (VT-6). */
  theme: z.object({ covered: z.boolean(), body: richTextFields, concern: z.nullable(z.boolean()), reason: line }),
  /** What was seen in one activity of the plan. */
  activity: z.object({ title: short, lookedAt: line, body: richTextFields, areas: z.array(key) }),
  /** How far an earlier action has been carried out (VP-9); its key is the action's id. */
  rating: z.object({ level: key, evidence: line, outcome: z.enum(["carryOn", "close", "reword"]), words: line }),
  /** What has changed in an area of focus (VT-5); its key is the area's id. */
  focus: z.object({ body: richTextFields }),
  strength: z.object({ text: line, area: key, strand, worthSharing: z.boolean() }),
  risk: z.object({ text: line, area: key, strand, level: key }),
  nextStep: z.object({
    text: line,
    ownerId: z.string().check(z.maxLength(36)),
    owner: short,
    /** A day, or the key of a term for its end. */
    due: z.string().check(z.maxLength(80)),
    criterion: line,
    support: line,
    strand,
  }),
  /** How the school's own judgement of an area looks to the adviser. */
  check: z.object({ view: z.enum(["", "agrees", "generous", "cautious"]), reason: line }),
  /** How far one of the non-negotiables is reached (TE-7). */
  provision: z.object({ level: key, evidence: line }),
  /** The summary for governors, with questions that they might ask. */
  summary: z.object({ body: richTextFields, questions: z.array(line).check(z.maxLength(5, "At most five questions")) }),
  /** Who was met, and why no governor was there. */
  people: z.object({ met: line, noGovernor: line }),
  /** Of a link meeting. */
  celebration: z.object({ text: line }),
  issue: z.object({ text: line, becomes: z.enum(["", "action", "support"]) }),
} as const;

/** What a part of a kind may hold, or nothing for a kind that a note has not. */
export function fieldsOf(kind: string): z.ZodMiniType | undefined {
  return kind in partFields ? partFields[kind as PartKind] : undefined;
}

export type PartKind = keyof typeof partFields;
export type PartValue<Kind extends PartKind = PartKind> = z.output<(typeof partFields)[Kind]>;

/** A part as it is stored. */
export interface Part<Kind extends PartKind = PartKind> {
  kind: Kind;
  key: string;
  value: PartValue<Kind>;
  position: number;
  version: number;
}

/** An empty value of a kind. */
export const emptyParts: { [Kind in PartKind]: PartValue<Kind> } = {
  section: { body: [] },
  theme: { covered: true, body: [], concern: null, reason: "" },
  activity: { title: "", lookedAt: "", body: [], areas: [] },
  rating: { level: "", evidence: "", outcome: "carryOn", words: "" },
  focus: { body: [] },
  strength: { text: "", area: "", strand: "", worthSharing: false },
  risk: { text: "", area: "", strand: "", level: "" },
  nextStep: { text: "", ownerId: "", owner: "", due: "", criterion: "", support: "", strand: "" },
  check: { view: "", reason: "" },
  provision: { level: "", evidence: "" },
  summary: { body: [], questions: [] },
  people: { met: "", noGovernor: "" },
  celebration: { text: "" },
  issue: { text: "", becomes: "" },
};

/** Parts of a kind, in their order. */
export function partsOf<Kind extends PartKind>(parts: readonly Part[], kind: Kind): Part<Kind>[] {
  return parts.filter((part): part is Part<Kind> => part.kind === kind).sort(byPosition);
}

/** The value of one part, or an empty one. */
export function partValue<Kind extends PartKind>(parts: readonly Part[], kind: Kind, of: string): PartValue<Kind> {
  const found = parts.find((part): part is Part<Kind> => part.kind === kind && part.key === of);
  return found?.value ?? emptyParts[kind];
}

/** Whether something is written in a rich text. */
export function filled(body: RichText): boolean {
  return !isBlank(body);
}
