import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { calendarRows, isCalendar } from "@/lib/official-data/reading/calendar";
import { beginningAsText, type Encoding, type Survey, surveyOf, toUtf8 } from "@/lib/official-data/reading/encoding";
import { linesBeforeHeader } from "@/lib/official-data/reading/header";
import { isJson, jsonRows } from "@/lib/official-data/reading/json";
import { percentCells } from "@/lib/official-data/reading/percent-cells";
import { beginningOf, type Source, wholeOf } from "@/lib/official-data/reading/source";
import { Unreadable } from "@/lib/official-data/reading/unreadable";

/** A file as rows of cells, from its first line; the number of a row is its place, as a spreadsheet shows it. */
export interface Table {
  /** The first rows, to find the header in: one reading for each way in which the cells could be parted. */
  beginnings: { first: string[][]; rows: () => Promise<AsyncIterable<string[]>> }[];
  survey: Survey;
}

/** A spreadsheet takes many times its size in memory while it is read. */
const mostSpreadsheetBytes = 20 * (1 << 20);
const headBytes = 1 << 18;
const delimiters = [",", "\t", ";"];

/** Opens a file as a table: separated values, a spreadsheet or JSON. `given` is the encoding a person has chosen. */
export async function tableOf(source: Source, given?: Encoding): Promise<Table> {
  const survey = await surveyOf(source, given);
  const head = await beginningOf(source, headBytes);
  if (head.readUInt16BE(0) === 0x504b) return spreadsheet(source, survey);
  if (head.readUInt16BE(0) === 0xd0cf)
    throw new Unreadable("This is a spreadsheet of an old kind (.xls). Save it as .xlsx or .csv and give that.");
  if (isJson(head)) return fromRows(await jsonRows(source), survey);
  if (isCalendar(head)) return fromRows(await calendarRows(source), survey);
  return separated(source, survey, beginningAsText(head, survey.encoding));
}

function fromRows(rows: { first: string[][]; rows: () => Promise<AsyncIterable<string[]>> }, survey: Survey): Table {
  return { beginnings: [rows], survey };
}

function separated(source: Source, survey: Survey, head: string): Table {
  const beginnings = delimiters.map((delimiter) => ({
    first: firstRows(head, delimiter),
    rows: async () => records(source, survey.encoding, delimiter),
  }));
  return { beginnings, survey };
}

const settings = { bom: true, relax_column_count: true, relax_quotes: true, max_record_size: 4_000_000 } as const;

function firstRows(head: string, delimiter: string): string[][] {
  const lines = head.split(/\r\n|\n|\r/).slice(0, linesBeforeHeader);
  for (let count = lines.length; count > 0; count -= 1) {
    try {
      return parseAtOnce(lines.slice(0, count).join("\n"), { ...settings, delimiter });
    } catch {
      // A quotation that is closed in a later line: look at fewer lines.
    }
  }
  return [];
}

async function records(source: Source, encoding: Encoding, delimiter: string): Promise<AsyncIterable<string[]>> {
  const parser = parse({ ...settings, delimiter });
  const bytes = await source.open();
  // A fault of any of them ends the parser, and so whoever reads it.
  if (encoding === "utf-8") pipeline(bytes, parser, () => {});
  else pipeline(bytes, toUtf8(encoding), parser, () => {});
  return parser;
}

async function spreadsheet(source: Source, survey: Survey): Promise<Table> {
  if (source.bytes > mostSpreadsheetBytes) {
    throw new Unreadable("This spreadsheet is larger than 20 MB. Save it as .csv (comma separated) and give that: it can be of any size.");
  }
  const sheets = await sheetsOf(source);
  const percent = await percentCells(source);
  const beginnings = sheets.map(({ data }, sheet) => {
    const cells = data.map((row, at) => row.map((cell, column) => cellText(cell, percent[sheet]?.has(`${at} ${column}`))));
    return { first: cells.slice(0, linesBeforeHeader), rows: async () => each(cells) };
  });
  return { beginnings, survey: { ...survey, encoding: "utf-8", warnings: [] } };
}

async function sheetsOf(source: Source): Promise<{ data: (readonly unknown[])[] }[]> {
  try {
    return await readExcelFile(await wholeOf(source));
  } catch {
    throw new Unreadable("This spreadsheet could not be opened: it is damaged or locked with a password.");
  }
}

async function* each(rows: string[][]): AsyncGenerator<string[]> {
  yield* rows;
}

/** A cell of a spreadsheet as the text that it would have in a file of separated values. */
function cellText(cell: unknown, isPercent = false): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return isPercent ? `${plainNumber(cell * 100)}%` : plainNumber(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** A number without the last digits that binary fractions add: 12.3, not 12.300000000000001. */
function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}
