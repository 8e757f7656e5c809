import { minLength, object, enum as oneOf, type output, pipe, regex, string, transform, trim, uuid } from "zod/mini";
import { actedOnChoices } from "@/lib/directions/words";
import { day, most, version } from "@/lib/form-fields";

const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const needed = (sentence: string, length = 2_000) => string().check(trim(), minLength(1, sentence), most(length));
const direction = { directionId: uuid("There is no such direction"), version };

export const directFields = object({
  urn: whole,
  what: needed("Say which approach the school adopts"),
  why: needed("Say why"),
  byWhen: day,
  reviewOn: day,
});
export type DirectTyped = output<typeof directFields>;
export const reviewDirectionFields = object({
  ...direction,
  actedOn: oneOf(actedOnChoices, "Say whether it was acted on"),
  outcome: needed("Say what came of it"),
});
export type ReviewDirectionTyped = output<typeof reviewDirectionFields>;
export const withdrawDirectionFields = object({ ...direction, reason: needed("Say why it is withdrawn", 1_000) });
export type WithdrawDirectionTyped = output<typeof withdrawDirectionFields>;
