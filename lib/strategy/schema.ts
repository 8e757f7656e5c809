import { literal, minLength, object, pipe, record, regex, string, transform, trim, union } from "zod/mini";
import { most, text } from "@/lib/form-fields";
import { placeNamed } from "@/lib/strategy/places";
import type { Plain } from "@/lib/strategy/shape";
import { readTyped } from "@/lib/strategy/typed";

const year = string().check(regex(/^20\d\d-\d\d$/, "There is no such year"));
const row = string().check(regex(/^[a-z0-9-]{1,80}$/, "There is no such row"));
const collection = union([literal("programmes"), literal("categories")]);
const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));

/** A part of a strategy as it was typed: read by the description of the part itself. */
export const partFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }) => {
    const { "in:year": ofYear = "", "in:part": part = "", "in:item": item = "", "in:before": before = "" } = typed;
    const place = placeNamed(part, item || null);
    if (!place) issues.push({ code: "custom", message: "There is no such part of the strategy", input: typed, path: ["in:part"] });
    const { value, faults } = place ? readTyped(place.fields, typed) : { value: {} as Plain, faults: {} };
    for (const [name, message] of Object.entries(faults)) issues.push({ code: "custom", message, input: typed, path: [name] });
    return { year: ofYear, part, item: item || null, before, value };
  }),
);

export const yearFields = object({ year });
export const itemFields = object({ year, collection, item: row });
export const addItemFields = object({
  year,
  collection,
  name: string().check(trim(), minLength(2, "Give it a name"), most(40)),
});
export const moveItemFields = object({ ...itemFields.shape, to: union([literal("up"), literal("down")]) });
export const removeItemFields = object({ ...itemFields.shape, follows: union([literal(""), row], "Choose one of the list") });
export const publishFields = object({
  year,
  version: whole,
  reason: text(1_000),
});
export const discardFields = object({ year, version: whole });
export const holidayFields = object({
  day: string().check(regex(/^20\d\d-\d\d-\d\d$/, "Enter a date")),
  name: string().check(trim(), minLength(2, "Say what day it is"), most(100)),
});
export const removeHolidayFields = object({ day: string().check(regex(/^20\d\d-\d\d-\d\d$/)) });
