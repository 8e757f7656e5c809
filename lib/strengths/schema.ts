import { maxLength, object, enum as oneOf, type output, string, trim, uuid } from "zod/mini";

/** What the headteacher says to a strength that a published note marks as worth sharing. */
export const answerFields = object({
  findingId: uuid("There is no such strength"),
  leader: string().check(trim(), maxLength(160, "Use at most 160 characters")),
  answer: oneOf(["share", "keep"], "Say whether it is shared"),
});

export const withdrawFields = object({ strengthId: uuid("There is no such strength") });

export type AnswerTyped = output<typeof answerFields>;
