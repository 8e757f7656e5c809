import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Copies of real official files: tests/fixtures/official-data/README.md. */
export const officialFiles = join(import.meta.dirname, "..", "fixtures", "official-data");

/** The files of one trust, by their places. */
export function filesOf(folder: string): string[] {
  const place = join(officialFiles, folder);
  return readdirSync(place)
    .sort()
    .map((name) => join(place, name));
}

/**
 * Counts without any of the product's readers: the rows of a comma separated file as objects. Good enough for
 * these fixtures, whose quoted cells hold commas but no line ends.
 */
export function plainRows(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(file, "latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const names = cells(header);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, place) => [names[place] ?? `extra ${place}`, cell])));
}

function cells(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").replaceAll('""', '"'),
  );
}
