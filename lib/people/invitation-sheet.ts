import { type Role, reachOf, roleNamed } from "@/lib/people/roles";
import { linesOf } from "@/lib/sheets/cells";

/** One row of a sheet that can be invited. */
export interface SheetRow {
  line: number;
  name: string;
  email: string;
  role: Role;
  schoolId: string | null;
  schoolName: string | null;
}

/** A row that can not, and why. */
export interface SheetFault {
  line: number;
  sentence: string;
}

/** A school as a sheet may name it: by URN or by name. */
export interface SheetSchool {
  id: string;
  urn: number;
  name: string;
}

const headings: Record<"name" | "email" | "role" | "school", string[]> = {
  name: ["name", "full name", "person"],
  email: ["email", "e-mail", "email address", "e-mail address", "mail"],
  role: ["role", "roles", "post"],
  school: ["school", "urn", "school urn", "establishment"],
};

const mostRows = 2_000;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads a sheet of people: pasted from a spreadsheet (tabs) or a CSV file (commas or semicolons), with a
 * heading row (Name, Email, Role, School) in any order. Schools are given by URN or by name. Nothing is
 * dropped silently: every row becomes a person or a fault with its line.
 */
export function readSheet(sheet: string, schools: readonly SheetSchool[]): { rows: SheetRow[]; faults: SheetFault[] } {
  const read = linesOf(sheet);
  if (typeof read === "string") return { rows: [], faults: [{ line: 1, sentence: read }] };
  const [heading, ...lines] = read;
  const columns = columnsOf(heading?.cells ?? []);
  if (!columns) return { rows: [], faults: [{ line: 1, sentence: "The first row must name the columns: Name, Email, Role, School." }] };
  if (lines.length > mostRows) return { rows: [], faults: [{ line: mostRows + 2, sentence: `At most ${mostRows} people at once.` }] };
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    const row = readRow(cells, columns, schools);
    const earlier = typeof row === "string" ? undefined : seen.get(row.email);
    if (typeof row === "string") faults.push({ line, sentence: row });
    else if (earlier) faults.push({ line, sentence: `${row.email} stands in row ${earlier} already. Give a second role after inviting.` });
    else {
      seen.set(row.email, line);
      rows.push({ line, ...row });
    }
  }
  return { rows, faults };
}

type Columns = Record<keyof typeof headings, number>;

function columnsOf(heading: string[]): Columns | undefined {
  const plain = heading.map((cell) => cell.toLowerCase().replace(/\s+/g, " ").trim());
  const find = (column: keyof typeof headings) => plain.findIndex((cell) => headings[column].includes(cell));
  const columns = { name: find("name"), email: find("email"), role: find("role"), school: find("school") };
  return columns.name < 0 || columns.email < 0 || columns.role < 0 ? undefined : columns;
}

function readRow(cells: string[], columns: Columns, schools: readonly SheetSchool[]): Omit<SheetRow, "line"> | string {
  const cell = (column: keyof Columns) => cells[columns[column]]?.trim() ?? "";
  const name = cell("name");
  const email = cell("email").toLowerCase();
  const role = roleNamed(cell("role"));
  if (name.length < 2) return "There is no name.";
  if (!emailShape.test(email)) return `“${cell("email")}” is not an e-mail address.`;
  if (!role) return `“${cell("role")}” is not a role that Waymark knows.`;
  if (reachOf(role) === "trust") return { name, email, role, schoolId: null, schoolName: null };
  const school = schoolNamed(cell("school"), schools);
  if (!school)
    return cell("school") === ""
      ? "This role needs a school: its URN or its name."
      : `“${cell("school")}” is not one of the trust's schools.`;
  return { name, email, role, schoolId: school.id, schoolName: school.name };
}

function schoolNamed(typed: string, schools: readonly SheetSchool[]): SheetSchool | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return schools.find(({ urn, name }) => String(urn) === typed || plain(name) === plain(typed));
}
