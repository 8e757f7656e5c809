import { iso, maxLength, minLength, object, type output, pipe, regex, string, transform, trim, uuid } from "zod/mini";

const version = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const needed = (sentence: string, most = 2_000) =>
  string().check(trim(), minLength(1, sentence), maxLength(most, `Use at most ${most} characters`));
const concern = { concernId: uuid("There is no such concern"), version };

export const raiseConcernFields = object({
  urn: whole,
  triggerKey: needed("Choose what raises it", 80),
  raisedOn: iso.date("Enter a date, like 4/7/2027"),
  source: needed("Say where it is known from", 600),
});
export type RaiseConcernTyped = output<typeof raiseConcernFields>;
export const respondFields = object({ ...concern, response: needed("Say what the trust does") });
export type RespondTyped = output<typeof respondFields>;
export const closeConcernFields = object({ ...concern, reason: needed("Say why it is closed", 1_000) });
export type CloseConcernTyped = output<typeof closeConcernFields>;
