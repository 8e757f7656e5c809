import { minLength, object, enum as oneOf, type output, pipe, record, refine, regex, string, transform, trim, uuid } from "zod/mini";
import { day, most, optionalDay } from "@/lib/form-fields";
import { workingParts } from "@/lib/working-days/patterns";

const id = uuid("Choose one of the list");
const part = oneOf(workingParts, "Choose one of the list");

export const patternFields = object({
  personId: id,
  startsOn: day,
  monday: part,
  tuesday: part,
  wednesday: part,
  thursday: part,
  friday: part,
});

export const removePatternFields = object({ patternId: id });

/** Words of illness: the field warns, because why somebody is away is nobody's business here. */
const ofHealth =
  /\b(ill|illness|sick|sickness|unwell|hospital|surgery|operation|medical|doctor|gp|pregnan\w*|maternity|stress|depress\w*|cancer|covid)\b/i;

export const daysAwayFields = object({
  personId: id,
  startsOn: day,
  lastDay: optionalDay,
  note: string().check(
    trim(),
    most(100),
    refine((text) => !ofHealth.test(text), "Leave out reasons of health: “Away” is enough, or leave the note empty"),
  ),
}).check(
  refine((typed) => typed.lastDay === "" || typed.lastDay >= typed.startsOn, {
    path: ["lastDay"],
    error: "The last day is before the first",
  }),
);

export const removeDaysAwayFields = object({ awayId: id });

export type PatternTyped = output<typeof patternFields>;
export type DaysAwayTyped = output<typeof daysAwayFields>;

/** A school's own terms: "from:term-1", "to:term-1", and so many INSET days with a note each. */
export interface TermsTyped {
  schoolId: string;
  yearKey: string;
  version: number;
  terms: { key: string; startsOn: string; lastDay: string }[];
  insetDays: { day: string; note: string }[];
}

const dayShape = /^20\d\d-\d\d-\d\d$/;

/** The rest of each name that begins so: "from:term-1" gives "term-1". */
function named(typed: Readonly<Record<string, string>>, begins: string): string[] {
  return Object.keys(typed).flatMap((name) => (name.startsWith(begins) ? [name.slice(begins.length)] : []));
}

function termsOf(typed: Readonly<Record<string, string>>): TermsTyped["terms"] {
  return named(typed, "from:").map((key) => ({
    key,
    startsOn: typed[`from:${key}`]?.trim() ?? "",
    lastDay: typed[`to:${key}`]?.trim() ?? "",
  }));
}

/** INSET days by their line; lines in which nothing was written are left out. */
function insetLinesOf(typed: Readonly<Record<string, string>>) {
  return named(typed, "inset:")
    .map((line) => ({ line, day: typed[`inset:${line}`]?.trim() ?? "", note: (typed[`note:${line}`] ?? "").trim().slice(0, 100) }))
    .filter(({ day, note }) => day !== "" || note !== "");
}

function faultsOfTermsTyped(terms: TermsTyped["terms"], insetLines: ReturnType<typeof insetLinesOf>): [name: string, sentence: string][] {
  return [
    ...terms.flatMap(({ key, startsOn, lastDay }): [string, string][] => [
      ...(dayShape.test(startsOn) ? [] : [[`from:${key}`, "Enter the first day of the term"] as [string, string]]),
      ...(dayShape.test(lastDay) ? [] : [[`to:${key}`, "Enter the last day of the term"] as [string, string]]),
    ]),
    ...insetLines.flatMap(({ line, day }, index): [string, string][] => {
      if (!dayShape.test(day)) return [[`inset:${line}`, "Enter the day"]];
      return insetLines.findIndex((other) => other.day === day) < index ? [[`inset:${line}`, "This day stands above already"]] : [];
    }),
  ];
}

export const termsFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): TermsTyped => {
    const [terms, insetLines] = [termsOf(typed), insetLinesOf(typed)];
    for (const [name, message] of faultsOfTermsTyped(terms, insetLines))
      issues.push({ code: "custom", message, input: typed, path: [name] });
    const { schoolId = "", yearKey = "", version = "" } = typed;
    return { schoolId, yearKey, version: Number(version) || 0, terms, insetDays: insetLines.map(({ day, note }) => ({ day, note })) };
  }),
);

export const forgetTermsFields = object({ schoolId: id, yearKey: string().check(minLength(1), regex(/^20\d\d-\d\d$/)) });
