import { iso, literal, maxLength, pipe, regex, string, transform, trim, union } from "zod/mini";

/** The version of a record that was read, as a form carries it. */
export const version = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));

const noDay = "Enter a date, like 4/10/2026";
export const day = iso.date(noDay);
/** A day, or nothing. */
export const optionalDay = union([literal(""), day], noDay);

/** At most so many characters. */
export const most = (length: number) => maxLength(length, `Use at most ${length.toLocaleString("en-GB")} characters`);
/** Words, or nothing. */
export const text = (length: number) => string().check(trim(), most(length));
