import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import type { Source } from "@/lib/official-data/reading/source";

export const encodings = ["utf-8", "windows-1252", "utf-16le"] as const;
export type Encoding = (typeof encodings)[number];

/** What one look through all bytes of a file tells. */
export interface Survey {
  encoding: Encoding;
  sha256: string;
  bytes: number;
  warnings: string[];
}

/**
 * Looks through a file once: BOM, else strict UTF-8, else Windows-1252, never Latin-1. `given` takes the
 * place of the guess where a person has chosen.
 */
export async function surveyOf(source: Source, given?: Encoding): Promise<Survey> {
  const hash = createHash("sha256");
  const marks = { lost: 0, controls: 0 };
  let [bytes, valid] = [0, true];
  let rest: Buffer = Buffer.alloc(0);
  let beginning: Buffer = Buffer.alloc(0);
  for await (const chunk of await source.open()) {
    const part = chunk as Buffer;
    hash.update(part);
    if (bytes === 0) beginning = part.subarray(0, 2);
    bytes += part.length;
    count(part, marks);
    if (!valid) continue;
    const joined = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    const complete = completeLength(joined);
    valid = isUtf8(joined.subarray(0, complete));
    rest = joined.subarray(complete);
  }
  const guessed = guess(beginning, valid && rest.length === 0);
  const encoding = given ?? guessed;
  return { encoding, sha256: hash.digest("hex"), bytes, warnings: encoding === "utf-8" ? warningsOf(marks) : [] };
}

function guess(beginning: Buffer, isValid: boolean): Encoding {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return "utf-16le";
  return isValid ? "utf-8" : "windows-1252";
}

/** How much of a buffer ends with a whole character of UTF-8. */
function completeLength(buffer: Buffer): number {
  let start = buffer.length - 1;
  while (start > buffer.length - 4 && start > 0 && isContinuation(buffer[start])) start -= 1;
  return start + lengthOf(buffer[start] ?? 0) > buffer.length ? Math.max(start, 0) : buffer.length;
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** How many bytes the character has that a byte begins. */
function lengthOf(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

const replacement = Buffer.from("\ufffd");

/** Counts characters that an earlier program has lost (U+FFFD) or read wrongly (controls U+0080 to U+009F). */
function count(part: Buffer, marks: { lost: number; controls: number }): void {
  for (let at = part.indexOf(replacement); at >= 0; at = part.indexOf(replacement, at + 3)) marks.lost += 1;
  for (let at = part.indexOf(0xc2); at >= 0; at = part.indexOf(0xc2, at + 1)) if ((part[at + 1] ?? 0xff) < 0xa0) marks.controls += 1;
}

function warningsOf({ lost, controls }: { lost: number; controls: number }): string[] {
  return [
    ...(lost > 0 ? [`${lost} characters were lost before the file came here and are shown as �.`] : []),
    ...(controls > 0 ? [`${controls} characters had been read in the wrong encoding before the file came here and were put right.`] : []),
  ];
}

/** What Windows-1252 has where Latin-1 has controls, 0x80 to 0x9F. Node's own decoder takes the one for the other in some versions. */
const inPlaceOfControls =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const controls = /[\u0080-\u009f]/;
const eachControl = /[\u0080-\u009f]/g;

/** A text whose Windows-1252 characters had been taken for Latin-1, put right: "Thomas\u0092" is "Thomas’". */
export function withoutControls(text: string): string {
  return controls.test(text) ? text.replace(eachControl, (sign) => inPlaceOfControls[sign.charCodeAt(0) - 0x80] ?? sign) : text;
}

/** The text of some first bytes; a character that is cut off at the end is left out. */
export function beginningAsText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "windows-1252") return withoutControls(bytes.toString("latin1"));
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

/** A stream that turns bytes of an encoding into those of UTF-8, without a BOM. */
export function toUtf8(encoding: Encoding): Transform {
  if (encoding === "windows-1252") {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => done(null, withoutControls(chunk.toString("latin1"))),
    });
  }
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
}
