/**
 * A year's strategy is a document of sections, and each section is described once: the description gives its
 * type, its form, the check of what was typed, and what differs between two years.
 */

interface Words {
  label: string;
  hint?: string;
  optional?: boolean;
}

/** What a choice offers: value and words. */
export type Options = Readonly<Record<string, string>>;

/** A list of the same strategy that a field points into, by key. */
export type Reference = "terms" | "categories" | "descriptorGroups";

export interface TextShape extends Words {
  kind: "text" | "paragraph" | "day" | "time";
  most: number;
}
export interface NumberShape extends Words {
  kind: "number";
  least: number;
  most: number;
}
export interface CheckShape extends Words {
  kind: "check";
}
export interface ChoiceShape<Choice extends Options = Options> extends Words {
  kind: "choice";
  options: Choice;
}
export interface ChoicesShape<Choice extends Options = Options> extends Words {
  kind: "choices";
  options: Choice;
}
export interface ReferenceShape extends Words {
  kind: "reference";
  to: Reference;
}
export interface ListShape<Inner extends Fields = Fields> extends Words {
  kind: "list";
  /** What one row is called: "visit". */
  item: string;
  fields: Inner;
}

export type Shape = TextShape | NumberShape | CheckShape | ChoiceShape | ChoicesShape | ReferenceShape | ListShape;
export type Fields = Readonly<Record<string, Shape>>;

type ValueOf<One> = One extends { kind: "list"; fields: infer Inner extends Fields }
  ? (ValuesOf<Inner> & { key: string })[]
  : One extends { kind: "choices"; options: infer Choice }
    ? (keyof Choice & string)[]
    : One extends { kind: "choice"; options: infer Choice }
      ? keyof Choice & string
      : One extends { kind: "check" }
        ? boolean
        : One extends { kind: "number"; optional: true }
          ? number | null
          : One extends { kind: "number" }
            ? number
            : string;

/** The value that a description describes. */
export type ValuesOf<Inner extends Fields> = { -readonly [Name in keyof Inner]: ValueOf<Inner[Name]> };

/** A row's value where only its shape is known. */
export type Plain = Record<string, unknown>;

type More = Omit<Words, "label"> & { most?: number };

/** One line of text. */
export const text = <Given extends More>(label: string, more?: Given) =>
  ({ kind: "text", label, most: 300, ...more }) as TextShape & { kind: "text" } & Given;

/** Several lines of text. */
export const paragraph = <Given extends More>(label: string, more?: Given) =>
  ({ kind: "paragraph", label, most: 4_000, ...more }) as TextShape & { kind: "paragraph" } & Given;

/** A day, "2026-11-24". */
export const day = (label: string, more: More = {}): TextShape => ({ kind: "day", label, most: 10, ...more });

/** A time of day, "09:00". */
export const time = (label: string, more: More = {}): TextShape => ({ kind: "time", label, most: 5, ...more });

/** A whole or half number between two others. */
export const number = <Given extends Omit<Words, "label">>(label: string, least: number, most: number, more?: Given) =>
  ({ kind: "number", label, least, most, ...more }) as NumberShape & Given;

/** Yes or no. */
export const check = (label: string, more: Omit<Words, "label"> = {}): CheckShape => ({ kind: "check", label, ...more });

/** One of some. */
export const choice = <const Choice extends Options>(label: string, options: Choice, more: Omit<Words, "label"> = {}) =>
  ({ kind: "choice", label, options, ...more }) as ChoiceShape<Choice>;

/** Any of some. */
export const choices = <const Choice extends Options>(label: string, options: Choice, more: Omit<Words, "label"> = {}) =>
  ({ kind: "choices", label, options, ...more }) as ChoicesShape<Choice>;

/** One row of another list of the same strategy, by its key. */
export const reference = (label: string, to: Reference, more: Omit<Words, "label"> = {}): ReferenceShape => ({
  kind: "reference",
  label,
  to,
  ...more,
});

/** Rows of the same fields, each with a key that lasts from year to year. */
export const list = <Inner extends Fields>(
  label: string,
  item: string,
  fields: Inner,
  more: Omit<Words, "label"> = {},
): ListShape<Inner> => ({
  kind: "list",
  label,
  item,
  fields,
  ...more,
});
