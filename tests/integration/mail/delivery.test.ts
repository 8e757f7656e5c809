import type { AddressInfo } from "node:net";
import ical from "node-ical";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { calendarEntry } from "@/lib/visits/calendar-entry";
import { aPerson, aTrust, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const received: { to: string; text: string }[] = [];
/** What happens before the server says that it took a letter. */
let arriving: (() => Promise<void>) | undefined;
let answer: { code: number; says: string } | undefined;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) => done(answer ? Object.assign(new Error(answer.says), { responseCode: answer.code }) : null),
  onData: (stream, session, done) => {
    let text = "";
    stream.on("data", (chunk) => {
      text += chunk;
    });
    stream.on("end", async () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? "", text });
      await arriving?.();
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = "Waymark <waymark@trust.test>";
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
  answer = undefined;
  arriving = undefined;
});

async function aLetter(state: "waiting" | "sending" = "waiting", dueAt = new Date()) {
  const trust = await aTrust();
  const person = await aPerson(trust.id);
  const letter = {
    trustId: trust.id,
    personId: person.id,
    kind: "invitation" as const,
    toAddress: "governor@school.test",
    subject: "Ünvited",
    text: "A link\n",
    state,
    dueAt,
  };
  const { id } = await inTrustOf(trust.id, (db) => db.outboxMail.create({ data: letter }));
  const read = () =>
    inTrustOf(trust.id, (db) => db.outboxMail.findFirstOrThrow({ where: { trustId: trust.id, id }, include: { person: true } }));
  return { read };
}

/** As another process would: the module anew, with its own round under way. */
async function deliver(): Promise<void> {
  vi.resetModules();
  const { deliverMail } = await import("@/lib/mail/delivery");
  const { closeDatabase } = await import("@/lib/db");
  await deliverMail();
  await closeDatabase();
}

it("a letter is sent once, as plain text, and its text is not kept", async () => {
  const letter = await aLetter();
  await deliver();
  await deliver();
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toBe("governor@school.test");
  expect(received[0]?.text).toMatch(/From: Waymark <waymark@trust.test>/);
  expect(received[0]?.text).toMatch(/Content-Type: text\/plain; charset=utf-8/);
  expect(await letter.read()).toMatchObject({ state: "sent", text: "", failure: null });
});

it("two processes at once send each letter once", async () => {
  await Promise.all(Array.from({ length: 8 }, () => aLetter()));
  const { deliverMail } = await import("@/lib/mail/delivery");
  vi.resetModules();
  const other = await import("@/lib/mail/delivery");
  await Promise.all([deliverMail(), other.deliverMail()]);
  expect(received).toHaveLength(8);
});

it("a mailbox that does not exist has bounced, and the person's page will say so", async () => {
  const letter = await aLetter();
  answer = { code: 550, says: "5.1.1 No such mailbox" };
  await deliver();
  const kept = await letter.read();
  expect(kept).toMatchObject({ state: "bounced", attempts: 1 });
  expect(kept.person.bounceReason).toMatch(/No such mailbox/);
  expect(kept.person.bouncedAt).not.toBeNull();
});

it("a server that is busy is tried again later, and given up after five times", async () => {
  const letter = await aLetter();
  answer = { code: 451, says: "4.3.0 Try again later" };
  await deliver();
  const kept = await letter.read();
  expect(kept).toMatchObject({ state: "waiting", attempts: 1 });
  expect(kept.dueAt.getTime()).toBeGreaterThan(Date.now());
  await inTrustOf(kept.trustId, (db) =>
    db.outboxMail.update({ where: { trustId_id: { trustId: kept.trustId, id: kept.id } }, data: { attempts: 4, dueAt: new Date() } }),
  );
  await deliver();
  expect(await letter.read()).toMatchObject({ state: "failed", attempts: 5 });
  expect(received).toHaveLength(0);
});

