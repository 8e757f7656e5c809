import type { Day } from "@/lib/dates";
import { kinds } from "@/lib/official-data/reading/all-kinds";
import type { Encoding } from "@/lib/official-data/reading/encoding";
import { dayInName } from "@/lib/official-data/reading/file-date";
import { type FoundHeader, findHeader, linesBeforeHeader } from "@/lib/official-data/reading/header";
import type { Kind } from "@/lib/official-data/reading/kind";
import { type Period, periodOf } from "@/lib/official-data/reading/period";
import type { Source } from "@/lib/official-data/reading/source";
import { type Table, tableOf } from "@/lib/official-data/reading/table";
import { Unreadable } from "@/lib/official-data/reading/unreadable";

/** A file whose kind is known, ready to be read row by row. */
export interface OpenFile {
  source: Source;
  kind: Kind;
  header: FoundHeader<Kind>;
  survey: Table["survey"];
  rows: () => Promise<AsyncIterable<string[]>>;
  period: Period | null;
  /** The day in its name; else it is found in its rows. */
  asOf: Day | null;
}

/** What a person may say of files that do not say it themselves. */
export interface Choices {
  encoding?: Encoding;
  period?: Period;
}

/** Opens a file and finds out what it is. Throws Unreadable with a sentence. */
export async function openFile(source: Source, choices: Choices): Promise<OpenFile> {
  const table = await tableOf(source, choices.encoding);
  const fits = table.beginnings.flatMap(({ first, rows }) => {
    const header = findHeader(first, kinds);
    return header ? [{ header, rows }] : [];
  });
  const best = fits.sort((one, other) => width(other.header) - width(one.header))[0];
  if (!best) throw new Unreadable(unknownKind(table));
  const { header, rows } = best;
  const period = periodOf(source.name) ?? choices.period ?? null;
  if (header.kind.needsPeriod && !period) throw new Unreadable(withoutPeriod(header.kind));
  return { source, kind: header.kind, header, survey: table.survey, rows, period, asOf: dayInName(source.name) ?? null };
}

const width = ({ places }: FoundHeader<Kind>) => Object.keys(places).length;

function unknownKind({ beginnings }: Table): string {
  const names = kinds.map(({ name }) => name).join("; ");
  const widest = beginnings.flatMap(({ first }) => first).sort((one, other) => other.length - one.length)[0] ?? [];
  const seen = widest.map((cell) => cell.trim()).filter(Boolean);
  const found =
    seen.length > 0
      ? ` Its columns begin with ${seen
          .slice(0, 5)
          .map((cell) => `“${cell.slice(0, 40)}”`)
          .join(", ")}.`
      : "";
  return `This file is none of the kinds that Waymark reads: no line of its first ${linesBeforeHeader} names the columns of one.${found} It reads: ${names}.`;
}

function withoutPeriod({ name }: Kind): string {
  return `This file (${name}) does not say which school year it is about. Put the year into its name, like “2022-2023_england.csv”, or say it when you give the file.`;
}
