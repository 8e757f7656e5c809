import { literal, minLength, object, enum as oneOf, type output, refine, union, uuid } from "zod/mini";
import { day, optionalDay, text, version } from "@/lib/form-fields";
import { trustActionStates } from "@/lib/peer-reviews/actions-due";

export const reviewFields = object({
  /** Empty for a new one. */
  reviewId: union([literal(""), uuid()], "There is no such review"),
  version,
  name: text(160).check(minLength(3, "Say what it is called")),
  reviewers: text(400).check(minLength(2, "Say who reviews the trust")),
  startsOn: day,
  lastDay: day,
  focus: text(2_000),
  strengths: text(8_000),
  areas: text(8_000),
}).check(refine(({ startsOn, lastDay }) => startsOn <= lastDay, { message: "It ends before it begins", path: ["lastDay"] }));

export const publishFields = object({ reviewId: uuid("There is no such review"), version });

const actionFields = {
  text: text(600).check(minLength(5, "Say what is to be done")),
  ownerId: union([literal(""), uuid()], "Choose one of the list"),
  ownerName: text(120),
  due: optionalDay,
};
export const addTrustActionFields = object({ reviewId: uuid("There is no such review"), ...actionFields });

export const changeTrustActionFields = object({
  actionId: uuid("There is no such action"),
  version,
  ...actionFields,
  state: oneOf(trustActionStates, "Say how it stands"),
  outcome: text(2_000),
}).check(
  refine(({ state, outcome }) => state === "open" || outcome !== "", {
    message: "Say what came of it, or why it is dropped",
    path: ["outcome"],
  }),
);

export type ReviewTyped = output<typeof reviewFields>;
export type AddTrustActionTyped = output<typeof addTrustActionFields>;
export type ChangeTrustActionTyped = output<typeof changeTrustActionFields>;
