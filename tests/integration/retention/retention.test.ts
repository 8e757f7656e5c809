import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { asSystem } from "@/lib/db";
import { deleteOld, keepFor, keepWithoutEnd } from "@/lib/retention/commands";
import { type RetentionKey, retentionKeys, retentionKinds } from "@/lib/retention/kinds";
import { deleteWhatIsOld } from "@/lib/retention/nightly";
import { retentionOverview } from "@/lib/retention/queries";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aPerson, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const database = givenAppDatabase();

/** Whole months ago, and some days to be sure. */
function ago(months: number): Date {
  const moment = new Date();
  moment.setMonth(moment.getMonth() - months);
  moment.setDate(moment.getDate() - 3);
  return moment;
}

/** One record of each kind that has been kept long enough by its usual months, and one that has not. */
async function aTrustWithOldRecords() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const { id: schoolId, unitId } = await aSchool(trust.id);
  const director = await aViewer(trust, "directorOfEducation");
  const [trustId, personId] = [trust.id, director.personId];
  const gone = [await aPerson(trustId, { name: "Long Gone" }), await aPerson(trustId, { name: "Just Gone" })];
  await inTrustOf(trustId, async (db) => {
    const visit = await db.visit.create({
      data: { trustId, unitId, schoolId, date: new Date("2026-10-01"), kind: "additional", days: 1, status: "done" },
    });
    await db.note.create({ data: { trustId, visitId: visit.id, authorId: personId } });
    for (const long of [true, false]) {
      const at = (kind: RetentionKey) => (long ? ago(retentionKinds[kind].usual) : new Date());
      const letter = { trustId, personId, kind: "told", toAddress: "a@b.test", subject: "Old", text: "", state: "sent" } as const;
      const mail = await db.outboxMail.create({ data: { ...letter, createdAt: at("letters") } });
      await db.digestSent.create({
        data: { trustId, personId, week: long ? new Date("2020-01-06") : new Date("2026-11-23"), mailId: mail.id },
      });
      const notice = { trustId, personId, kind: "support", how: "off", subject: "Old", text: "", address: "", recordType: "page" } as const;
      await db.notice.create({ data: { ...notice, createdAt: at("notices") } });
      await db.noteChange.create({
        data: { trustId, id: crypto.randomUUID(), visitId: visit.id, kind: "text", key: "context", at: at("typing"), personId },
      });
      await db.broughtText.create({
        data: {
          trustId,
          desk: "improvementPlan",
          recordId: unitId,
          fileName: "a.docx",
          heading: "",
          body: [],
          position: 1,
          personId,
          at: at("broughtTexts"),
        },
      });
      await db.attachment.create({
        data: {
          trustId,
          visitId: visit.id,
          name: "a.pdf",
          mediaType: "application/pdf",
          bytes: 1,
          checksum: long ? "1" : "2",
          addedById: personId,
          addedAt: at("files"),
        },
      });
      await db.memo.create({
        data: { trustId, visitId: visit.id, kind: "confidential", text: "Old", authorId: personId, at: at("memos") },
      });
      await db.person.update({
        where: { trustId_id: { trustId, id: (long ? gone[0] : gone[1])?.id ?? "" } },
        data: { closedAt: at("closedAccounts") },
      });
      await db.auditEntry.create({
        data: { trustId, at: at("history"), actorName: "Somebody", action: "Did it", recordType: "trust", recordId: trustId },
      });
    }
  });
  return { trust, director, gone };
}

const line = async (viewer: Viewer, kind: RetentionKey) => (await retentionOverview(viewer))?.find((one) => one.kind === kind);

