import {
  iso,
  literal,
  maxLength,
  minLength,
  object,
  enum as oneOf,
  type output,
  pipe,
  regex,
  string,
  transform,
  trim,
  union,
  uuid,
} from "zod/mini";
import { commitmentStates } from "@/lib/obligations/duties";

const version = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const day = iso.date("Enter a date, like 4/7/2027");
const needed = (sentence: string, most = 2_000) =>
  string().check(trim(), minLength(1, sentence), maxLength(most, `Use at most ${most} characters`));
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
