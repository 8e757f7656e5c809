import * as z from "zod/mini";

/** One change of one part, as a browser sends it: once or several times, it is made once. */
export const changeFields = z.object({
  id: z.uuid(),
  kind: z.string().check(z.regex(/^[A-Za-z]{1,40}$/)),
  key: z.string().check(z.regex(/^[A-Za-z0-9-]{1,80}$/)),
  /** The version of the part that was written on: 0 for one that was not there. */
  base: z.int().check(z.minimum(0)),
  position: z.number(),
  removed: z.boolean(),
  value: z.unknown(),
});

export const changesFields = z.object({ changes: z.array(changeFields).check(z.minLength(1), z.maxLength(50)) });

export type Change = z.output<typeof changeFields>;

/** A part of something that is written at a desk: a note, a plan, a self-evaluation. */
export interface DeskPart {
  kind: string;
  key: string;
  value: unknown;
  position: number;
  version: number;
}

/** A part that somebody has written since a moment, and who. */
export interface FreshPart extends DeskPart {
  removed: boolean;
  by: string;
  byId: string;
}

/** What others have written since a moment, and the moment to ask from next. */
export interface FreshParts {
  parts: FreshPart[];
  now: string;
}

/** What stands in the database of a part. */
export interface StoredPart {
  value: unknown;
  position: number;
  removed: boolean;
  version: number;
}

export type Decision =
  /** It is written as this version. */
  | { does: "write"; version: number }
  /** The same stands there already: nothing is written. */
  | { does: "nothing"; version: number }
  /** Somebody else has written meanwhile: both texts are shown, and neither is lost. */
  | { does: "conflict" }
  | { does: "refuse"; sentence: string };

/** Decides what a change does to a part: a change made on an older version never overwrites another's text. */
export function decide(change: Change, stored: StoredPart | null, fields: z.ZodMiniType | undefined): Decision {
  if (!fields) return { does: "refuse", sentence: "There is no such part." };
  const read = fields.safeParse(change.value);
  if (!read.success) return { does: "refuse", sentence: read.error.issues[0]?.message ?? "This can not be saved as it is." };
  const version = stored?.version ?? 0;
  if (stored && isSame(stored, { ...change, value: read.data })) return { does: "nothing", version };
  return change.base === version ? { does: "write", version: version + 1 } : { does: "conflict" };
}

function isSame(one: Omit<StoredPart, "version">, other: Omit<StoredPart, "version">): boolean {
  return one.removed === other.removed && one.position === other.position && written(one.value) === written(other.value);
}

/** A value as text, whatever the order of its fields. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** What the server answers to one change. */
export type Answered =
  | { id: string; kind: string; key: string; saved: number; at: string }
  | { id: string; kind: string; key: string; conflict: StoredPart & { by: string; at: string } }
  | { id: string; kind: string; key: string; refused: string };

/** Longer than any save takes. */
const underWay = 10_000;

/**
 * From when on a browser is told what others wrote, which asks from the moment of the answer before. What was being saved
 * at that moment was stamped before it, and was not to be seen yet: a browser that has it already passes it over.
 */
export function changedSince(asked: string | null): Date {
  const at = Date.parse(asked ?? "");
  return new Date(Number.isNaN(at) ? 0 : at - underWay);
}
