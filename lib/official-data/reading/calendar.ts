import { type Source, wholeOf } from "@/lib/official-data/reading/source";
import { Unreadable } from "@/lib/official-data/reading/unreadable";

const mostBytes = 5_000_000;
const header = ["DTSTART", "DTEND", "SUMMARY"];

/** Whether the first bytes begin a calendar file (.ics). */
export function isCalendar(head: Buffer): boolean {
  return /^\s*BEGIN:VCALENDAR/.test(head.subarray(0, 200).toString("utf8").replace("\ufeff", ""));
}

/** The events of a calendar file as rows. */
export async function calendarRows(source: Source): Promise<{ first: string[][]; rows: () => Promise<AsyncIterable<string[]>> }> {
  if (source.bytes > mostBytes) throw new Unreadable("This calendar is larger than any official one.");
  const lines = (await wholeOf(source))
    .toString("utf8")
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  const rows = [header, ...eventsOf(lines)];
  return { first: rows.slice(0, 3), rows: async () => each(rows) };
}

async function* each(rows: string[][]): AsyncGenerator<string[]> {
  yield* rows;
}

function eventsOf(lines: string[]): string[][] {
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push(new Map());
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    events.at(-1)?.set(name, value.replace(/\\([,;\\])/g, "$1"));
  }
  return events.map((event) => header.map((name) => event.get(name) ?? ""));
}
