import { minLength, object, enum as oneOf, type output, string, trim, uuid } from "zod/mini";
import { most } from "@/lib/form-fields";

const needed = (sentence: string, length: number) => string().check(trim(), minLength(3, sentence), most(length));

export const askFields = object({
  schoolId: uuid("Choose the school"),
  askedOf: oneOf(["directorOfEducation", "chiefExecutive", "chairOfTrustees"], "Choose whom you ask"),
  subject: needed("Say in a few words what it is about", 120),
  question: needed("Write what you would like to know", 4_000),
});

export const answerAdviceFields = object({ requestId: uuid("There is no such request"), answer: needed("Write your answer", 6_000) });

export type AskTyped = output<typeof askFields>;
export type AnswerAdviceTyped = output<typeof answerAdviceFields>;
