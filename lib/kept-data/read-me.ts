import type { ArchiveContents } from "@/lib/kept-data/archive-statement";
import { counted } from "@/lib/words";

/** What a person who opens the archive reads first. */
export function archiveReadMe(trustName: string, moment: string, missing: readonly string[], { tables, files }: ArchiveContents): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lines = [
    `${trustName}: everything that Waymark kept on ${moment}`,
    "",
    `${counted(tables.length, "table")} with ${counted(rows, "row")}, and ${counted(files.length, "file")} of evidence. All of it is of one moment.`,
    "It holds confidential memos and personal data. Keep it where only those who may read them can.",
    "",
    "tables/NAME.csv    a table to open in Excel or another spreadsheet. A text that looks like a formula has an apostrophe before it.",
    "tables/NAME.jsonl  the same to read by a program: one JSON object on each line, every value exactly as it was kept.",
    "schema.json        each table's columns with their types, its key, and what its columns refer to in other tables.",
    "files/             the files of evidence, each after the id of its row in Attachment.",
    "",
    "Not in it: what somebody could sign in with (passwords, sessions, links that work once, addresses of private calendars), and the",
    "text of letters, which may hold such links; what they told is in Notice. Files of evidence that were deleted are gone.",
    "The documents as PDF and Word are taken away in the app, for each school as its folder for an inspection.",
    ...(missing.length === 0 ? [] : ["", `These files could not be found on the server: ${missing.join(", ")}.`]),
    "",
    "Rows by table:",
    ...tables.map(({ name, rows: count }) => `  ${name}: ${count}`),
    "",
  ];
  return lines.join("\r\n");
}
