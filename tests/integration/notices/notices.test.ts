import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { asSystemInTrust } from "@/lib/db";
import { env } from "@/lib/env";
import { writeTo } from "@/lib/mail/outbox";
import { chooseNotices, markEveryNotice, markNotice, openNotice } from "@/lib/notices/commands";
import { sendDigests } from "@/lib/notices/digest-round";
import type { NoticeKey } from "@/lib/notices/kinds";
import { ownNoticeChoices, ownNotices } from "@/lib/notices/queries";
import { startLetters, stopLetters, stopped } from "@/lib/notices/stop";
import { readStopSecret, stopSecret } from "@/lib/notices/stop-link";
import { aHolding, anAllocation, aPerson, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { aMailServer } from "../../support/mailbox.ts";

givenAppDatabase();

let server: Awaited<ReturnType<typeof aMailServer>>;
const monday = "2026-11-30";

beforeAll(async () => {
  server = await aMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "Waymark <waymark@trust.test>";
  process.env.NEXTAUTH_URL = "https://waymark.test";
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
});

async function deliver(): Promise<void> {
  const { deliverMail } = await import("@/lib/mail/delivery");
  await deliverMail();
}

function tell(viewer: Viewer, notice: NoticeKey, subject: string, path = "/support"): Promise<void> {
  return asSystemInTrust("deliver mail", viewer.trustId, async (db) => {
    const people = await db.person.findMany({ where: { trustId: viewer.trustId, id: viewer.personId } });
    await writeTo(db, viewer, notice, people, { subject, text: `${subject}. Read it here:\n\n${env().NEXTAUTH_URL}${path}\n` });
  });
}

const lettersOf = (trustId: string) => inTrustOf(trustId, (db) => db.outboxMail.findMany({ where: { trustId }, orderBy: { id: "asc" } }));

async function aReader(role: Parameters<typeof aViewer>[1] = "directorOfEducation") {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id, { name: "Whitesands" });
  const viewer = await aViewer(trust, role, { school, letters: "usual" });
  return { trust, school, viewer };
}

