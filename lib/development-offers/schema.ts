import { iso, literal, maxLength, minLength, object, type output, string, trim, union, uuid } from "zod/mini";

const text = (most: number) => string().check(trim(), maxLength(most, `Use at most ${most} characters`));

/** A course, network or pathway of the year. */
export const offerFields = object({
  title: string().check(trim(), minLength(2, "Say what it is"), maxLength(160, "Use at most 160 characters")),
  about: text(600),
  provider: text(120),
  startsOn: union([literal(""), iso.date()], "Enter a date, like 4/10/2026"),
});

export const closeOfferFields = object({ offerId: uuid("There is no such offer") });

export type OfferTyped = output<typeof offerFields>;
