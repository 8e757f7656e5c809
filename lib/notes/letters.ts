import type { Day } from "@/lib/dates";
import { writtenDay } from "@/lib/dates";

interface About {
  unit: string;
  /** "visit 2 on Tue 17 Nov 2026" */
  visit: string;
  address: string;
}

/** Asks the headteacher to check a note. */
export function accuracyLetter({ unit, visit, address }: About, author: string, answerBy: Day | null) {
  return {
    subject: `Please check the note of ${visit}`,
    text: `${author} has sent you the note of ${visit} to ${unit}.

Please read it and say whether it is accurate${answerBy ? `, by ${writtenDay(answerBy)}` : ""}. You can comment on each section.
${address}
`,
  };
}

/** Asks the director and the deputies to read a draft through. */
export function readThroughLetter({ unit, visit, address }: About, author: string) {
  return {
    subject: `Please read the note of ${visit} through`,
    text: `${author} asks one of you to read the note of ${visit} to ${unit} through before the headteacher sees it.
${address}
`,
  };
}

/** Tells the author that a draft has been read. */
export function readLetter({ unit, visit, address }: About, reader: string) {
  return {
    subject: `${reader} has read the note of ${visit}`,
    text: `${reader} has read the note of ${visit} to ${unit} through. It is with you again, with what they say of it.
${address}
`,
  };
}

/** Tells school and governors that a note can be read. */
export function publishedLetter({ unit, visit, address }: About, version: number) {
  return {
    subject: version === 1 ? `The note of ${visit} is published` : `The note of ${visit} was corrected`,
    text: `The note of ${visit} to ${unit} ${version === 1 ? "is published" : `is published anew, as version ${version}`}.
${address}
`,
  };
}

/** Tells the lead what the headteacher has answered. */
export function answeredLetter({ unit, visit, address }: About, headteacher: string, accurate: boolean) {
  return {
    subject: accurate ? `The note of ${visit} is accurate` : `The note of ${visit} is not accurate, says ${headteacher}`,
    text: `${headteacher} has checked the note of ${visit} to ${unit} and finds it ${accurate ? "accurate. You can publish it." : "not accurate. Their words stand beside it; the director decides where you do not agree."}
${address}
`,
  };
}

/** Tells the director of something that does not wait. The matter itself is read in the app, never in a letter. */
export function directorLetter({ unit, visit, address }: About, author: string, confidential: boolean) {
  return {
    subject: confidential ? `A confidential memo from ${author}` : `${author} tells you of a risk at ${unit}`,
    text: `${author} ${confidential ? "has written you a confidential memo" : "has marked a risk that should not wait"} after ${visit} to ${unit}. Read it here:
${address}
`,
  };
}

/** Asks somebody to finish a note that another began. */
export function handedOverLetter({ unit, visit, address }: About, director: string, reason: string) {
  return {
    subject: `Please finish the note of ${visit}`,
    text: `${director} has given you the note of ${visit} to ${unit}: ${reason}
${address}
`,
  };
}
