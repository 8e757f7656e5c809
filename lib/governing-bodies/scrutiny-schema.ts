import { minLength, object, enum as oneOf, type output, regex, string, uuid } from "zod/mini";
import { text, version } from "@/lib/form-fields";

const yesOrNo = oneOf(["yes", "no"], "Choose yes or no");

/** A report within a meeting: a note or a copy. */
const report = {
  meetingId: uuid("There is no such meeting"),
  report: string().check(regex(/^(note|copy):[0-9a-f-]{36}$/, "There is no such report")),
};

export const reportFields = object(report);

export const questionFields = object({
  ...report,
  question: text(1_000).check(minLength(3, "Write what governors asked")),
  answer: text(3_000),
  roleKey: text(80),
  followUp: yesOrNo,
});

export const answerFields = object({ questionId: uuid(), answer: text(3_000), followUp: yesOrNo, version });

export const conclusionFields = object({
  ...report,
  conclusion: text(3_000).check(minLength(3, "Write what the governors concluded")),
  version,
});

export const followUpFields = object({
  questionId: uuid(),
  meetingId: uuid("There is no such meeting"),
  followedUp: text(3_000).check(minLength(3, "Write what came of it")),
  version,
});

export type ReportTyped = output<typeof reportFields>;
export type QuestionTyped = output<typeof questionFields>;
export type AnswerTyped = output<typeof answerFields>;
export type ConclusionTyped = output<typeof conclusionFields>;
export type FollowUpTyped = output<typeof followUpFields>;
