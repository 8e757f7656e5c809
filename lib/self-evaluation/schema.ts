import { literal, object, enum as oneOf, type output, pipe, regex, string, transform, union, uuid } from "zod/mini";
import { optionalDay, text, version } from "@/lib/form-fields";

const evaluationId = uuid("There is no such self-evaluation");
const urn = pipe(string().check(regex(/^\d{1,9}$/, "There is no such school")), transform(Number));
const year = string().check(regex(/^\d{4}-\d{2}$/, "There is no such year"));

/** An evaluation is begun: for the unit as a whole, or for the one school of a federation. */
export const beginEvaluationFields = object({ urn, year, kind: oneOf(["main", "church"]), keptBy: oneOf(["unit", "school"]) });

/** A step with an evaluation at the version that was read. */
export const evaluationStepFields = object({ evaluationId, version });

export const showEvaluationFields = object({
  evaluationId,
  version,
  to: oneOf(["governors", "standardsMeeting", "visit"], "Choose for whom"),
});

export const frontFields = object({
  evaluationId,
  version,
  ownerId: union([literal(""), uuid()], "Choose somebody of the list"),
  nextReview: optionalDay,
});

/** What the adviser says of an area; `before` is what stood there when it was read. */
export const challengeFields = object({
  evaluationId,
  area: string().check(regex(/^[a-z0-9-]{1,80}$/)),
  view: oneOf(["agrees", "generous", "cautious"], "Say whether you agree"),
  reason: text(2_000),
  before: text(2_100),
});

export type BeginEvaluationTyped = output<typeof beginEvaluationFields>;
export type EvaluationStepTyped = output<typeof evaluationStepFields>;
export type ShowEvaluationTyped = output<typeof showEvaluationFields>;
export type FrontTyped = output<typeof frontFields>;
export type ChallengeTyped = output<typeof challengeFields>;
