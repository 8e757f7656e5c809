import {
  literal,
  maxLength,
  minLength,
  object,
  enum as oneOf,
  type output,
  pipe,
  record,
  refine,
  regex,
  string,
  transform,
  trim,
  union,
  uuid,
} from "zod/mini";
import { day, most, text } from "@/lib/form-fields";
import { reviewKinds, visitKinds } from "@/lib/visits/words";

const dayShape = /^20\d\d-\d\d-\d\d$/;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a day that exists. */
function isDay(text: string): boolean {
  return dayShape.test(text) && !Number.isNaN(Date.parse(text));
}

export interface LayOutTyped {
  urn: number;
  yearKey: string;
  /** Those with a day; a line that was emptied is left out. */
  visits: { key: string; date: string; schoolId: string }[];
}

/** The year laid out: "date:visit-1", and in a federation "school:visit-1". */
export const layOutFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): LayOutTyped => {
    const fault = (path: string, message: string) => issues.push({ code: "custom", message, input: typed, path: [path] });
    const keys = Object.keys(typed).flatMap((name) => (name.startsWith("date:") ? [name.slice("date:".length)] : []));
    const visits = keys
      .map((key) => ({ key, date: typed[`date:${key}`]?.trim() ?? "", schoolId: typed[`school:${key}`] ?? "" }))
      .filter(({ date }) => date !== "");
    for (const [index, { key, date, schoolId }] of visits.entries()) {
      if (!isDay(date)) fault(`date:${key}`, "Enter a date, like 4/10/2026");
      else if (visits.findIndex((other) => other.date === date) < index) fault(`date:${key}`, "Another visit stands on this day already");
      if (schoolId !== "" && !idShape.test(schoolId)) fault(`school:${key}`, "Choose one of the list");
    }
    if (keys[0] && visits.length === 0) fault(`date:${keys[0]}`, "Give at least one visit a day");
    return { urn: Number(typed.urn), yearKey: typed.yearKey ?? "", visits };
  }),
);

const id = uuid("There is no such visit");
const reason = string().check(trim(), minLength(3, "Give a reason"), most(500));
const time = string().check(trim(), regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time like 09:00"));
const optionalId = union([literal(""), uuid()], "Choose one of the list");
const whole = pipe(string().check(regex(/^\d{1,9}$/)), transform(Number));
const inOrder = refine<{ startsAt: string; endsAt: string }>((typed) => typed.startsAt < typed.endsAt, {
  path: ["endsAt"],
  error: "It ends before it begins",
});

export const visitFields = object({ visitId: id });

export const moveFields = object({ visitId: id, version: whole, date: day, startsAt: time, endsAt: time }).check(inOrder);

export interface MoveSeveralTyped {
  moves: { visitId: string; version: number; date: string }[];
  /** The filter of the list from which they were chosen. */
  from?: string;
}

/** Several visits, each with the day that it moves to: "to:id", and the version that was read under "version:id". */
export const moveSeveralFields = pipe(
  record(string(), string()),
  transform((typed: Record<string, string>, { issues }): MoveSeveralTyped => {
    const ids = Object.keys(typed).flatMap((name) => (name.startsWith("to:") ? [name.slice("to:".length)] : []));
    const moves = ids.map((visitId) => ({
      visitId,
      version: Number(typed[`version:${visitId}`]) || 0,
      date: typed[`to:${visitId}`]?.trim() ?? "",
    }));
    for (const { visitId, date } of moves) {
      if (!isDay(date)) issues.push({ code: "custom", message: "Enter a date, like 4/10/2026", input: typed, path: [`to:${visitId}`] });
    }
    return { moves, from: typed.from ?? "" };
  }),
);

export const cancelFields = object({
  visitId: id,
  version: whole,
  side: oneOf(["school", "trust"], "Say whose wish it was"),
  reason,
});

export const addVisitFields = object({
  urn: whole,
  kind: oneOf(visitKinds, "Choose what it is"),
  reviewKind: union([literal(""), oneOf(reviewKinds)], "Choose one of the list"),
  title: text(200),
  date: day,
  startsAt: time,
  endsAt: time,
  days: oneOf(["1", "0.5"], "Choose how long it is"),
  leadId: optionalId,
  leadName: string().check(trim(), maxLength(120, "A name has at most 120 characters")),
  schoolId: optionalId,
  replacesId: optionalId,
}).check(
  inOrder,
  refine((typed) => typed.kind !== "review" || typed.reviewKind !== "", { path: ["reviewKind"], error: "Choose the kind of review" }),
  refine((typed) => typed.kind !== "review" || typed.leadId !== "" || typed.leadName !== "", {
    path: ["leadName"],
    error: "Say who leads it: one of the team, or a name",
  }),
  refine((typed) => typed.kind === "programme" || typed.kind === "linkMeeting" || typed.title.length >= 3, {
    path: ["title"],
    error: "Say in a few words what it is about",
  }),
);

export const leadFields = object({ visitId: id, version: whole, leadId: uuid("Choose somebody"), reason });
export const reasonFields = object({ visitId: id, clause: string().check(minLength(4), maxLength(8)), reason });

export type MoveTyped = output<typeof moveFields>;
export type CancelTyped = output<typeof cancelFields>;
export type AddVisitTyped = output<typeof addVisitFields>;
export type LeadTyped = output<typeof leadFields>;
export type ReasonTyped = output<typeof reasonFields>;

export const programmeFields = object({
  urn: whole,
  yearKey: string().check(regex(/^20\d\d-\d\d$/, "There is no such year")),
  programmeKey: string().check(minLength(1, "Choose a programme"), maxLength(80)),
  reason: string().check(trim(), minLength(3, "Give a reason: it stays in the history"), most(500)),
});

export type ProgrammeTyped = output<typeof programmeFields>;
