import {
  array,
  literal,
  minLength,
  object,
  enum as oneOf,
  optional,
  type output,
  pipe,
  record,
  regex,
  string,
  transform,
  trim,
  union,
  uuid,
} from "zod/mini";
import { day, most, optionalDay, text, version } from "@/lib/form-fields";
import { meetingKinds } from "@/lib/standards-meetings/words";

const id = uuid("There is no such meeting");
const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const optionalId = union([literal(""), uuid()], "Choose one of the list");
const time = union([literal(""), string().check(trim(), regex(/^([01]\d|2[0-3]):[0-5]\d$/))], "Enter a time like 14:00");
const needed = (sentence: string, length = 4_000) => string().check(trim(), minLength(1, sentence), most(length));
const axis = oneOf(["main", "siams"]);

export const planMeetingFields = object({
  urn: whole,
  kind: oneOf(meetingKinds, "Choose what kind of meeting it is"),
  obligationId: optionalId,
  replacesId: optionalId,
  date: day,
  startsAt: time,
  place: text(120),
  about: text(600),
  trustees: optional(union([uuid(), array(uuid()), literal("")])),
});
export type PlanMeetingTyped = output<typeof planMeetingFields>;

export const moveMeetingFields = object({ meetingId: id, version, date: day, startsAt: time, place: text(120) });
export type MoveMeetingTyped = output<typeof moveMeetingFields>;

export const cancelMeetingFields = object({ meetingId: id, version, reason: needed("Say why it is cancelled", 500) });

export interface AttendanceTyped {
  meetingId: string;
  version: number;
  people: { id: string; attendance: "present" | "absent" | null; reason: string }[];
  /** Somebody who was there and was not expected. */
  also: { name: string } | null;
}

/** Who was there: "there:ID" is present or absent, "reason:ID" why not. */
export const attendanceFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): AttendanceTyped => {
    const fault = (path: string, message: string) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const people = Object.keys(typed)
      .filter((name) => name.startsWith("there:"))
      .map((name) => {
        const one = name.slice("there:".length);
        const said = typed[name];
        const attendance: AttendanceTyped["people"][number]["attendance"] = said === "present" || said === "absent" ? said : null;
        const reason = (typed[`reason:${one}`] ?? "").trim().slice(0, 300);
        if (attendance === null) fault(name, "Say whether they were there");
        return { id: one, attendance, reason: attendance === "absent" ? reason : "" };
      });
    for (const { id: one, attendance, reason } of people)
      if (attendance === "absent" && reason === "") fault(`reason:${one}`, "Say why they were not there");
    const also = (typed.also ?? "").trim().slice(0, 120);
    return { meetingId: typed.meetingId ?? "", version: Number(typed.version), people, also: also ? { name: also } : null };
  }),
);

export const decisionFields = object({
  meetingId: id,
  version,
  axis,
  categoryKey: needed("Choose the category", 80),
  reasons: needed("Say why: the decision stands with its reasons"),
  schoolAgrees: oneOf(["yes", "no"], "Say whether the school agrees"),
  dissent: text(2_000),
  readiness: text(2_000),
  trajectory: text(1_000),
  nextReview: optionalDay,
});
export type DecisionTyped = output<typeof decisionFields>;

export const axisFields = object({ meetingId: id, version, axis });
export const meetingStepFields = object({ meetingId: id, version });
export const appealFields = object({ meetingId: id, version, axis, reason: needed("Say what you ask, and why", 2_000) });
export type AppealTyped = output<typeof appealFields>;
export const answerAppealFields = object({
  meetingId: id,
  version,
  axis,
  categoryKey: needed("Choose the category", 80),
  words: needed("Say why", 2_000),
});
export type AnswerAppealTyped = output<typeof answerAppealFields>;
export const reachFields = object({
  meetingId: id,
  day,
  means: needed("Say how, for example in a staff meeting", 200),
  people: pipe(string().check(regex(/^[1-9]\d{0,3}$/, "Enter how many people, as a number")), transform(Number)),
});
export type ReachTyped = output<typeof reachFields>;
