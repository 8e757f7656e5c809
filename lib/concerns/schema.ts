import { minLength, object, type output, pipe, regex, string, transform, trim, uuid } from "zod/mini";
import { day, most, version } from "@/lib/form-fields";

const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const needed = (sentence: string, length = 2_000) => string().check(trim(), minLength(1, sentence), most(length));
const concern = { concernId: uuid("There is no such concern"), version };

export const raiseConcernFields = object({
  urn: whole,
  triggerKey: needed("Choose what raises it", 80),
  raisedOn: day,
  source: needed("Say where it is known from", 600),
});
export type RaiseConcernTyped = output<typeof raiseConcernFields>;
export const respondFields = object({ ...concern, response: needed("Say what the trust does") });
export type RespondTyped = output<typeof respondFields>;
export const closeConcernFields = object({ ...concern, reason: needed("Say why it is closed", 1_000) });
export type CloseConcernTyped = output<typeof closeConcernFields>;
