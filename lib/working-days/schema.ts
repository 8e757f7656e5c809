import {
  iso,
  literal,
  maxLength,
  minLength,
  object,
  enum as oneOf,
  type output,
  pipe,
  record,
  refine,
  regex,
  string,
  transform,
  trim,
  union,
  uuid,
} from "zod/mini";
import { workingParts } from "@/lib/working-days/patterns";

const id = uuid("Choose one of the list");
const day = iso.date("Enter a date, like 4/10/2026");
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
  lastDay: union([literal(""), day], "Enter a date, like 4/10/2026"),
  note: string().check(
    trim(),
    maxLength(100, "Use at most 100 characters"),
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

export const termsFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): TermsTyped => {
    const fault = (path: string, message: string) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const keys = Object.keys(typed).flatMap((name) => (name.startsWith("from:") ? [name.slice("from:".length)] : []));
    const terms = keys.map((key) => ({ key, startsOn: typed[`from:${key}`]?.trim() ?? "", lastDay: typed[`to:${key}`]?.trim() ?? "" }));
    for (const { key, startsOn, lastDay } of terms) {
      if (!dayShape.test(startsOn)) fault(`from:${key}`, "Enter the first day of the term");
      if (!dayShape.test(lastDay)) fault(`to:${key}`, "Enter the last day of the term");
    }
    const rows = Object.keys(typed).flatMap((name) => (name.startsWith("inset:") ? [name.slice("inset:".length)] : []));
    const insetDays = rows
      .map((row) => ({ row, day: typed[`inset:${row}`]?.trim() ?? "", note: (typed[`note:${row}`] ?? "").trim().slice(0, 100) }))
      .filter(({ day, note }) => day !== "" || note !== "");
    for (const [index, inset] of insetDays.entries()) {
      if (!dayShape.test(inset.day)) fault(`inset:${inset.row}`, "Enter the day");
      if (insetDays.findIndex((other) => other.day === inset.day) < index) fault(`inset:${inset.row}`, "This day stands above already");
    }
    return {
      schoolId: typed.schoolId ?? "",
      yearKey: typed.yearKey ?? "",
      version: Number(typed.version) || 0,
      terms,
      insetDays: insetDays.map(({ day, note }) => ({ day, note })),
    };
  }),
);

export const forgetTermsFields = object({ schoolId: id, yearKey: string().check(minLength(1), regex(/^20\d\d-\d\d$/)) });
