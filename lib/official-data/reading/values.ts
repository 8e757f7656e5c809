import type { Day } from "@/lib/dates";

/** What official files do to numbers, codes and dates, undone. Every function is given the text of one cell. */

/** A whole number that a spreadsheet may have made "136722.0". */
const whole = /^(\d+)(?:\.0+)?$/;

/** A code as text: trimmed, and without the ".0" that a spreadsheet hung on to it. */
export function codeOf(text: string): string {
  const trimmed = text.trim();
  return whole.exec(trimmed)?.[1] ?? trimmed;
}

/** A URN: five digits (children's centres) or six; undefined when it is none. */
export function urnOf(text: string): number | undefined {
  const code = codeOf(text);
  return /^[1-9]\d{4,5}$/.test(code) ? Number(code) : undefined;
}

/** Whether a URN can be a school's: children's centres have five digits. */
export function isSchoolUrn(urn: number): boolean {
  return urn >= 100_000;
}

/** LA code and establishment number as one: "8024129". They come apart, together, with a slash or a dash. */
export function laestabOf(laOrBoth: string, establishment = ""): string | undefined {
  const [first, second] = [codeOf(laOrBoth), codeOf(establishment)];
  if (/^\d{3}$/.test(first) && /^\d{1,4}$/.test(second)) return first + second.padStart(4, "0");
  const both = /^(\d{3})[/-]?(\d{4})$/.exec(first);
  return both ? `${both[1]}${both[2]}` : undefined;
}

/** A number of Companies House: eight characters, with the zeros that a spreadsheet took away. */
export function companyNumberOf(text: string): string | undefined {
  const code = codeOf(text).toUpperCase();
  return /^[A-Z0-9]{1,8}$/.test(code) ? code.padStart(8, "0") : undefined;
}

/** A whole number, or null where there is none. */
export function countOf(text: string): number | null {
  const plain = text.replace(/[,\s]/g, "");
  const found = whole.exec(plain)?.[1];
  return found === undefined ? null : Number(found);
}

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A number with the signs of English tables: per cent, thousands, a typographic minus. */
export function decimalOf(text: string): number | undefined {
  const plain = text.replace(/[%,\s]/g, "").replace("\u2212", "-");
  return plainNumber.test(plain) ? Number(plain) : undefined;
}

/** A day, null where the cell is empty or says "not known" (1 January 1900), undefined where it can not be read. */
export function dayOf(text: string): Day | null | undefined {
  const plain = text.trim();
  if (plain === "" || plain.toUpperCase() === "NULL") return null;
  const parts = partsOf(plain);
  const day = parts ? written(parts) : undefined;
  return day?.startsWith("1900") ? null : day;
}

type Parts = readonly [year: number, month: number, day: number];

function partsOf(text: string): Parts | undefined {
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T].*)?$/.exec(text);
  if (british) return [Number(british[3]), Number(british[2]), Number(british[1])];
  const international = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:\.0)?$/.exec(text);
  if (international) return [Number(international[1]), Number(international[2]), Number(international[3])];
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text);
  return serial ? ofSerial(Number(serial[1])) : undefined;
}

/** Excel counts days from 30 December 1899. */
function ofSerial(days: number): Parts {
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function written([year, month, day]: Parts): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1_000;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