it("a letter whose process was killed while sending is not sent a second time", async () => {
  const letter = await aLetter("sending", new Date(Date.now() - 11 * 60_000));
  await deliver();
  expect(received).toHaveLength(0);
  expect(await letter.read()).toMatchObject({ state: "failed" });
});

it("without a mail server letters are kept in the outbox", async () => {
  vi.resetModules();
  const url = process.env.SMTP_URL;
  process.env.SMTP_URL = "";
  const { queueLetters } = await import("@/lib/mail/outbox");
  const { asSystemInTrust, closeDatabase } = await import("@/lib/db");
  const trust = await aTrust();
  const person = await aPerson(trust.id);
  const letter = {
    trustId: trust.id,
    personId: person.id,
    notice: "invitation" as const,
    toAddress: person.email,
    subject: "Kept",
    text: "A link",
  };
  await asSystemInTrust("deliver mail", trust.id, (db) => queueLetters(db, [letter]));
  const [kept] = await asSystemInTrust("deliver mail", trust.id, (db) => db.outboxMail.findMany({ where: { trustId: trust.id } }));
  expect(kept).toMatchObject({ state: "held", text: "A link" });
  await closeDatabase();
  process.env.SMTP_URL = url;
});

it("TE-2 a letter with a calendar entry names its method, so that a mail program offers to accept it", async () => {
  const trust = await aTrust();
  const person = await aPerson(trust.id);
  const calendar = calendarEntry("REQUEST", {
    visit: {
      id: "0199c2d0-0000-7000-8000-000000000001",
      name: "Visit 2",
      where: "Whitesands",
      date: "2026-12-08",
      startsAt: "09:00",
      endsAt: "15:00",
      sequence: 0,
      url: "https://waymark.test/visits/1",
      about: "Led by Ann Osei.",
    },
    person: { id: person.id, name: person.name, email: person.email },
    organizer: { name: "Waymark", email: "waymark@trust.test" },
    now: new Date("2026-11-24T10:00:00Z"),
  });
  const letter = {
    trustId: trust.id,
    personId: person.id,
    kind: "visitInvitation" as const,
    toAddress: person.email,
    subject: "Visit 2",
    text: "This visit is planned.\n",
    calendar,
    state: "waiting" as const,
  };
  await inTrustOf(trust.id, (db) => db.outboxMail.create({ data: letter }));
  await deliver();
  const [mail] = received;
  expect(mail?.text).toMatch(/Content-Type: multipart\/alternative/);
  const part =
    (mail?.text ?? "").split(/\r\n--/).find((one) => one.includes("Content-Type: text/calendar; charset=utf-8; method=REQUEST")) ?? "";
  const [head = "", ...body] = part.split("\r\n\r\n");
  const text = /base64/.test(head) ? Buffer.from(body.join(""), "base64").toString() : body.join("\r\n\r\n");
  const [event] = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === "VEVENT");
  expect(event).toMatchObject({ summary: "Visit 2: Whitesands", method: "REQUEST" });
});

it("takes one letter at a time, however many wait: a process that is killed leaves one of which nobody knows", async () => {
  const trust = await aTrust();
  const person = await aPerson(trust.id);
  const dueAt = new Date();
  const letter = { trustId: trust.id, personId: person.id, kind: "digest" as const, subject: "Your week", text: "Words\n", dueAt };
  await inTrustOf(trust.id, (db) =>
    db.outboxMail.createMany({
      data: Array.from({ length: 40 }, (_one, place) => ({
        ...letter,
        state: "waiting" as const,
        toAddress: `person${place}@school.test`,
      })),
    }),
  );
  const taken: number[] = [];
  arriving = async () => {
    taken.push(await inTrustOf(trust.id, (db) => db.outboxMail.count({ where: { trustId: trust.id, state: "sending" } })));
  };
  const { deliverMail } = await import("@/lib/mail/delivery");
  await deliverMail();
  expect(taken).toEqual(Array.from({ length: 40 }, () => 1));
});
