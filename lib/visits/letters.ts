import { type Day, writtenDay } from "@/lib/dates";

/** What a letter tells of a visit. */
export type Told = "planned" | "changed" | "cancelled" | "noLonger";

export interface VisitInLetter {
  name: string;
  where: string;
  date: Day;
  startsAt: string;
  endsAt: string;
  lead: string | null;
}

const beginnings: Record<Told, { subject: string; says: string }> = {
  planned: { subject: "", says: "this visit is planned" },
  changed: { subject: "Changed: ", says: "this visit has changed" },
  cancelled: { subject: "Cancelled: ", says: "this visit is cancelled" },
  noLonger: { subject: "No longer yours: ", says: "you no longer take part in this visit" },
};

/** The letter that carries a calendar entry. */
export function visitLetter(told: Told, personName: string, visit: VisitInLetter, { link, words }: { link: string; words: string }) {
  const { subject, says } = beginnings[told];
  const when = `${writtenDay(visit.date)}, ${visit.startsAt} to ${visit.endsAt}`;
  return {
    subject: `${subject}${visit.name}, ${visit.where}, ${writtenDay(visit.date)}`,
    text: `Dear ${personName},

${says}:

${visit.name}, ${visit.where}
${when}
${visit.lead ? `Led by ${visit.lead}\n` : ""}${words ? `\n${words}\n` : ""}
${link}

The calendar entry comes with this letter.
`,
  };
}

/** Asks for agreement to a plan. */
export function agreeLetter(personName: string, visit: VisitInLetter, { link, by, again }: { link: string; by: string; again: boolean }) {
  return {
    subject: `Please agree the plan: ${visit.name}, ${visit.where}, ${writtenDay(visit.date)}`,
    text: `Dear ${personName},

${by} has ${again ? "changed" : "written"} the plan of ${visit.name.toLowerCase()} to ${visit.where} on ${writtenDay(visit.date)}.
${again ? "Whoever had agreed before is asked again. " : ""}Please read it, and agree to it or change it:

${link}
`,
  };
}

/** Tells that both sides have agreed. */
export function agreedLetter(personName: string, visit: VisitInLetter, { link }: { link: string }) {
  return {
    subject: `Agreed: the plan of ${visit.name.toLowerCase()}, ${visit.where}, ${writtenDay(visit.date)}`,
    text: `Dear ${personName},

both sides have agreed to the plan of ${visit.name.toLowerCase()} to ${visit.where} on ${writtenDay(visit.date)}.

${link}
`,
  };
}
