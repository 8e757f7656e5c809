import { StringDecoder } from "node:string_decoder";
import type { Source } from "@/lib/official-data/reading/source";
import { Unreadable } from "@/lib/official-data/reading/unreadable";

/** How many records are looked at to learn the names of the columns. */
const recordsForHeader = 200;
const mostRecordCharacters = 1_000_000;

/** Whether the first bytes begin a list or an object. */
export function isJson(head: Buffer): boolean {
  return /^[\s\ufeff]*[[{]/.test(head.subarray(0, 200).toString("utf8"));
}

/** A list of records as rows under a header of their names; a record without a name has an empty cell. */
export async function jsonRows(source: Source): Promise<{ first: string[][]; rows: () => Promise<AsyncIterable<string[]>> }> {
  const names = new Set<string>();
  const first: Record<string, unknown>[] = [];
  try {
    for await (const record of jsonRecords(source)) {
      for (const name of Object.keys(record)) names.add(name);
      first.push(record);
      if (first.length >= recordsForHeader) break;
    }
  } catch {
    throw new Unreadable("This JSON file is damaged, or is not a list of records.");
  }
  const header = [...names];
  const cells = (record: Record<string, unknown>) => header.map((name) => textOf(record[name]));
  return {
    first: [header, ...first.slice(0, 3).map(cells)],
    rows: async () => rowsOf(source, header, cells),
  };
}

async function* rowsOf(source: Source, header: string[], cells: (record: Record<string, unknown>) => string[]) {
  yield header;
  for await (const record of jsonRecords(source)) yield cells(record);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Each object of a list, cut out of the stream: the list itself is never held in memory. */
export async function* jsonRecords(source: Source): AsyncGenerator<Record<string, unknown>> {
  const decoder = new StringDecoder("utf8");
  const cutter = new Cutter();
  for await (const chunk of await source.open()) {
    for (const text of cutter.take(decoder.write(chunk as Buffer))) yield* eventsOf(JSON.parse(text));
  }
  if (!cutter.isComplete()) throw new Unreadable("This JSON file stops in the middle.");
}

/** A calendar's division carries its days as a list: each of them is a record. */
function eventsOf(record: Record<string, unknown>): Record<string, unknown>[] {
  const { division, events } = record;
  return typeof division === "string" && Array.isArray(events) ? events.map((event) => ({ division, ...event })) : [record];
}

const signs = /["\\{}[\]]/g;

/** Finds the ends of the objects that lie directly in the outermost list or object. */
class Cutter {
  private held = "";
  private depth = 0;
  private quoted = false;
  private began = false;
  /** The sign after a backslash at the end of the last part is not looked at. */
  private skipFirst = false;
  /** Where in the part the object begins that is being cut out. */
  private start = -1;

  take(text: string): string[] {
    const found: string[] = [];
    this.start = this.depth > 1 ? 0 : -1;
    signs.lastIndex = this.skipFirst ? 1 : 0;
    this.skipFirst = false;
    for (let match = signs.exec(text); match; match = signs.exec(text)) {
      const isEnd = this.quoted ? this.inText(match[0], match.index, text.length) : this.outside(match[0], match.index);
      if (!isEnd) continue;
      found.push(this.held + text.slice(this.start, match.index + 1));
      this.held = "";
      this.start = -1;
    }
    this.hold(this.start < 0 ? "" : text.slice(this.start));
    return found;
  }

  isComplete(): boolean {
    return this.began && this.depth === 0 && !this.quoted;
  }

  /** A sign outside a text; whether it ends an object of the list. */
  private outside(sign: string, at: number): boolean {
    if (sign === '"') this.quoted = true;
    if (sign === '"' || sign === "\\") return false;
    const isOpening = sign === "{" || sign === "[";
    this.depth += isOpening ? 1 : -1;
    this.began = true;
    if (isOpening && this.depth === 2) this.start = at;
    return !isOpening && this.depth === 1;
  }

  private inText(sign: string, at: number, length: number): false {
    if (sign === '"') this.quoted = false;
    if (sign === "\\") {
      signs.lastIndex = at + 2;
      this.skipFirst = at + 1 >= length;
    }
    return false;
  }

  private hold(text: string): void {
    this.held += text;
    if (this.held.length > mostRecordCharacters) throw new Unreadable("One record of this JSON file is larger than any official record.");
  }
}
