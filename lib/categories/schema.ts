import { iso, maxLength, minLength, object, enum as oneOf, type output, regex, string, trim, uuid } from "zod/mini";
import { categoryAxes } from "@/lib/categories/periods";

export const bringInFields = object({
  schoolId: uuid("Choose a school"),
  axis: oneOf(categoryAxes, "Choose one of the list"),
  categoryKey: string().check(regex(/^[a-z0-9-]{1,80}$/, "Choose a category")),
  since: iso.date("Enter the day from which the school has been in this category"),
  decidedById: uuid("Choose who decided it"),
  source: string().check(trim(), minLength(3, "Say where it is written"), maxLength(300, "Use at most 300 characters")),
});

export const takeBackFields = object({ periodId: uuid() });

export type BringInTyped = output<typeof bringInFields>;
