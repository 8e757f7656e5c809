import * as z from "zod/mini";
import { churchCharacters, phases } from "@/lib/schools/words";

const optionalText = z.string().check(z.trim(), z.maxLength(200, "Use at most 200 characters"));
const numberText = (sentence: string, pattern: RegExp) =>
  z.pipe(
    z.string().check(z.trim(), z.regex(pattern, sentence)),
    z.transform((text: string) => (text === "" ? null : Number(text))),
  );

const age = numberText("Enter an age in years, or leave it empty", /^(\d{1,2})?$/);

export const schoolFields = z.object({
  name: z.string().check(z.trim(), z.minLength(2, "Enter the school's name"), z.maxLength(200, "A name has at most 200 characters")),
  phase: z.enum(phases, "Choose a phase"),
  churchCharacter: z.enum(churchCharacters, "Choose one of the list"),
  lowestAge: age,
  highestAge: age,
  street: optionalText,
  town: optionalText,
  postcode: z
    .string()
    .check(z.trim(), z.toUpperCase(), z.regex(/^([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})?$/, "Enter a postcode like BA1 1AA, or leave it empty")),
  telephone: z.string().check(z.trim(), z.regex(/^[\d +()-]{0,25}$/, "Enter digits and spaces, or leave it empty")),
  website: z.string().check(z.trim(), z.regex(/^(https?:\/\/\S+\.\S+)?$/, "Begin with https://, or leave it empty"), z.maxLength(300)),
  joinedOn: z.union([z.literal(""), z.iso.date()], "Enter a date, or leave it empty"),
});

const urn = z.pipe(
  z.string().check(z.trim(), z.regex(/^[1-9]\d{5}$/, "A URN has six digits; it stands in the official register of schools")),
  z.transform(Number),
);

export const addSchoolFields = z.object({ ...schoolFields.shape, urn });

export const changeSchoolFields = z.object({
  ...schoolFields.shape,
  schoolId: z.uuid(),
  version: z.pipe(z.string(), z.transform(Number)),
});

export type SchoolTyped = z.output<typeof schoolFields>;
