import { minLength, object, type output, string, trim, uuid } from "zod/mini";
import { most, optionalDay, text } from "@/lib/form-fields";

/** A course, network or pathway of the year. */
export const offerFields = object({
  title: string().check(trim(), minLength(2, "Say what it is"), most(160)),
  about: text(600),
  provider: text(120),
  startsOn: optionalDay,
});

export const closeOfferFields = object({ offerId: uuid("There is no such offer") });

export type OfferTyped = output<typeof offerFields>;
