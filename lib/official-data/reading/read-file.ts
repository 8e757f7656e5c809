import { addDays, type Day } from "@/lib/dates";
import type { Fact, FileReport } from "@/lib/official-data/facts";
import type { GrowingInterest } from "@/lib/official-data/reading/interest";
import type { FileContext, Reading } from "@/lib/official-data/reading/kind";
import type { OpenFile } from "@/lib/official-data/reading/open-file";
import type { Reason } from "@/lib/official-data/reading/reasons";
import { Tally } from "@/lib/official-data/reading/tally";
import { Unreadable } from "@/lib/official-data/reading/unreadable";
import { codeOf, dayOf } from "@/lib/official-data/reading/values";
import { counted } from "@/lib/words";

/** A row whose use is known only when all files about membership are read. */
export interface Undecided {
  row: number;
  facts: Fact[];
}

/** A file that has been read: its facts, and rows that wait for others. */
export interface ReadFile {
  file: OpenFile;
  tally: Tally;
  facts: Fact[];
  undecided: Undecided[];
  dataOn: Day | null;
  warnings: string[];
}

const rowsBetweenReports = 2_000;

/** Reads the rows of a file one by one; what is not the trust's is counted and forgotten. */
export async function readFile(
  file: OpenFile,
  interest: GrowingInterest,
  today: Day,
  report: (rows: number) => void = () => {},
): Promise<ReadFile> {
  const reader = new RowReader(file, interest, today);
  let number = 0;
  try {
    for await (const cells of await file.rows()) {
      number += 1;
      if (number > file.header.row + 1) reader.take(cells, number);
      if (number % rowsBetweenReports === 0) report(number);
    }
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : new Unreadable(brokenRow(number, fault));
  }
  return reader.finish();
}

function brokenRow(number: number, fault: unknown): string {
  const code = String((fault as { code?: unknown }).code ?? "");
  if (/QUOTE|RECORD_SIZE/.test(code))
    return `Near row ${number + 1} a quotation mark is opened and never closed, so the rest can not be read.`;
  if (/^CSV|zlib|^Z_|ERR_/i.test(code)) return `The file is damaged near row ${number + 1} and can not be read to its end.`;
  throw fault;
}

class RowReader {
  private readonly tally = new Tally();
  private readonly facts: Fact[] = [];
  private readonly undecided: Undecided[] = [];
  private readonly context: FileContext;
  /** The place of a list that runs over into cells beyond the header. */
  private readonly spilling: number | undefined;
  private readonly dateColumn: number | undefined;
  private cells: string[] = [];
  private latest = "";
  private readonly authorities = new Set<string>();
  private longRows = 0;

  constructor(
    private readonly file: OpenFile,
    private readonly interest: GrowingInterest,
    today: Day,
  ) {
    const { places, kind } = { ...file.header, kind: file.kind };
    this.spilling = kind.spills ? places[kind.spills] : undefined;
    this.dateColumn = !file.asOf && kind.datedBy ? places[kind.datedBy] : undefined;
    this.context = { interest, period: file.period, hasColumn: (column) => column in places };
    this.tomorrow = addDays(today, 1);
  }

  private readonly tomorrow: Day;

  private readonly cell = (column: string): string => {
    const place = this.file.header.places[column];
    return place === undefined ? "" : (this.cells[place] ?? "");
  };

  take(cells: string[], row: number): void {
    this.tally.read += 1;
    if (isEmpty(cells)) {
      this.tally.leave("empty", row);
      return;
    }
    if (isRemark(cells)) {
      this.tally.leave("remark", row);
      return;
    }
    this.cells = this.withoutSpill(cells);
    if (this.dateColumn !== undefined) this.noteDay(this.cells[this.dateColumn] ?? "");
    if (this.file.kind.listsBy) this.authorities.add(codeOf(this.cell(this.file.kind.listsBy)));
    const reading = this.file.kind.read(this.cell, this.context);
    if ("leave" in reading) this.tally.leave(reading.leave, row);
    else this.use(reading, row);
  }