describe("how somebody hears of things", () => {
  it("at once: a letter with a way to stop it in its headers (RFC 8058), a plain part, and a line in the app", async () => {
    const { viewer } = await aReader("adviser");
    await tell(viewer, "visitDates", "Visit 2, Whitesands");
    await deliver();
    const [letter] = server.received;
    expect(letter?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    const [, secret = ""] = /^<https:\/\/waymark\.test\/api\/unsubscribe\/([^>]+)>$/.exec(letter?.headers["list-unsubscribe"] ?? "") ?? [];
    expect(readStopSecret(secret)).toEqual({ trustId: viewer.trustId, personId: viewer.personId, kind: "visitDates" });
    expect(letter?.plain).toMatch(/^Dear Viewer adviser,\n\nVisit 2, Whitesands\. Read it here:/);
    expect(letter?.plain).toContain(`No more letters of this kind: https://waymark.test/unsubscribe/${secret}`);
    expect((await ownNotices(viewer, 1, false))?.notices).toMatchObject([
      { subject: "Visit 2, Whitesands", how: "immediate", read: false },
    ]);
  });

  it("a letter with a way in has no way to stop it, and is no line in the app", async () => {
    const { viewer } = await aReader();
    await tell(viewer, "passwordReset", "Choose a new password");
    await deliver();
    expect(server.received[0]?.headers["list-unsubscribe"]).toBeUndefined();
    expect(server.received[0]?.plain).not.toContain("unsubscribe");
    expect((await ownNotices(viewer, 1, false))?.notices).toEqual([]);
  });

  it("weekly: no letter now; in the next digest once, and never again", async () => {
    const { trust, viewer } = await aReader();
    await tell(viewer, "support", "Support is asked for: Whitesands");
    expect(await lettersOf(trust.id)).toEqual([]);
    for (const [day, hour] of [
      [monday, 7],
      [monday, 8],
      ["2026-12-07", 7],
    ] as const)
      await sendDigests(day, hour);
    const letters = await lettersOf(trust.id);
    expect(letters.map(({ text }) => text.includes("Support is asked for: Whitesands"))).toEqual([true, false]);
    await deliver();
    const digest = server.received.find(({ to, plain }) => to === letters[0]?.toAddress && plain.includes("SINCE"));
    expect(digest?.headers["content-type"]).toMatch(/^multipart\/alternative/);
    expect(digest?.headers["list-unsubscribe"]).toMatch(/^<https:\/\/waymark\.test\/api\/unsubscribe\//);
    expect(digest?.plain).toContain("SINCE THE LAST LETTER\n- Support is asked for: Whitesands");
    expect(digest?.html).toMatch(/<a href="https:\/\/waymark\.test\/notices\/[0-9a-f-]{36}">Support is asked for: Whitesands<\/a>/);
    // Once a server has taken it nothing of it is kept.
    expect((await lettersOf(trust.id)).every(({ state, text, html }) => state === "sent" && text === "" && html === null)).toBe(true);
  });

  it("only here: neither a letter nor a line of a digest; and what is fixed stays as it is", async () => {
    const { trust, viewer } = await aReader();
    expect(await chooseNotices(viewer, { support: "off", urgentRisk: "off" })).toEqual({ ok: true, value: undefined });
    await tell(viewer, "support", "Support is asked for: Whitesands");
    await tell(viewer, "urgentRisk", "A risk at Whitesands", "/memos");
    expect((await lettersOf(trust.id)).map(({ subject }) => subject)).toEqual(["A risk at Whitesands"]);
    await sendDigests(monday, 7);
    expect((await lettersOf(trust.id)).at(-1)?.text).not.toContain("Support is asked for");
    expect((await ownNotices(viewer, 1, true))?.unread).toBe(2);
    expect((await ownNoticeChoices(viewer))?.kinds.find(({ key }) => key === "urgentRisk")).toMatchObject({
      fixed: true,
      how: "immediate",
    });
  });

  it("without the weekly letter none comes, and what waited for it waits no longer", async () => {
    const { trust, viewer } = await aReader();
    await tell(viewer, "support", "Before");
    await chooseNotices(viewer, { digest: "off" });
    await tell(viewer, "support", "After");
    await sendDigests(monday, 7);
    expect(await lettersOf(trust.id)).toEqual([]);
    await chooseNotices(viewer, { digest: "digest" });
    await sendDigests("2026-12-07", 7);
    const [letter, ...more] = await lettersOf(trust.id);
    expect(more).toEqual([]);
    expect(letter?.text).not.toMatch(/Before|After/);
  });
});

describe("the address that stops letters", () => {
  it("stops one kind for one person, says so, and takes it back; looking at it stops nothing", async () => {
    const { viewer } = await aReader();
    const secret = stopSecret({ trustId: viewer.trustId, personId: viewer.personId, kind: "digest" });
    expect(await stopped(secret)).toEqual({ title: "The weekly letter", stopped: false, weekly: true });
    expect(await stopped(secret)).toMatchObject({ stopped: false });
    expect(await stopLetters({ secret })).toMatchObject({ ok: true });
    expect(await stopLetters({ secret })).toMatchObject({ ok: true });
    expect(await stopped(secret)).toMatchObject({ stopped: true });
    await sendDigests(monday, 7);
    expect(await lettersOf(viewer.trustId)).toEqual([]);
    expect(await startLetters({ secret })).toMatchObject({ ok: true });
    expect((await ownNoticeChoices(viewer))?.digest).toBe(true);
  });

  it("that was altered, or is for letters that can not be stopped, does nothing", async () => {
    const { viewer } = await aReader();
    const target = { trustId: viewer.trustId, personId: viewer.personId };
    const [, signature] = stopSecret({ ...target, kind: "support" }).split(".");
    const forged = `${Buffer.from(`${target.trustId}.${target.personId}.digest`).toString("base64url")}.${signature}`;
    for (const secret of [forged, "x", "", stopSecret({ ...target, kind: "noteToCheck" })]) {
      expect(await stopLetters({ secret })).toMatchObject({ ok: false });
      expect(await stopped(secret)).toBeNull();
    }
    expect((await ownNoticeChoices(viewer))?.digest).toBe(true);
  });
});

describe("the list in the app", () => {
  it("marks one, all and none as read, fifty a page, and another's never", async () => {
    const { trust, viewer } = await aReader();
    const other = await aViewer(trust, "deputyDirector", { letters: "usual" });
    for (let number = 1; number <= 53; number += 1) await tell(viewer, "support", `Notice ${number}`);
    const first = await ownNotices(viewer, 1, false);
    expect(first).toMatchObject({ total: 53, pages: 2, unread: 53, gone: 0 });
    expect(first?.notices).toHaveLength(50);
    expect(first?.notices[0]?.subject).toBe("Notice 53");
    const noticeId = first?.notices[0]?.id ?? "";
    expect(await openNotice(viewer, { noticeId })).toEqual({ ok: true, value: "/support" });
    expect((await ownNotices(viewer, 1, true))?.unread).toBe(52);
    expect(await markNotice(viewer, { noticeId })).toEqual({ ok: true, value: false });
    expect(await openNotice(other, { noticeId })).toMatchObject({ ok: false });
    expect(await markNotice(other, { noticeId })).toMatchObject({ ok: false });
    expect(await markEveryNotice(viewer)).toEqual({ ok: true, value: 53 });
    expect((await ownNotices(viewer, 1, true))?.notices).toEqual([]);
  });

  it("what may no longer be seen is not shown and can not be opened, and goes with everything else", async () => {
    const { trust, school, viewer } = await aReader("headteacher");
    const visit = await inTrustOf(trust.id, (db) =>
      db.visit.create({
        data: {
          trustId: trust.id,
          unitId: school.unitId,
          schoolId: school.id,
          date: dateOf("2026-12-08"),
          kind: "additional",
          days: 1,
          status: "planned",
        },
      }),
    );
    await tell(viewer, "visitDates", "Visit, Whitesands", `/visits/${visit.id}`);
    const [notice] = (await ownNotices(viewer, 1, false))?.notices ?? [];
    expect(notice?.address).toBe(`/visits/${visit.id}`);
    const elsewhere = {
      ...viewer,
      holdings: [{ role: "headteacher" as const, school: { ...school, id: crypto.randomUUID(), unitId: crypto.randomUUID() } }],
    } as Viewer;
    expect(await ownNotices(elsewhere, 1, false)).toMatchObject({ notices: [], total: 0, unread: 0, gone: 1 });
    expect(await openNotice(elsewhere, { noticeId: notice?.id ?? "" })).toMatchObject({ ok: false });
    expect(await markEveryNotice(elsewhere)).toEqual({ ok: true, value: 1 });
  });
});

describe("digests of a term", () => {
  it("TE-2 come on Mondays from seven, once a week, with what is near; none in the holidays and none where there is nothing", async () => {
    const { trust, school, viewer: head } = await aReader("headteacher");
    const adviser = await aViewer(trust, "adviser", { school, letters: "usual", name: "Ann" });
    await anAllocation(trust.id, school.unitId, adviser.personId);
    const governor = await aViewer(trust, "governor", { school, letters: "usual", name: "Grace" });
    const nobody = await aPerson(trust.id, { name: "No role", letters: "usual" });
    await inTrustOf(trust.id, async (db) => {
      const place = { trustId: trust.id, unitId: school.unitId, schoolId: school.id, leadId: adviser.personId };
      await db.visit.create({
        data: { ...place, date: dateOf("2026-12-08"), kind: "additional", days: 1, status: "planned", title: "Reading" },
      });
      const body = { trustId: trust.id, schoolId: school.id, day: dateOf("2026-12-10"), title: "Full governing body" };
      await db.governingBodyMeeting.create({ data: body });
    });
    const said: Record<string, string[]> = {};
    for (const today of ["2026-11-16", "2026-11-23", monday, "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"]) {
      await sendDigests(today, 6);
      await sendDigests(today, 7);
      await sendDigests(today, 12);
      said[today] = (
        await inTrustOf(trust.id, (db) =>
          db.digestSent.findMany({
            where: { trustId: trust.id, week: dateOf(today), mailId: { not: null } },
            include: { person: true, mail: true },
          }),
        )
      )
        .map(({ person, mail }) => `${person.name}: ${/THE NEXT TWO WEEKS\n(- .*)/.exec(mail?.text ?? "")?.[1] ?? "other things"}`)
        .sort();
    }
    expect(said[monday]).toEqual([
      expect.stringMatching(/^Ann: - .*Whitesands \d+ \(Tue 8 Dec 2026/),
      expect.stringMatching(/^Grace: - Full governing body, Whitesands \d+ \(Thu 10 Dec 2026/),
      expect.stringMatching(/^Viewer headteacher: - .*Whitesands \d+ \(Tue 8 Dec 2026/),
    ]);
    expect(said["2026-12-28"]).toEqual([]);
    const rows = await inTrustOf(trust.id, (db) => db.digestSent.findMany({ where: { trustId: trust.id } }));
    expect(rows.filter(({ personId }) => personId === nobody.id).every(({ mailId }) => mailId === null)).toBe(true);
    const letters = await lettersOf(trust.id);
    expect(letters).toHaveLength(rows.filter(({ mailId }) => mailId !== null).length);
    expect(governor.personId).not.toBe(head.personId);
  });

  it("two processes at once write each of them once", async () => {
    const { trust } = await aReader();
    for (let number = 0; number < 6; number += 1) {
      const person = await aPerson(trust.id, { name: `Director ${number}`, letters: "usual" });
      await aHolding(trust.id, person.id, "directorOfEducation");
    }
    vi.resetModules();
    const other = await import("@/lib/notices/digest-round");
    const written = await Promise.all([sendDigests(monday, 7), other.sendDigests(monday, 7), sendDigests(monday, 7)]);
    expect(written.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(7);
    const letters = await lettersOf(trust.id);
    expect(letters).toHaveLength(7);
    expect(new Set(letters.map(({ toAddress }) => toAddress)).size).toBe(7);
  });
});
