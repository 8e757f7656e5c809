import "server-only";
import { createTransport } from "nodemailer";
import { askAsSystem, asSystemInTrust } from "@/lib/db";
import { env } from "@/lib/env";
import { mayStop } from "@/lib/notices/kinds";
import { stopAddresses } from "@/lib/notices/stop-link";

const minute = 60_000;
/** One by one: a process that is killed leaves one letter at most of which nobody knows whether it arrived. */
const batch = 1;
const attemptsAllowed = 5;

interface Claimed {
  id: string;
  personId: string;
  kind: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string | null;
  notice: string | null;
  calendar: string | null;
  attempts: number;
}

let underWay: Promise<void> | undefined;

/** Sends what waits in the outbox of every trust. Calls at the same moment share one round. */
export function deliverMail(): Promise<void> {
  if (!env().SMTP_URL) return Promise.resolve();
  underWay ??= deliverAll().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function deliverAll(): Promise<void> {
  const transport = createTransport(env().SMTP_URL, { from: env().MAIL_FROM });
  try {
    const trusts = await askAsSystem<{ trustId: string }>("deliver mail")`SELECT "trustId" FROM all_trusts()`;
    for (const { trustId } of trusts) {
      for (let claimed = await claim(trustId); claimed.length > 0; claimed = await claim(trustId)) {
        for (const letter of claimed) await send(transport, trustId, letter);
      }
    }
  } finally {
    transport.close();
  }
}

/**
 * Marks letters as being sent, so that no other process takes them. A letter whose process died while it was
 * being sent may have gone out: it is marked failed after a while, and not sent again by itself.
 */
function claim(trustId: string): Promise<Claimed[]> {
  return asSystemInTrust("deliver mail", trustId, async (db) => {
    await db.outboxMail.updateMany({
      where: { trustId, state: "sending", dueAt: { lt: new Date(Date.now() - 10 * minute) } },
      data: { state: "failed", failure: "Waymark stopped while it was sending this: it may or may not have arrived." },
    });
    // Materialized: a subquery in the condition may be asked again for each row, and would then take more than the batch.
    return db.$queryRaw<Claimed[]>`
      WITH next AS MATERIALIZED (
        SELECT "id" FROM "OutboxMail" WHERE "trustId" = ${trustId}::uuid AND "state" = 'waiting' AND "dueAt" <= now()
        ORDER BY "dueAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED)
      UPDATE "OutboxMail" m SET "state" = 'sending', "dueAt" = now(), "attempts" = m."attempts" + 1
      FROM next WHERE m."trustId" = ${trustId}::uuid AND m."id" = next."id"
      RETURNING m."id", m."personId", m."kind", m."toAddress", m."subject", m."text", m."html", m."notice", m."calendar", m."attempts"`;
  });
}

async function send(transport: ReturnType<typeof createTransport>, trustId: string, letter: Claimed): Promise<void> {
  try {
    const { toAddress: to, subject, html, calendar } = letter;
    const { headers, footer } = waysOut(trustId, letter);
    await transport.sendMail({
      to,
      subject,
      headers,
      messageId: `<${letter.id}@${senderHost()}>`,
      text: letter.text + footer,
      ...(html ? { html } : {}),
      ...(calendar ? { icalEvent: { method: methodOf(calendar), content: calendar } } : {}),
    });
    await settle(trustId, letter, { state: "sent", sentAt: new Date(), text: "", html: null, failure: null });
  } catch (fault) {
    await settle(trustId, letter, outcomeOf(fault, letter.attempts));
  }
}

/** Where letters come from: the right of an address that is theirs for good. */
function senderHost(): string {
  return /@([^\s>]+)/.exec(env().MAIL_FROM)?.[1] ?? "waymark";
}

/** How whoever gets a letter stops such letters: for mail programs (RFC 8058), and in words. Nothing for letters that can not be stopped. */
function waysOut(trustId: string, { personId, notice, html }: Claimed): { headers: Record<string, string>; footer: string } {
  if (!notice || !mayStop(notice)) return { headers: {}, footer: "" };
  const { oneClick, page } = stopAddresses({ trustId, personId, kind: notice });
  const headers = { "List-Unsubscribe": `<${oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  const asPage = html !== null;
  return { headers, footer: asPage ? "" : `\nNo more letters of this kind: ${page}\n` };
}

/** What an iCalendar object asks of the one who gets it: mail programs show "accept" only where the message names it too. */
function methodOf(calendar: string): string {
  return /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? "PUBLISH";
}

/** A refusal for good (5xx) has bounced; anything else is tried again, later each time. */
function outcomeOf(fault: unknown, attempts: number) {
  const { message, responseCode } = fault as { message?: string; responseCode?: number };
  const failure = (message ?? "The mail server did not answer.").slice(0, 500);
  if (responseCode && responseCode >= 500) return { state: "bounced" as const, failure };
  if (attempts >= attemptsAllowed) return { state: "failed" as const, failure };
  return { state: "waiting" as const, failure, dueAt: new Date(Date.now() + attempts * attempts * minute) };
}

type Outcome = ReturnType<typeof outcomeOf> | { state: "sent"; sentAt: Date; text: string; html: null; failure: null };

async function settle(trustId: string, letter: Claimed, outcome: Outcome): Promise<void> {
  await asSystemInTrust("deliver mail", trustId, async (db) => {
    await db.outboxMail.update({ where: { trustId_id: { trustId, id: letter.id } }, data: outcome });
    if (outcome.state === "sent" || outcome.state === "waiting") return;
    await db.person.update({
      where: { trustId_id: { trustId, id: letter.personId } },
      data: { bouncedAt: new Date(), bounceReason: outcome.failure },
    });
  });
}
