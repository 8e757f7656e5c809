import { maxLength, minLength, object, enum as oneOf, type output, string, trim, uuid } from "zod/mini";

const text = (least: string, most: number) =>
  string().check(trim(), minLength(3, least), maxLength(most, `Use at most ${most} characters`));

export const askFields = object({
  schoolId: uuid("Choose the school"),
  askedOf: oneOf(["directorOfEducation", "chiefExecutive", "chairOfTrustees"], "Choose whom you ask"),
  subject: text("Say in a few words what it is about", 120),
  question: text("Write what you would like to know", 4_000),
});

export const answerAdviceFields = object({ requestId: uuid("There is no such request"), answer: text("Write your answer", 6_000) });

export type AskTyped = output<typeof askFields>;
export type AnswerAdviceTyped = output<typeof answerAdviceFields>;
