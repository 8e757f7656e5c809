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
import { most, text, version } from "@/lib/form-fields";

const planId = uuid("There is no such plan");
const id = uuid("There is no such record");
const urn = pipe(string().check(regex(/^\d{1,9}$/, "There is no such school")), transform(Number));
const year = string().check(regex(/^\d{4}-\d{2}$/, "There is no such year"));
const words = (sentence: string, length = 2_000) => string().check(trim(), minLength(3, sentence), most(length));

/** A plan is begun: the year's, or a rapid one with so many weeks between its checkpoints. */
export const beginFields = object({ urn, year });
export const beginRapidFields = object({
  urn,
  year,
  checkpointWeeks: pipe(
    union([literal(""), oneOf(["1", "2", "3", "4", "6"])], "Choose how often it is looked at"),
    transform((typed) => (typed === "" ? null : Number(typed))),
  ),
});

/** A step in the life of a plan, at the version that was read. */
export const planStepFields = object({ planId, version });

export const approveFields = object({
  planId,
  version,
  approver: oneOf(["governors", "chiefExecutive", "trustees"]),
  day: iso.date("Enter the day of the meeting, like 4/10/2026"),
});

export const commentFields = object({ planId, section: words("Choose the section", 300), text: words("Write your comment") });
export const answerFields = object({ planId, commentId: id, answer: words("Write your answer", 1_000) });

/** What a governor or the adviser says of a priority in a term; `before` is what stood there when it was read. */
export const reviewWordsFields = object({
  planId,
  priorityId: id,
  moment: string().check(minLength(1), maxLength(80)),
  words: words("Write your challenge or comment"),
  before: text(2_000),
});

/** An agreed action becomes a step of a priority. */
export const adoptFields = object({ planId, priorityId: uuid("Choose the priority that it serves"), actionId: id });
/** A step becomes an agreed action. */
export const stepActionFields = object({ planId, stepId: id });
/** A finding becomes a priority of the year's plan, or is answered by one that is there. */
export const answerFindingFields = object({ findingId: id, urn, year, priorityId: union([literal(""), uuid()], "Choose a priority") });
/** The same for a point of the self-evaluation. */
export const answerPointFields = object({ pointId: id, urn, year, priorityId: union([literal(""), uuid()], "Choose a priority") });

export type BeginTyped = output<typeof beginRapidFields>;
export type PlanStepTyped = output<typeof planStepFields>;
export type ApproveTyped = output<typeof approveFields>;
export type PlanCommentTyped = output<typeof commentFields>;
export type PlanAnswerTyped = output<typeof answerFields>;
export type ReviewWordsTyped = output<typeof reviewWordsFields>;
