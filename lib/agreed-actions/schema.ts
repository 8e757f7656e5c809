import { literal, maxLength, minLength, object, enum as oneOf, optional, type output, refine, string, trim, union, uuid } from "zod/mini";
import { most, optionalDay, text, version } from "@/lib/form-fields";

const id = uuid("There is no such action");
const words = (sentence: string, length = 1_000) => string().check(trim(), minLength(3, sentence), most(length));

/** What an owner says of an action between visits; the second button says that it is done. */
export const progressFields = object({
  actionId: id,
  text: words("Write in a line how far it is"),
  says: oneOf(["underWay", "done"]),
});

/** Who does an action, and by when; its words and how it will be known, for those who may reword it. */
export const changeFields = object({
  actionId: id,
  version,
  text: words("Write what is to be done"),
  ownerId: union([literal(""), uuid()], "Choose one of the list"),
  ownerName: text(120),
  dueTerm: text(80),
  due: optionalDay,
  successCriterion: text(1_000),
  support: text(1_000),
  strandKey: text(80),
}).check(
  refine((typed) => typed.ownerId !== "" || typed.ownerName.length >= 2, { path: ["ownerName"], error: "Say who does it" }),
  refine((typed) => typed.dueTerm === "" || typed.due === "", {
    path: ["due"],
    error: "Choose the end of a term or a day, not both",
  }),
);

/** A rating between visits: how far it is, with what shows it; closed or carried on. */
export const rateFields = object({
  actionId: id,
  level: string().check(minLength(1, "Choose how far it has been carried out"), maxLength(80)),
  evidence: words("Say in a line what shows it"),
  outcome: oneOf(["carryOn", "close"], "Choose whether it is carried on or closed"),
  /** The standards meeting in which it is rated. */
  meetingId: optional(union([literal(""), uuid()])),
});

export const reopenFields = object({ actionId: id, reason: words("Say why it is opened again", 500) });

export type ProgressTyped = output<typeof progressFields>;
export type ChangeTyped = output<typeof changeFields>;
export type RateTyped = output<typeof rateFields>;
