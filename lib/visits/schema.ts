import { maxLength, minLength, object, type output, pipe, record, string, transform, trim, uuid } from "zod/mini";

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
const reason = string().check(trim(), minLength(3, "Give a reason"), maxLength(500, "Use at most 500 characters"));

export const visitFields = object({ visitId: id });
export const reasonFields = object({ visitId: id, clause: string().check(minLength(4), maxLength(8)), reason });

export type ReasonTyped = output<typeof reasonFields>;
