import "server-only";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { type Chosen, howTold, type NoticeKey, type NoticeKind, noticeKinds } from "@/lib/notices/kinds";
import { placeIn, wordsOf } from "@/lib/notices/record";
import type { NoticeHow } from "@/prisma/generated/enums";

/** A letter to one person. Plain text; it may hold a one-time link. */
export interface Letter {
  trustId: string;
  personId: string;
  notice: NoticeKey;
  toAddress: string;
  subject: string;
  text: string;
  /** An iCalendar object that goes with it. */
  calendar?: string;
}

/**
 * The one door for everything that somebody is told, in the transaction of what it tells. It stands in their list in the app;
 * what they want at once, or usually get at once, goes out as a letter; what they want weekly waits for the next digest.
 */
export async function queueLetters(db: Database, letters: readonly Letter[]): Promise<void> {
  const [first] = letters;
  if (!first) return;
  const chosen = await choicesOf(db, first.trustId, letters);
  const told = letters.map((letter) => ({ letter, how: howTold(letter.notice, chosen.get(letter.personId) ?? {}) }));
  const listed = told.filter(({ letter }) => !(noticeKinds[letter.notice] as NoticeKind).letterOnly);
  if (listed.length > 0) await db.notice.createMany({ data: listed.map(({ letter, how }) => noticeOf(letter, how)) });
  await putIntoOutbox(
    db,
    told.filter(({ how }) => how === "immediate").map(({ letter }) => letter),
  );
}

/** Puts letters into the outbox. Without a mail server they are held for an administrator to read in the app. */
async function putIntoOutbox(db: Database, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  const state = env().SMTP_URL ? ("waiting" as const) : ("held" as const);
  await db.outboxMail.createMany({
    data: letters.map((letter) => ({ ...letter, kind: noticeKinds[letter.notice].mail, state })),
  });
}

async function choicesOf(db: Database, trustId: string, letters: readonly Letter[]): Promise<Map<string, Chosen>> {
  const personIds = [...new Set(letters.map(({ personId }) => personId))];
  const kinds = [...new Set(letters.map(({ notice }) => notice as string)), "digest"];
  const rows = await db.noticeChoice.findMany({
    where: { trustId, personId: { in: personIds }, kind: { in: kinds } },
    select: { personId: true, kind: true, how: true },
  });
  const chosen = new Map<string, Chosen>();
  for (const { personId, kind, how } of rows) chosen.set(personId, { ...chosen.get(personId), [kind]: how });
  return chosen;
}

function noticeOf({ trustId, personId, notice, subject, text }: Letter, how: NoticeHow) {
  const place = placeIn(text, new URL(env().NEXTAUTH_URL).origin);
  return { trustId, personId, kind: notice, how, subject, text: wordsOf(text), ...place };
}

/** Whom a letter goes to. */
export interface Recipient {
  id: string;
  name: string;
  email: string;
}

type Words = Pick<Letter, "subject" | "text" | "calendar">;

/** Writes to people, each greeted by name: the same to all, or to each something of their own. */
export async function writeTo<Person extends Recipient>(
  db: Database,
  { trustId }: { trustId: string },
  notice: NoticeKey,
  people: readonly Person[],
  words: Words | ((person: Person) => Words),
): Promise<void> {
  const letters = people.map((person): Letter => {
    const { text, ...more } = typeof words === "function" ? words(person) : words;
    return { trustId, personId: person.id, notice, toAddress: person.email, ...more, text: `Dear ${person.name},\n\n${text}` };
  });
  await queueLetters(db, letters);
}
