import { enum as choice, iso, maxLength, minLength, object, optional, type output, regex, string, trim, uuid } from "zod/mini";
import { most, text, version } from "@/lib/form-fields";

const visitId = uuid("There is no such visit");
const words = (sentence: string, length = 2_000) => string().check(trim(), minLength(3, sentence), most(length));

export const noteFields = object({ visitId, version });
export const commentFields = object({
  visitId,
  section: string().check(maxLength(80)),
  text: words("Write what is not right, or what is missing"),
});
export const answerFields = object({ commentId: uuid(), answer: words("Write an answer") });
export const accuracyFields = object({
  visitId,
  accuracy: choice(["accurate", "notAccurate"], "Say whether the note is accurate"),
  words: text(4_000),
  version,
});
export const readFields = object({ visitId, words: words("Say what you think of it: the author reads it"), version });
export const reasonFields = object({
  visitId,
  clause: string().check(regex(/^[A-Z]{2}-\d{1,2}$/, "There is no such clause")),
  reason: words("Say why", 500),
});
export const settleFields = object({ visitId, words: words("Say what you decide, and why"), version });
export const correctionFields = object({ visitId, reason: words("Say why the note is corrected"), version });
export const withdrawFields = object({ visitId, reason: words("Say why the note is withdrawn"), version });
export const redactFields = object({
  visitId,
  text: string().check(trim(), minLength(2, "Write the words to take out, exactly as they stand"), maxLength(300)),
  reason: words("Say why they are taken out"),
});
export const presentFields = object({ visitId, schoolId: uuid(), day: iso.date("Enter the day of the meeting") });
export const memoFields = object({ visitId, text: words("Write what the director should know", 4_000) });
export const riskFields = object({ visitId, key: string().check(regex(/^[A-Za-z0-9-]{1,80}$/)) });
export const handOverFields = object({ visitId, personId: uuid("Choose somebody of the team"), reason: words("Say why") });
export const seeFields = object({ memoId: uuid() });
export const inputFields = object({
  visitId,
  text: text(8_000),
  before: optional(string()),
});

export type CommentTyped = output<typeof commentFields>;
export type AccuracyTyped = output<typeof accuracyFields>;
