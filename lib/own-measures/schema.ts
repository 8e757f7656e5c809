import { iso, maxLength, minLength, object, enum as oneOf, type output, refine, string, trim, uuid } from "zod/mini";
import { ownMeasureUnits } from "@/lib/own-measures/values";

const name = string().check(trim(), minLength(2, "Give it a name"), maxLength(80, "Use at most 80 characters"));

export const measureFields = object({ name, unit: oneOf(ownMeasureUnits, "Choose one of the list") });
export const measureIdFields = object({ measureId: uuid() });
export const periodIdFields = object({ periodId: uuid() });
export const usualFields = object({});
export const periodFields = object({ name, startsOn: iso.date("Enter the first day"), lastDay: iso.date("Enter the last day") }).check(
  refine((typed) => typed.lastDay >= typed.startsOn, { path: ["lastDay"], error: "The last day is before the first" }),
);

export type MeasureTyped = output<typeof measureFields>;
export type PeriodTyped = output<typeof periodFields>;
