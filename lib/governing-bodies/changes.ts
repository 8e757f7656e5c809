import type { Day } from "@/lib/dates";
import { writtenDay } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import type { Body, BodyCopy } from "@/lib/governing-bodies/body";
import { ragLines } from "@/lib/governing-bodies/rag";
import { onCopy, onNote, type Rests, visitWords } from "@/lib/governing-bodies/rests";
import { isWithin, type Span } from "@/lib/governing-bodies/span";

/** Something that is new since a meeting (GO-7). */
export interface Change {
  id: string;
  day: Day;
  mark: Mark | null;
  text: string;
  beside: string;
  rests: Rests;
}

/** What has changed in a meeting's time: what was published and shown first, then what was rated, worst first. */
export function changesIn(body: Body, span: Span): Change[] {
  const findings = new Set(body.notes.flatMap((note) => note.findings.map(({ id }) => id)));
  return [
    ...body.notes
      .filter(({ publishedOn }) => isWithin(publishedOn, span))
      .map((note) => ({
        id: note.visitId,
        day: note.publishedOn,
        mark: null,
        text: `The note of ${visitWords(note)} is published`,
        beside: `visit on ${writtenDay(note.date)}`,
        rests: onNote(note),
      })),
    ...latestOfEach(body.copies.filter(({ day }) => isWithin(day, span))).map((copy) => ({
      ...{ id: copy.id, day: copy.day, mark: null, text: copy.title, rests: onCopy(body, copy) },
      beside: `${copy.purpose.charAt(0).toLowerCase()}${copy.purpose.slice(1)}, ${writtenDay(copy.day)}`,
    })),
    // What a note found is read in the note.
    ...ragLines(body, span)
      .filter(({ id }) => !findings.has(id))
      .map(({ id, day, mark, text, before, from, rests }) => ({
        id,
        day,
        mark,
        text,
        rests,
        beside: before ? `was ${before.toLowerCase()}` : from,
      })),
  ];
}

/** Of one record that was shown several times, the last; copies are read latest first. */
export function latestOfEach(copies: readonly BodyCopy[]): BodyCopy[] {
  return copies.filter(({ recordId }, place) => copies.findIndex((one) => one.recordId === recordId) === place);
}
