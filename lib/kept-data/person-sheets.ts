import type { SheetTable } from "@/lib/documents/tables";
import type { RowsAboutPerson, TextAboutPerson } from "@/lib/kept-data/person-statement";

/** Tables that are about the person alone: they get all of them. Of the rest, oneself sees what and when, and reads the record in the app. */
const aboutThemAlone = new Set([
  "Person",
  "Session",
  "RoleHolding",
  "Delegation",
  "Allocation",
  "WorkingPattern",
  "DaysAway",
  "Notice",
  "NoticeChoice",
  "DigestSent",
  "CalendarFeed",
  "OutboxMail",
]);

/** "AgreedAction" as people read it: "Agreed action". */
export function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A column that points at a person, as what they are there: "createdById" is "created by". */
function roleIn(column: string): string {
  return column === "id" || column === "personId" ? "the person" : inWords(column.replace(/(Person)?Id$/, "")).toLowerCase();
}

const first = (name: string, lead: string, found: readonly RowsAboutPerson[], texts: number | undefined): SheetTable => ({
  name: "What is here",
  columns: [
    { name: `What is kept about ${name}`, width: 40 },
    { name: "Records", width: 14 },
  ],
  rows: [
    [lead, null],
    ...found.map(({ table, rows }) => [inWords(table.name), String(rows.length)]),
    ...(texts === undefined ? [] : [["Texts in which the name stands", String(texts)]]),
  ],
});

const moment = /At$|^at$|^date$|On$/;

/** When a record came to be, as far as it says. */
function when(row: Record<string, unknown>): string | null {
  for (const name of ["at", "createdAt", "addedAt", "startsOn", "date"]) if (typeof row[name] === "string") return row[name];
  const column = Object.keys(row).find((name) => moment.test(name) && typeof row[name] === "string");
  return column ? String(row[column]) : null;
}

function wholeTable({ table, rows }: RowsAboutPerson): SheetTable {
  return {
    name: inWords(table.name).slice(0, 31),
    columns: table.columns.filter(({ name }) => name !== "trustId").map(({ name }) => ({ name, width: 24 })),
    rows: rows.map(({ row }) => table.columns.filter(({ name }) => name !== "trustId").map(({ name }) => text(row[name]))),
  };
}

/** Excel takes no cell that is longer. */
const mostSigns = 32_000;

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return (typeof value === "object" ? JSON.stringify(value) : String(value)).slice(0, mostSigns);
}

/** Everything about a person, for whoever answers a request for it: each table whole, and the texts that name them. */
export function aboutPersonSheets(name: string, found: readonly RowsAboutPerson[], texts: readonly TextAboutPerson[]): SheetTable[] {
  const lead = "For whoever answers a request for somebody’s data. Read it before it is passed on: it names other people too.";
  const named: SheetTable = {
    name: "Named in texts",
    columns: [
      { name: "Where", width: 24 },
      { name: "Record", width: 40 },
      { name: "Column", width: 20 },
      { name: "What stands around the name", width: 100 },
    ],
    rows: texts.map((one) => [inWords(one.table), one.record, one.column, one.text]),
  };
  return [first(name, lead, found, texts.length), ...found.map(wholeTable), ...(texts.length > 0 ? [named] : [])];
}

/** What is kept about oneself: what is about oneself alone, whole; of the other records that one has a part in, which and when. */
export function aboutOneselfSheets(name: string, found: readonly RowsAboutPerson[]): SheetTable[] {
  const lead = "Records in which others have a part are listed by what and when. Ask the trust for what they say of you.";
  const parts = found.filter(({ table }) => !aboutThemAlone.has(table.name));
  const taken: SheetTable = {
    name: "Your part in records",
    columns: [
      { name: "What", width: 30 },
      { name: "As", width: 30 },
      { name: "When", width: 28 },
      { name: "Record", width: 40 },
    ],
    rows: parts.flatMap(({ table, rows }) =>
      rows.map(({ row, as }) => [
        inWords(table.name),
        as.map(roleIn).join(", "),
        when(row),
        table.key.flatMap((column) => (column === "trustId" ? [] : [text(row[column]) ?? ""])).join(" "),
      ]),
    ),
  };
  const own = found.filter(({ table }) => aboutThemAlone.has(table.name)).map(wholeTable);
  return [first(name, lead, found, undefined), ...own, ...(taken.rows.length > 0 ? [taken] : [])];
}
