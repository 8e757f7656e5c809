import { maxLength, minLength, object, enum as oneOf, type output, pipe, refine, regex, string, transform, trim, uuid } from "zod/mini";
import { day, text, version } from "@/lib/form-fields";
import { agreements, kindsSampled } from "@/lib/quality/words";

/** How many judgements a sample has, at most. */
export const mostSampled = 40;

/** A sample to be drawn as it was shown. */
export const drawFields = object({
  count: pipe(
    string().check(
      trim(),
      regex(/^\d{1,3}$/, "Enter how many, as a number"),
      refine((count) => Number(count) >= 1 && Number(count) <= mostSampled, `Between 1 and ${mostSampled} at a time`),
    ),
    transform(Number),
  ),
  kind: oneOf(kindsSampled, "Choose what is sampled"),
  assurerId: uuid("Choose a quality assurer"),
  about: text(600),
  /** The keys of what was shown, so that nothing else is drawn. */
  shown: string().check(maxLength(4_000)),
});

export const answerFields = object({
  id: uuid("There is no such judgement"),
  version,
  agreement: oneOf(agreements, "Say whether you agree"),
  reasons: text(4_000).check(minLength(10, "Say why, in your own words")),
});

export const replyFields = object({
  id: uuid("There is no such judgement"),
  version,
  reply: text(4_000).check(minLength(10, "Say what the team does about it")),
});

export const endFields = object({ sampleId: uuid("There is no such sample") });

export const dayFields = object({
  day,
  days: oneOf(["1", "0.5"], "Choose a day or half a day"),
  about: text(200).check(minLength(3, "Say what the day was for")),
});

export const takeBackDayFields = object({ dayId: uuid("There is no such day") });

export type DrawTyped = output<typeof drawFields>;
export type AnswerTyped = output<typeof answerFields>;
export type ReplyTyped = output<typeof replyFields>;
export type DayTyped = output<typeof dayFields>;
