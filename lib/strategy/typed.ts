import { freeKey } from "@/lib/strategy/free-key";
import type { Fields, ListShape, Plain, Shape } from "@/lib/strategy/shape";

/** What was typed into a form of sections: texts by name, "visits:0:morning:2:text". */
export type Typed = Readonly<Record<string, string>>;

/** What was read from it: the value, and one sentence for each field that is not right. */
export interface Read {
  value: Plain;
  faults: Record<string, string>;
}

/** The name of a field inside a row, or of a row inside a list. */
export function nameIn(prefix: string, name: string | number): string {
  return prefix ? `${prefix}:${name}` : String(name);
}

/** A value as the texts of its form. */
export function textsOf(fields: Fields, value: Plain, prefix = ""): Record<string, string> {
  return Object.assign({}, ...Object.entries(fields).map(([name, shape]) => fieldTexts(shape, value[name], nameIn(prefix, name))));
}

function fieldTexts(shape: Shape, value: unknown, name: string): Record<string, string> {
  if (shape.kind === "list") {
    const rows = (value ?? []) as (Plain & { key: string })[];
    return Object.assign(
      {},
      ...rows.map((row, index) => {
        const place = nameIn(name, index);
        return { [nameIn(place, "key")]: row.key, ...textsOf(shape.fields, row, place) };
      }),
    );
  }
  if (shape.kind === "choices") return Object.fromEntries(((value ?? []) as string[]).map((one) => [nameIn(name, one), "on"]));
  if (shape.kind === "check") return value ? { [name]: "on" } : {};
  return { [name]: value === null || value === undefined ? "" : String(value) };
}

/** Reads what was typed by its description. A row in which nothing was written is left out. */
export function readTyped(fields: Fields, typed: Typed, prefix = ""): Read {
  const value: Plain = {};
  const faults: Record<string, string> = {};
  for (const [field, shape] of Object.entries(fields)) {
    const name = nameIn(prefix, field);
    const read = shape.kind === "list" ? readRows(shape, typed, name) : readField(shape, typed, name);
    value[field] = read.value;
    Object.assign(faults, read.faults);
  }
  return { value, faults };
}

function readRows(shape: ListShape, typed: Typed, name: string): { value: Plain[]; faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const rows: Plain[] = [];
  for (const index of rowsTyped(typed, name)) {
    const place = nameIn(name, index);
    if (isBlank(shape.fields, typed, place)) continue;
    const read = readTyped(shape.fields, typed, place);
    rows.push({
      key: keyOf(
        typed[nameIn(place, "key")],
        read.value,
        rows.map(({ key }) => String(key)),
      ),
      ...read.value,
    });
    Object.assign(faults, read.faults);
  }
  if (rows.length === 0 && !shape.optional) faults[name] = `Add at least one ${shape.item}`;
  if (rows.length > 200) faults[name] = `At most 200 of them`;
  return { value: rows, faults };
}

/** The numbers of the rows of a list that were sent, in order. */
export function rowsTyped(typed: Typed, name: string): number[] {
  const begins = `${name}:`;
  const numbers = Object.keys(typed).flatMap((key) => (key.startsWith(begins) ? [Number(key.slice(begins.length).split(":", 1)[0])] : []));
  return [...new Set(numbers.filter(Number.isInteger))].sort((one, other) => one - other);
}

function isBlank(fields: Fields, typed: Typed, place: string): boolean {
  return Object.entries(fields).every(([field, shape]) => {
    const name = nameIn(place, field);
    if (shape.kind === "list") return rowsTyped(typed, name).every((index) => isBlank(shape.fields, typed, nameIn(name, index)));
    return shape.kind === "choice" || shape.kind === "check" || shape.kind === "choices" || !typed[name]?.trim();
  });
}

function readField(shape: Exclude<Shape, ListShape>, typed: Typed, name: string): { value: unknown; faults: Record<string, string> } {
  const given = (typed[name] ?? "").replace(/\r\n/g, "\n").trim();
  const fault = (sentence: string | undefined) => (sentence ? { [name]: sentence } : {});
  switch (shape.kind) {
    case "check":
      return { value: given === "on", faults: {} };
    case "choices":
      return { value: Object.keys(shape.options).filter((one) => typed[nameIn(name, one)] === "on"), faults: {} };
    case "choice":
      return { value: given, faults: fault(given in shape.options ? undefined : "Choose one of the list") };
    case "reference":
      return { value: given, faults: fault(given || shape.optional ? undefined : "Choose one of the list") };
    case "number":
      return { value: given === "" ? null : Number(given), faults: fault(numberFault(shape, given)) };
    default:
      return { value: given, faults: fault(textFault(shape, given)) };
  }
}

function numberFault(shape: { least: number; most: number; optional?: boolean }, given: string): string | undefined {
  if (given === "") return shape.optional ? undefined : "Enter a number";
  if (!/^\d{1,4}(\.5)?$/.test(given)) return "Enter a number, like 6";
  const value = Number(given);
  return value < shape.least || value > shape.most ? `Enter a number from ${shape.least} to ${shape.most}` : undefined;
}

function textFault(shape: { kind: string; most: number; optional?: boolean; label: string }, given: string): string | undefined {
  if (given === "") return shape.optional ? undefined : `Fill in “${shape.label}”`;
  if (shape.kind === "day" && !isDay(given)) return "Enter a date";
  if (shape.kind === "time" && !/^([01]\d|2[0-3]):[0-5]\d$/.test(given)) return "Enter a time, like 09:00";
  return given.length > shape.most ? `Use at most ${shape.most.toLocaleString("en-GB")} characters` : undefined;
}

function isDay(given: string): boolean {
  return (
    /^20\d\d-\d\d-\d\d$/.test(given) &&
    !Number.isNaN(Date.parse(given)) &&
    new Date(`${given}T00:00:00Z`).getUTCDate() === Number(given.slice(8))
  );
}

/** The key that a row has, or a new one from its first text. */
function keyOf(given: string | undefined, row: Plain, taken: readonly string[]): string {
  if (given && /^[a-z0-9-]{1,80}$/.test(given) && !taken.includes(given)) return given;
  return freeKey(String(Object.values(row).find((value) => typeof value === "string" && value !== "") ?? "row"), taken);
}
