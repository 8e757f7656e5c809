import { addDays, type Day, writtenDay } from "@/lib/dates";
import type { NoteRecord, NoteVisit } from "@/lib/notes/context";
import { addWorkingDays, type SchoolCalendar } from "@/lib/strategy/calendar";

/** Whether a note goes to the headteacher before it is published: all but the short form of a meeting. */
export function isCheckedForAccuracy({ kind }: Pick<NoteVisit, "kind">): boolean {
  return kind !== "linkMeeting";
}

/** By when a headteacher answers: so many working days later; the same days of the week where no terms are known. */
export function answerByOf(calendar: SchoolCalendar, today: Day, workingDays: number): Day {
  return addWorkingDays(calendar, today, workingDays) ?? addDays(today, workingDays + 2 * Math.ceil(workingDays / 5));
}

/**
 * Whether a draft is to be read through before it goes to the headteacher: the year says so, and it has not been. What the
 * director writes goes without.
 */
export function owesReadThrough(
  { readThrough }: { readThrough: boolean },
  note: Pick<NoteRecord, "readAt"> | null,
  visit: Pick<NoteVisit, "kind">,
  { byDirector }: { byDirector: boolean },
): boolean {
  return readThrough && isCheckedForAccuracy(visit) && !byDirector && !note?.readAt;
}

type Checked = Pick<NoteRecord, "state" | "accuracy" | "accuracyWords" | "answerBy" | "directorsWords">;

/**
 * Whether the director is to decide: the headteacher finds it not accurate, or has found an earlier draft so and has
 * not answered in time. Silence accepts only what nobody has found wrong.
 */
export function waitsForDirector({ state, accuracy, accuracyWords, answerBy, directorsWords }: Checked, today: Day): boolean {
  if (state !== "withHeadteacher" || directorsWords) return false;
  const silent = accuracy === null && accuracyWords !== null && answerBy !== null && today > answerBy;
  return accuracy === "notAccurate" || silent;
}

const beforeTheCheck: Partial<Record<NoteRecord["state"], string>> = {
  withReader: "It is being read through. Wait for its reader, or take it back.",
  draft: "Send it to the headteacher first, who checks it for accuracy.",
};

/** Why a note can not be published yet on the headteacher's side; nothing when it can (decisions: silence accepts). */
export function waitsFor(note: Checked, visit: Pick<NoteVisit, "kind">, today: Day): string | null {
  if (!isCheckedForAccuracy(visit) || note.state === "correcting") return null;
  const before = beforeTheCheck[note.state];
  if (before) return before;
  if (note.accuracy === "accurate") return null;
  if (note.accuracy === "notAccurate") {
    return note.directorsWords
      ? null
      : "The headteacher finds it not accurate. Take it back, agree on the words and send it again, or the director decides.";
  }
  if (note.directorsWords) return null;
  if (waitsForDirector(note, today))
    return "The headteacher found an earlier draft not accurate and has not answered: the director decides.";
  if (note.answerBy && today > note.answerBy) return null;
  return note.answerBy ? `The headteacher has until ${writtenDay(note.answerBy)} to check it.` : "The headteacher has not answered yet.";
}

/** By when a published note should have been presented to the governing body: the end of the term after (GO-3). */
export function presentBy(calendar: SchoolCalendar, publishedOn: Day): Day | null {
  const current = calendar.terms.findIndex(({ lastDay }) => publishedOn <= lastDay);
  const next = calendar.terms[current + 1] ?? (current >= 0 ? calendar.terms[current] : undefined);
  return next?.lastDay ?? null;
}
