import type { BroughtBody, BroughtSection } from "@/lib/brought-in/sections";
import { linesOf, plainText, type RichText } from "@/lib/rich-text/rich-text";

/** The last of the headings that a section stands under, without "Priority 1:" or a number before it. */
export function titleOf({ heading }: BroughtSection): string {
  const last = heading.split(" › ").at(-1) ?? heading;
  const bare = last.replace(/^(?:(?:priority|objective|key issue|goal|aim)\s*\d*\s*[:.–-]|\d+(?:\.\d+)*[.)]?)\s+/i, "").trim();
  return bare === "" ? last : bare;
}

/** A body as rich text: a table's rows as lines, its cells one after the other, the first row in bold. */
export function asRichText(body: BroughtBody): RichText {
  if (body.kind === "text") return body.text;
  return body.rows
    .map((row) => row.map((cell) => cell.replaceAll("\n", "; ")).filter((cell) => cell.trim() !== ""))
    .filter((row) => row.length > 0)
    .map((row, place) => {
      const text = row.join(" · ");
      return place === 0
        ? { kind: "paragraph" as const, spans: [{ text, bold: true as const }] }
        : { kind: "bullet" as const, spans: [{ text }] };
    });
}

/** A body as lines for a plain field. */
export function asLines(body: BroughtBody): string {
  return body.kind === "text" ? linesOf(body.text) : plainText(asRichText(body));
}

/** A field that a column of a table can fill. */
export interface Column {
  field: string;
  /** What such a column is called. */
  named: RegExp;
  most: number;
  /** The value as the field keeps it; nothing where it can not be read so: it then stands with the words. */
  read?: (cell: string) => string | null;
}

/**
 * The rows of a table as fields, by what its columns are called; each line of a text as the first field. What no column
 * takes stands behind the words with its column's name, so that nothing is lost.
 */
export function rowsAsFields(body: BroughtBody, columns: readonly [Column, ...Column[]]): Record<string, string>[] {
  const [main] = columns;
  if (body.kind === "text") {
    return body.text.map(({ spans }) => ({ [main.field]: spans.map(({ text }) => text).join("") })).filter((one) => one[main.field] !== "");
  }
  const first = body.rows[0] ?? [];
  const taken = takenBy(first, columns);
  const isHeader = taken.some((column) => column !== null);
  const names = isHeader ? first : [];
  const by =
    isHeader && taken.some((column) => column?.field === main.field)
      ? taken
      : first.map((_, place) => (place === 0 ? main : (taken[place] ?? null)));
  return body.rows
    .slice(isHeader ? 1 : 0)
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => rowAsFields(row, by, names, main));
}

/** Which column of the table fills which field: each field once. */
function takenBy(header: readonly string[], columns: readonly Column[]): (Column | null)[] {
  const left = [...columns];
  return header.map((name) => {
    const place = left.findIndex(({ named }) => named.test(name));
    return place === -1 ? null : (left.splice(place, 1)[0] ?? null);
  });
}

function rowAsFields(
  row: readonly string[],
  by: readonly (Column | null)[],
  names: readonly string[],
  main: Column,
): Record<string, string> {
  const fields: Record<string, string> = {};
  const behind: string[] = [];
  for (const [place, cell] of row.entries()) {
    const words = cell.replaceAll("\n", " ").trim();
    const column = by[place];
    const value = column ? valueIn(column, words) : null;
    if (column && value !== null) fields[column.field] = value;
    else if (words !== "") behind.push(named(names[place] ?? "", words));
  }
  const first = fields[main.field] ?? "";
  return { ...fields, [main.field]: [first, ...behind].filter(Boolean).join(". ") };
}

function valueIn({ read, most }: Column, words: string): string | null {
  if (words === "") return "";
  if (read) return read(words);
  return words.length <= most ? words : null;
}

function named(column: string, words: string): string {
  const name = column.replaceAll("\n", " ").trim();
  return name === "" ? words : `${name}: ${words}`;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A day as people write it in a plan, "4/10/2026", "4 October 2026", as it is kept; nothing where it is no day. */
export function dayIn(cell: string): string | null {
  const digits = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(cell.trim());
  const words = /^(?:\w{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.? (\d{4})$/i.exec(cell.trim());
  const [, day, month, year] = digits ?? words ?? [];
  if (!day || !month || !year) return null;
  const number = digits ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const written = `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== written ? null : written;
}

/** A cost in pounds, "£1,200", as it is kept; nothing where it is no amount. */
export function costIn(cell: string): string | null {
  const amount = /^£?\s?(\d{1,3}(?:,?\d{3})*(?:\.\d{1,2})?)$/.exec(cell.trim())?.[1]?.replaceAll(",", "");
  return amount !== undefined && Number(amount) < 10_000_000 ? amount : null;
}
