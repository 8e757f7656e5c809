import { byteOrderMark, csvLine } from "@/lib/documents/tables";
import { reasonSentence } from "@/lib/official-data/reading/reasons";
import { rowsIn } from "@/lib/official-data/reading/tally";

const partLength = 60_000;

/** Every row that an import left out, as lines of a sheet: file, row, reason. */
export function* leftOutSheet(files: readonly { name: string; leftOut: readonly { reason: string; rows: string }[] }[]): Generator<string> {
  let part = byteOrderMark + csvLine(["File", "Row", "Why it was left out"]);
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
      const sentence = reasonSentence(reason);
      for (const row of rowsIn(rows)) yield csvLine([name, String(row), sentence]);
    }
  }
}
