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
