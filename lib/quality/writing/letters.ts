import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { env } from "@/lib/env";
import { type Recipient, writeTo } from "@/lib/mail/outbox";
import type { Sampled } from "@/lib/quality/sampled-statement";
import type { Agreement } from "@/lib/quality/words";

/**
 * Tells whose judgement it is, and the directors, that the quality assurer does not agree or agrees in part: once, until the
 * assurer says something else of it (TE-3). The words stand in the app only.
 */
export async function tellOfDisagreement(db: Database, viewer: Viewer, before: Sampled, agreement: Agreement): Promise<void> {
  if (agreement === "agrees" || before.agreement === agreement) return;
  const { trustId, today } = viewer;
  const people = await db.$queryRaw<Recipient[]>`
    SELECT p."id", p."name", p."email" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL
      AND (p."id" = ${before.judgedById}::uuid OR EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."personId" = p."id"
        AND h."role" = 'directorOfEducation' AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)))`;
  const says = agreement === "partly" ? "agrees in part with" : "does not agree with";
  await send(db, viewer, people, before, `The quality assurer ${says} a judgement of ${before.unit}`, says);
}

/** Tells the quality assurer that the team has answered. */
export async function tellOfReply(db: Database, viewer: Viewer, sampled: Sampled): Promise<void> {
  if (sampled.reply !== "") return;
  const { trustId } = viewer;
  const people = await db.$queryRaw<Recipient[]>`
    SELECT p."id", p."name", p."email" FROM "Person" p
    WHERE p."trustId" = ${trustId}::uuid AND p."id" = ${sampled.assurerId}::uuid AND p."closedAt" IS NULL`;
  await send(db, viewer, people, sampled, `The team answers what you said of ${sampled.unit}`, null);
}

async function send(
  db: Database,
  viewer: Viewer,
  people: readonly Recipient[],
  { id, unit }: Sampled,
  subject: string,
  says: string | null,
): Promise<void> {
  const link = `${env().NEXTAUTH_URL}/quality/${id}`;
  const sentence = says
    ? `the quality assurer ${says} a judgement of ${unit} and has written why. Read it, and say what the team does about it:`
    : `the team of ${viewer.trustName} has answered what you said of a judgement of ${unit}. Read it here:`;
  await writeTo(db, viewer, "qualityAnswered", people, { subject, text: `${sentence}\n\n${link}\n` });
}
