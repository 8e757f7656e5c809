import {
  iso,
  literal,
  looseObject,
  maxLength,
  minLength,
  object,
  enum as oneOf,
  pipe,
  regex,
  string,
  transform,
  trim,
  union,
  uuid,
} from "zod/mini";
import { concerns } from "@/lib/official-data/facts";

const optionalDay = union([literal(""), iso.date()], "Enter a date, or leave it empty");
const urn = pipe(string().check(regex(/^\d{6}$/)), transform(Number));

export const importChoice = object({ importId: uuid() });

export const inspectionChoice = object({ inspectionId: uuid() });

/** An inspection's outcome as a person enters it; grades of areas come under "area:…" and are checked by the framework. */
export const inspectionFields = looseObject({
  urn,
  frameworkId: uuid(),
  kind: oneOf(["graded", "ungraded"], "Choose one of the list"),
  startedOn: iso.date("Enter the first day of the inspection"),
  publishedOn: optionalDay,
  overall: union([literal(""), uuid()], "Choose one of the list"),
  outcome: string().check(trim(), maxLength(200, "Use at most 200 characters")),
  safeguarding: oneOf(["", "met", "notMet"], "Choose one of the list"),
  concern: oneOf(["", ...concerns], "Choose one of the list"),
});

export interface InspectionTyped {
  urn: number;
  frameworkId: string;
  kind: "graded" | "ungraded";
  startedOn: string;
  publishedOn: string;
  overall: string;
  outcome: string;
  safeguarding: "" | "met" | "notMet";
  concern: "" | (typeof concerns)[number];
  [area: `area:${string}`]: unknown;
}

export const publishFields = object({
  inspectionId: uuid(),
  publishedOn: iso.date("Enter the day on which the report was published").check(minLength(10)),
});