  /** Cells beyond the header belong to its last column when that is a list that runs over; else they are only told of. */
  private withoutSpill(cells: string[]): string[] {
    const headerLength = this.file.header.width;
    if (cells.length <= headerLength) return cells;
    const spilled = cells.slice(headerLength).filter((cell) => cell.trim() !== "");
    if (spilled.length === 0) return cells;
    this.longRows += 1;
    const last = headerLength - 1;
    return this.spilling === last ? [...cells.slice(0, last), [cells[last], ...spilled].join(",")] : cells;
  }

  private noteDay(text: string): void {
    const day = dayOf(text);
    if (day && day > this.latest && day < this.tomorrow) this.latest = day;
  }

  private use({ facts }: Extract<Reading, { facts: Fact[] }>, row: number): void {
    const school = facts.find((fact) => fact.is === "school");
    const waits =
      this.file.kind.key === "urnLinks" ||
      (this.file.kind.key === "register" && school && !school.inTrust && !this.interest.members.has(school.urn));
    for (const fact of facts) if (fact.is === "link") this.interest.take(fact);
    if (waits) this.undecided.push({ row, facts });
    else {
      this.tally.used += 1;
      for (const fact of facts) {
        this.facts.push(fact);
        if (fact.is !== "link") this.interest.take(fact);
      }
    }
  }

  finish(): ReadFile {
    const { file, tally, facts, undecided } = this;
    const dataOn = file.asOf ?? (this.latest || null);
    const missing = file.header.missing;
    const warnings = [
      ...file.survey.warnings,
      ...(missing.length > 0 ? [`Columns that it does not have: ${missing.join(", ")}.`] : []),
      ...(this.longRows > 0
        ? [`${counted(this.longRows, "row")} ${this.longRows === 1 ? "has" : "have"} more cells than the header has columns.`]
        : []),
      ...(tally.read === 0 ? ["There is no row under its header."] : []),
    ];
    return { file, tally, facts: [...facts, ...this.list()], undecided, dataOn, warnings };
  }

  /** What a list of schools says as a whole; one without a school of the trust says nothing of it. */
  private list(): Fact[] {
    const authorities = [...this.authorities].filter(Boolean);
    return authorities.length > 0 && this.facts.some(({ is }) => is === "school") ? [{ is: "list", asOf: "", authorities }] : [];
  }
}

function isEmpty(cells: string[]): boolean {
  for (const cell of cells) if (cell.trim() !== "") return false;
  return true;
}

/** A source or a footnote: a sentence that stands alone in its line. */
function isRemark(cells: readonly string[]): boolean {
  let said = "";
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    if (said !== "") return false;
    said = cell;
  }
  return /[A-Za-z]{2}.*\s\S/.test(said);
}

/** What became of the file, once all rows are decided. */
export function reportOf({ file, tally, dataOn, warnings }: ReadFile): FileReport {
  const { source, kind, survey, period } = file;
  return {
    name: source.name,
    kind: kind.key,
    kindName: kind.name,
    sha256: survey.sha256,
    bytes: survey.bytes,
    encoding: survey.encoding,
    period: kind.needsPeriod ? period : null,
    dataOn,
    read: tally.read,
    used: tally.used,
    leftOut: tally.leftOut(),
    warnings,
  };
}

/** Decides the rows that waited: used when they are of the family, else left out. */
export function decide(read: ReadFile, interest: GrowingInterest): void {
  for (const { row, facts } of read.undecided) {
    const reason = reasonToLeave(facts, interest);
    if (reason) read.tally.leave(reason, row);
    else {
      read.tally.used += 1;
      read.facts.push(...facts.filter((fact) => !isStray(fact, interest)));
    }
  }
  read.undecided = [];
}

function isStray(fact: Fact, interest: GrowingInterest): boolean {
  return fact.is === "link" && !(interest.hasUrn(fact.urn) && interest.hasUrn(fact.successor));
}

function reasonToLeave(facts: Fact[], interest: GrowingInterest): Reason | undefined {
  const school = facts.find((fact) => fact.is === "school");
  if (school) return interest.hasUrn(school.urn) ? undefined : school.status === "closed" ? "closed" : "otherTrust";
  return facts.every((fact) => isStray(fact, interest)) ? "otherLink" : undefined;
}
