import { literal, maxLength, minLength, object, enum as oneOf, type output, string, trim, union, uuid } from "zod/mini";
import { day, most, optionalDay, text, version } from "@/lib/form-fields";

const inductionId = uuid("There is no such induction");

/** Who is the mentor, and whether the headteacher has led a school before. */
export const mentorFields = object({
  inductionId,
  version,
  mentorId: union([literal(""), uuid()], "Choose one of the list"),
  newToRole: oneOf(["yes", "no"], "Say whether it is their first headship"),
});

/** A session: planned, held, or missed for a reason. */
export const sessionFields = object({
  inductionId,
  key: string().check(minLength(1), maxLength(80)),
  version,
  plannedOn: optionalDay,
  doneOn: optionalDay,
  missedReason: text(500),
});

export const contactFields = object({
  inductionId,
  day,
  means: string().check(trim(), minLength(2, "Say how: a visit, a call"), most(80)),
  note: text(1_000),
});

/** An induction that ends before its year is over. */
export const endFields = object({ inductionId, version, reason: string().check(trim(), minLength(3, "Say why it ends"), most(500)) });

export type MentorTyped = output<typeof mentorFields>;
export type SessionTyped = output<typeof sessionFields>;
export type ContactTyped = output<typeof contactFields>;
export type EndTyped = output<typeof endFields>;
