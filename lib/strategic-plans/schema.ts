import {
  catchall,
  iso,
  literal,
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
const urn = pipe(string().check(regex(/^\d{1,9}$/, "There is no such school")), transform(Number));

const carried = "carry-";

/** A plan is begun, with the objectives of the one before that go on: each is a tick named "carry-<objective>". */
export const beginStrategicFields = pipe(
  catchall(object({ urn }), string()),
  transform(({ urn: school, ...ticks }) => ({
    urn: Number(school),
    carry: Object.keys(ticks)
      .filter((name) => name.startsWith(carried))
      .map((name) => name.slice(carried.length)),
  })),
);

/** A step in the life of a plan, at the version that was read. */
export const strategicStepFields = object({ planId, version });
export const strategicDecisionFields = object({ planId, version, day: iso.date("Enter the day, like 4/10/2026") });
export const strategicReturnFields = object({
  planId,
  version,
  words: string().check(trim(), minLength(3, "Write what the school should change"), most(2_000)),
});

/** An objective of the trust: a new one, or one that is there at the version that was read. */
export const trustObjectiveFields = object({
  objectiveId: union([literal(""), uuid("There is no such objective")]),
  version,
  title: string().check(trim(), minLength(3, "Write the objective"), most(300)),
  about: text(2_000),
});

export const trustObjectiveStepFields = object({
  objectiveId: uuid("There is no such objective"),
  step: oneOf(["up", "end", "reopen"]),
});

export type BeginStrategicTyped = output<typeof beginStrategicFields>;
export type StrategicStepTyped = output<typeof strategicStepFields>;
export type StrategicDecisionTyped = output<typeof strategicDecisionFields>;
export type StrategicReturnTyped = output<typeof strategicReturnFields>;
export type TrustObjectiveTyped = output<typeof trustObjectiveFields>;
export type TrustObjectiveStepTyped = output<typeof trustObjectiveStepFields>;
