import type { Day } from "@/lib/dates";
import { plain } from "@/lib/sheets/cells";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as people and spreadsheets write it: "4/10/2026", "2026-10-04", "4 Oct 2026", "Tue 4 October 26". */
export function readDay(text: string): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const english = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (english) return dayFrom(fullYear(english[3]), Number(english[2]), Number(english[1]));
  const written = /^(?:[a-z]{2,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -,]+(\d{4}|\d{2})$/i.exec(text);
  if (written) return dayFrom(fullYear(written[3]), months.indexOf((written[2] ?? "").slice(0, 3).toLowerCase()) + 1, Number(written[1]));
  return undefined;
}

function fullYear(text = ""): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function dayFrom(year: number, month: number, date: number): Day | undefined {
  const made = new Date(Date.UTC(year, month - 1, date));
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same && year >= 1990 && year < 2100 ? made.toISOString().slice(0, 10) : undefined;
}

/** Why a day was not read. */
export function unreadableDay(typed: string): string {
  return typed === "" ? "There is no day." : `“${typed}” is not a day that can be read. Write it like 22/9/2025.`;
}

/** A school as a sheet may name it. */
export interface NamedSchool {
  id: string;
  urn: number;
  name: string;
}

/** Finds a school by its URN or its name. */
export function schoolNamed<School extends NamedSchool>(typed: string, schools: readonly School[]): School | undefined {
  return schools.find(({ urn, name }) => String(urn) === typed.replace(/\.0$/, "") || plain(name) === plain(typed));
}

/** Why a school was not found. */
export function noSchool(typed: string): string {
  return typed === "" ? "There is no school: give its URN or its name." : `“${typed}” is not one of the trust’s schools.`;
}

/** Finds a person by e-mail address or by name; two of a name are found by address only. */
export function personNamed<Person extends { name: string; email: string }>(typed: string, people: readonly Person[]): Person | undefined {
  const byAddress = people.find(({ email }) => email === typed.toLowerCase());
  const byName = people.filter(({ name }) => plain(name) === plain(typed));
  return byAddress ?? (byName.length === 1 ? byName[0] : undefined);
}
