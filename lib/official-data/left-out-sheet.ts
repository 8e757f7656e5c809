import { reasonSentence } from "@/lib/official-data/reading/reasons";
import { rowsIn } from "@/lib/official-data/reading/tally";

/** A cell of a sheet that a spreadsheet opens: one that begins like a formula is marked as text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const partLength = 60_000;

/** Every row that an import left out, as lines of a sheet: file, row, reason. */
export function* leftOutSheet(files: readonly { name: string; leftOut: readonly { reason: string; rows: string }[] }[]): Generator<string> {
  let part = "\ufeffFile,Row,Why it was left out\r\n";
  for (const line of linesOf(files)) {
    part += line;
    if (part.length < partLength) continue;
    yield part;
    part = "";
  }
  yield part;
}

function* linesOf(files: Parameters<typeof leftOutSheet>[0]): Generator<string> {
  for (const { name, leftOut } of files) {
    for (const { reason, rows } of leftOut) {
      const [file, sentence] = [cellOf(name), cellOf(reasonSentence(reason))];
      for (const row of rowsIn(rows)) yield `${file},${row},${sentence}\r\n`;
    }
  }
}
