import {
  iso,
  literal,
  maxLength,
  minLength,
  object,
  enum as oneOf,
  type output,
  pipe,
  regex,
  string,
  toUpperCase,
  transform,
  trim,
  union,
  uuid as uuidShape,
} from "zod/mini";
import { churchCharacters, phases } from "@/lib/schools/words";

const optionalText = string().check(trim(), maxLength(200, "Use at most 200 characters"));
const numberText = (sentence: string, pattern: RegExp) =>
  pipe(
    string().check(trim(), regex(pattern, sentence)),
    transform((text: string) => (text === "" ? null : Number(text))),
  );

const age = numberText("Enter an age in years, or leave it empty", /^(\d{1,2})?$/);

export const schoolFields = object({
  name: string().check(trim(), minLength(2, "Enter the school's name"), maxLength(200, "A name has at most 200 characters")),
  phase: oneOf(phases, "Choose a phase"),
  churchCharacter: oneOf(churchCharacters, "Choose one of the list"),
  lowestAge: age,
  highestAge: age,
  street: optionalText,
  town: optionalText,
  postcode: string().check(
    trim(),
    toUpperCase(),
    regex(/^([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})?$/, "Enter a postcode like BA1 1AA, or leave it empty"),
  ),
  telephone: string().check(trim(), regex(/^[\d +()-]{0,25}$/, "Enter digits and spaces, or leave it empty")),
  website: string().check(trim(), regex(/^(https?:\/\/\S+\.\S+)?$/, "Begin with https://, or leave it empty"), maxLength(300)),
  joinedOn: union([literal(""), iso.date()], "Enter a date, or leave it empty"),
});

const urn = pipe(
  string().check(trim(), regex(/^[1-9]\d{5}$/, "A URN has six digits; it stands in the official register of schools")),
  transform(Number),
);

export const addSchoolFields = object({ ...schoolFields.shape, urn });

export const changeSchoolFields = object({
  ...schoolFields.shape,
  schoolId: uuidShape(),
  version: pipe(string(), transform(Number)),
});

export type SchoolTyped = output<typeof schoolFields>;
