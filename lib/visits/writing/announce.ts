import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { type Letter, queueLetters } from "@/lib/mail/outbox";
import { calendarEntry } from "@/lib/visits/calendar-entry";
import { agreedLetter, agreeLetter, type Told, visitLetter } from "@/lib/visits/letters";
import { participantsStatement, type ToldVisit } from "@/lib/visits/participants-statement";
import { visitName } from "@/lib/visits/words";

interface Announced {
  visitIds: readonly string[];
  told: Told;
  /** A sentence of the one who did it: why, or from when it was moved. */
  words?: string;
  /** Only these people are told, also where they have no more to do with the visit. */
  only?: readonly string[];
}

/** Tells everybody whom visits concern, with a calendar entry; visits of the past are not announced. */
export async function announceVisits(db: Database, viewer: Viewer, { visitIds, told, words = "", only }: Announced): Promise<void> {
  const visits = await toldVisits(db, viewer, visitIds, only);
  const method = told === "cancelled" || told === "noLonger" ? "CANCEL" : "REQUEST";
  const now = new Date();
  const letters = visits
    .filter(({ date }) => date >= viewer.today)
    .flatMap((visit) =>
      visit.people
        .filter(({ id }) => !only || only.includes(id))
        .map((person): Letter => {
          const { name, link } = namedIn(visit);
          const calendar = calendarEntry(method, {
            visit: {
              ...visit,
              name,
              url: link,
              about: [visit.lead ? `Led by ${visit.lead}.` : "", words, link].filter(Boolean).join("\n"),
            },
            person,
            organizer: sender(),
            now,
          });
          const letter = visitLetter(told, person.name, { ...visit, name }, { link, words });
          return { ...addressed(viewer, person), notice: "visitDates", ...letter, calendar };
        }),
    );
  await queueLetters(db, letters);
}

/** Asks the other side to agree to a plan: the headteachers, or the lead. The one who wrote it is not asked. */
export async function askToAgree(db: Database, viewer: Viewer, visitId: string, again: boolean): Promise<void> {
  const letters = (await toldVisits(db, viewer, [visitId])).flatMap((visit) =>
    visit.people
      .filter((person) => (person.headteacher || person.id === visit.leadId) && person.id !== viewer.personId)
      .map((person): Letter => {
        const { name, link } = namedIn(visit);
        const letter = agreeLetter(person.name, { ...visit, name }, { link, by: viewer.personName, again });
        return { ...addressed(viewer, person), notice: "planToAgree", ...letter };
      }),
  );
  await queueLetters(db, letters);
}

/** Tells lead and headteachers that both have agreed. */
export async function tellAgreed(db: Database, viewer: Viewer, visitId: string): Promise<void> {
  const letters = (await toldVisits(db, viewer, [visitId])).flatMap((visit) =>
    visit.people
      .filter((person) => (person.headteacher || person.id === visit.leadId) && person.id !== viewer.personId)
      .map((person): Letter => {
        const { name, link } = namedIn(visit);
        return { ...addressed(viewer, person), notice: "planToAgree", ...agreedLetter(person.name, { ...visit, name }, { link }) };
      }),
  );
  await queueLetters(db, letters);
}

async function toldVisits(db: Database, viewer: Viewer, visitIds: readonly string[], only: readonly string[] = []): Promise<ToldVisit[]> {
  const rows = await db.$queryRaw<{ visit: ToldVisit }[]>(participantsStatement(viewer, visitIds, only));
  return rows.map(({ visit }) => visit);
}

function namedIn(visit: ToldVisit): { name: string; link: string } {
  return { name: visitName(visit), link: new URL(`/visits/${visit.id}`, env().NEXTAUTH_URL).href };
}

function addressed({ trustId }: Viewer, person: { id: string; email: string }) {
  return { trustId, personId: person.id, toAddress: person.email };
}

/** Invitations come from the app, so that a calendar takes them also from the lead's own letters. */
function sender(): { name: string; email: string } {
  const [, name = "Waymark", email = env().MAIL_FROM] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(env().MAIL_FROM) ?? [];
  return { name: name || "Waymark", email };
}
