import { literal, minLength, object, enum as oneOf, type output, pipe, regex, string, transform, trim, union, uuid } from "zod/mini";
import { most, text } from "@/lib/form-fields";

const id = uuid("There is no such visit");
const reason = string().check(trim(), minLength(3, "Give a reason"), most(500));
const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));

export const focusFields = object({
  visitId: id,
  name: string().check(trim(), minLength(2, "Name the area: a subject, or a group of pupils"), most(120)),
  why: text(500),
  furtherReason: text(500),
});

export const endFocusFields = object({ visitId: id, focusAreaId: uuid(), reason, replacement: text(120) });

/** Somebody is asked to a visit: one of the trust's people, or a name from outside. */
export const inviteFields = object({
  visitId: id,
  role: oneOf(["takesPart", "shadows"], "Choose what they do"),
  personId: union([literal(""), uuid()], "Choose one of the list"),
  name: text(120),
  as: text(120),
  part: text(120),
});

export const placeFields = object({ visitId: id, visitPersonId: uuid() });
export const attendanceFields = object({ visitId: id, visitPersonId: uuid(), attendance: oneOf(["present", "absent"]) });
export const signUpFields = object({ visitId: id, part: text(120) });
export const viewFields = object({ visitId: id, view: text(2_000), version: whole });

export type FocusTyped = output<typeof focusFields>;
export type EndFocusTyped = output<typeof endFocusFields>;
export type InviteTyped = output<typeof inviteFields>;
export type AttendanceTyped = output<typeof attendanceFields>;
export type SignUpTyped = output<typeof signUpFields>;
export type ViewTyped = output<typeof viewFields>;
