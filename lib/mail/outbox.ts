import "server-only";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import type { MailKind } from "@/prisma/generated/enums";

/** A letter to one person. Plain text; it may hold a one-time link. */
export interface Letter {
  trustId: string;
  personId: string;
  kind: MailKind;
  toAddress: string;
  subject: string;
  text: string;
  /** An iCalendar object that goes with it. */
  calendar?: string;
}

/**
 * Puts letters into the outbox, in the transaction of what they tell. Without a mail server they are held
 * for an administrator to read in the app.
 */
export async function queueLetters(db: Database, letters: Letter[]): Promise<void> {
  const state = env().SMTP_URL ? ("waiting" as const) : ("held" as const);
  await db.outboxMail.createMany({ data: letters.map((letter) => ({ ...letter, state })) });
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
  kind: MailKind,
  people: readonly Person[],
  words: Words | ((person: Person) => Words),
): Promise<void> {
  const letters = people.map((person): Letter => {
    const { text, ...more } = typeof words === "function" ? words(person) : words;
    return { trustId, personId: person.id, kind, toAddress: person.email, ...more, text: `Dear ${person.name},\n\n${text}` };
  });
  if (letters.length > 0) await queueLetters(db, letters);
}