describe("how long records are kept", () => {
  it("shows for each kind what is older, and deletes that and no more when somebody presses", async () => {
    const { director } = await aTrustWithOldRecords();
    for (const kind of retentionKeys) {
      expect(await line(director, kind), kind).toMatchObject({ count: 1, agreed: false });
      expect(await deleteOld(director, { kind, count: 1 }), kind).toEqual({ ok: true, value: 1 });
      expect(await line(director, kind), kind).toMatchObject({ count: 0, since: null });
      expect(await deleteOld(director, { kind, count: 1 }), kind).toMatchObject({ ok: false });
    }
    const { trustId } = director;
    const left = await inTrustOf(trustId, async (db) => ({
      letters: await db.outboxMail.count({ where: { trustId } }),
      digests: await db.digestSent.count({ where: { trustId } }),
      notices: await db.notice.count({ where: { trustId } }),
      typing: await db.noteChange.count({ where: { trustId } }),
      texts: await db.broughtText.count({ where: { trustId } }),
      files: await db.attachment.count({ where: { trustId, removedAt: null } }),
      memos: await db.memo.count({ where: { trustId } }),
      deleted: await db.auditEntry.count({ where: { trustId, action: "Deleted what was kept long enough" } }),
    }));
    expect(left).toEqual({ letters: 1, digests: 2, notices: 1, typing: 1, texts: 1, files: 1, memos: 1, deleted: retentionKeys.length });
  });

  it("deletes nothing where there is more by now than was shown, and says the number", async () => {
    const { director } = await aTrustWithOldRecords();
    await inTrustOf(director.trustId, (db) =>
      db.memo.create({
        data: {
          trustId: director.trustId,
          visitId: crypto.randomUUID(),
          kind: "confidential",
          text: "",
          authorId: director.personId,
          at: ago(80),
        },
      }),
    );
    expect(await deleteOld(director, { kind: "memos", count: 1 })).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining("2 records") },
    });
    expect(await deleteOld(director, { kind: "memos", count: 2 })).toMatchObject({ ok: true, value: 2 });
  });

  it("is carried out by night once it is agreed, and only then; twice does nothing more", async () => {
    const { director } = await aTrustWithOldRecords();
    await deleteWhatIsOld();
    expect(await line(director, "memos")).toMatchObject({ count: 1 });
    expect(await keepFor(director, { kind: "memos", months: 60 })).toMatchObject({ ok: true });
    expect(await line(director, "memos")).toMatchObject({ months: 60, agreed: true, count: 1 });
    await Promise.all([deleteWhatIsOld(), deleteWhatIsOld()]);
    await deleteWhatIsOld();
    expect(await line(director, "memos")).toMatchObject({ count: 0 });
    const said = await inTrustOf(director.trustId, (db) =>
      db.auditEntry.findMany({ where: { trustId: director.trustId, action: "Deleted what was kept long enough" } }),
    );
    expect(said.map(({ actorName, before }) => [actorName, before])).toEqual([
      ["Waymark", { "Confidential memos": "1 record older than 60 months" }],
    ]);
    await keepWithoutEnd(director, { kind: "memos" });
    expect(await line(director, "memos")).toMatchObject({ months: retentionKinds.memos.usual, agreed: false });
  });

  it("takes the address and the login of who has left, and leaves the name under what they signed; another trust's login stays", async () => {
    const { trust, director, gone } = await aTrustWithOldRecords();
    const [long, lately] = gone;
    const elsewhere = await aTrust("Other Trust");
    const shared = await aPerson(trust.id, { name: "Of two trusts" });
    await inTrustOf(trust.id, (db) =>
      db.person.update({ where: { trustId_id: { trustId: trust.id, id: shared.id } }, data: { closedAt: ago(40) } }),
    );
    await inTrustOf(elsewhere.id, (db) =>
      db.person.create({ data: { trustId: elsewhere.id, name: "Of two trusts", email: shared.email, accountId: shared.accountId } }),
    );
    await deleteOld(director, { kind: "closedAccounts", count: 2 });
    const people = await inTrustOf(trust.id, (db) =>
      db.person.findMany({ where: { trustId: trust.id }, select: { id: true, name: true, email: true, accountId: true } }),
    );
    expect(people.find(({ id }) => id === long?.id)).toMatchObject({
      name: "Long Gone",
      email: `${long?.id}@deleted.invalid`,
      accountId: null,
    });
    expect(people.find(({ id }) => id === lately?.id)).toMatchObject({ email: lately?.email });
    const login = (id: string | null) =>
      asSystem("sign in", (db) => db.account.findUniqueOrThrow({ where: { id: id ?? "" }, select: { email: true } }));
    expect((await login(long?.accountId ?? null)).email).toContain("@deleted.invalid");
    expect((await login(shared.accountId)).email).toBe(shared.email);
  });

  it("the history can not be deleted in any other way, nor before two years", async () => {
    const { director } = await aTrustWithOldRecords();
    const { trustId } = director;
    await expect(inTrustOf(trustId, (db) => db.auditEntry.deleteMany({ where: { trustId } }))).rejects.toThrow();
    await expect(inTrustOf(trustId, (db) => db.$queryRaw`SELECT forget_history(${trustId}::uuid, 23) AS "count"`)).rejects.toThrow();
    const other = await aTrust("Other Trust");
    await expect(inTrustOf(other.id, (db) => db.$queryRaw`SELECT forget_history(${trustId}::uuid, 24) AS "count"`)).rejects.toThrow();
    await expect(
      withClient(partsOf(database.url()), (client) => client.query(`DELETE FROM "AuditEntry" WHERE "trustId" = $1`, [trustId])),
    ).rejects.toThrow(/append only/);
  });

  it("is agreed by director and chief executive; an administrator sees it, others do not", async () => {
    const { trust } = await aTrustWithOldRecords();
    const administrator = await aViewer(trust, "administrator");
    expect(await retentionOverview(administrator)).toHaveLength(retentionKeys.length);
    for (const viewer of [administrator, await aViewer(trust, "adviser"), await aViewer(trust, "trustee")]) {
      expect(await keepFor(viewer, { kind: "letters", months: 12 })).toMatchObject({ ok: false });
      expect(await deleteOld(viewer, { kind: "letters", count: 1 })).toMatchObject({ ok: false });
    }
    expect(await retentionOverview(await aViewer(trust, "adviser"))).toBeNull();
  });
});
