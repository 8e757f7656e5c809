import { literal, maxLength, minLength, object, enum as oneOf, type output, string, trim, union, uuid } from "zod/mini";
import { sheetKinds } from "@/lib/first-month/kinds";

/** A sheet that was pasted or read from a file; `step` says whether to look at it first or to store it. */
export const bringInSheetFields = object({
  kind: oneOf(sheetKinds),
  periodId: union([literal(""), uuid()], "Choose the period of this sheet"),
  sheet: string().check(
    trim(),
    minLength(1, "Paste the rows of your sheet, or choose a file"),
    maxLength(600_000, "This is too long: at most 2,000 rows at once"),
  ),
  step: oneOf(["check", "store"]),
  /** The mark of what was looked at; only that is stored. */
  looked: string().check(maxLength(100)),
});

export const takeBackFields = object({ sheetId: uuid() });

export type BringInSheetTyped = output<typeof bringInSheetFields>;
