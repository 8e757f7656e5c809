import { literal, minLength, object, enum as oneOf, type output, string, trim, union, uuid } from "zod/mini";
import { day, most, version } from "@/lib/form-fields";
import { commitmentStates } from "@/lib/obligations/duties";

const needed = (sentence: string, length = 2_000) => string().check(trim(), minLength(1, sentence), most(length));
const duty = { obligationId: uuid("There is no such duty"), version };

export const meetFields = object({ ...duty, day, words: needed("Say what was done") });
export type MeetTyped = output<typeof meetFields>;
export const dutyFields = object(duty);
export type DutyTyped = output<typeof dutyFields>;
export const setAsideFields = object({ ...duty, reason: needed("Say why it is set aside", 1_000) });
export type SetAsideTyped = output<typeof setAsideFields>;
export const responsibleFields = object({ ...duty, personId: union([literal(""), uuid()], "Choose one of the list") });
export type ResponsibleTyped = output<typeof responsibleFields>;

export const commitmentFields = object({
  commitmentId: uuid("There is no such commitment"),
  version,
  state: oneOf(commitmentStates, "Choose how it stands"),
  day,
  evidence: needed("Say what shows it"),
  meetingId: union([literal(""), uuid()], "Choose one of the list"),
});
export type CommitmentTyped = output<typeof commitmentFields>;
