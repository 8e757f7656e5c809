import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { answerStrength, withdrawStrength } from "@/lib/strengths/commands";
import { strengthsPage } from "@/lib/strengths/queries";
import { takeBackWithTheNote } from "@/lib/strengths/writing/with-the-note";
import { askForSupport } from "@/lib/support/ask-commands";
import { supportPage } from "@/lib/support/queries";
import { aFederation, aSchool, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const all = { strand: "", page: 1 };
const strength = "Every child is heard reading each day";

/** A school whose published note marks a strength as worth sharing, and another one. */
async function aStrength() {
  const stage = await aVisitedSchool();
  const { trust, school, director } = stage;
  const other = await aSchool(trust.id);
  const [head, otherHead] = [await aViewer(trust, "headteacher", { school }), await aViewer(trust, "headteacher", { school: other })];
  const day = new Date("2026-11-02");
  const finding = await inTrustOf(trust.id, async (db) => {
    const visit = await db.visit.create({
      data: { trustId: trust.id, unitId: school.unitId, date: day, kind: "additional", days: 1, status: "done", leadId: director.personId },
    });
    const of = { trustId: trust.id, visitId: visit.id, unitId: school.unitId, day };
    await db.finding.create({ data: { ...of, kind: "risk", text: "Attendance falls", areaKeys: [] } });
    return db.finding.create({
      data: { ...of, kind: "strength", text: strength, areaKeys: [], strandKey: "teaching", worthSharing: true },
    });
  });
  return { trust, school, other, director, head, otherHead, findingId: finding.id };
}

const offeredTo = async (viewer: Viewer) => (await strengthsPage(viewer, all))?.offered.map(({ text }) => text);
const sharedFor = async (viewer: Viewer, strand = "") =>
  (await strengthsPage(viewer, { strand, page: 1 }))?.strengths.map(({ text }) => text);

describe("CP-2 strengths that schools share", () => {
  it("are offered to the headteacher, and seen by others with consent only, without what the school needs", async () => {
    const { trust, director, head, otherHead, findingId } = await aStrength();
    expect(await offeredTo(head)).toEqual([strength]);
    expect(await offeredTo(otherHead)).toEqual([]);
    expect(await sharedFor(otherHead)).toEqual([]);
    const typed = { findingId, leader: "Imogen Fry", answer: "share" as const };
    for (const viewer of [otherHead, director]) expect((await answerStrength(viewer, typed)).ok).toBe(false);
    expect((await answerStrength(head, typed)).ok).toBe(true);
    expect((await answerStrength(head, typed)).ok).toBe(false);
    expect(await offeredTo(head)).toEqual([]);
    const seen = await strengthsPage(otherHead, all);
    expect(seen?.strengths).toMatchObject([{ text: strength, leader: "Imogen Fry", given: null, agreed: null }]);
    expect(JSON.stringify(seen)).not.toContain("Attendance falls");
    expect(await sharedFor(otherHead, "teaching")).toEqual([strength]);
    expect(await sharedFor(otherHead, "another")).toEqual([]);
    expect(await strengthsPage(await aViewer(trust, "governor"), all)).toBeNull();
  });

  it("are answered for by the headteacher of the federation that the school has joined since", async () => {
    const { trust, school, otherHead, findingId } = await aStrength();
    const { id: federationId, unitId } = await aFederation(trust.id, 0);
    await inTrustOf(trust.id, (db) =>
      db.school.update({ where: { trustId_id: { trustId: trust.id, id: school.id } }, data: { federationId } }),
    );
    const head = await aViewer(trust, "headteacher", { school, unitId });
    expect(await offeredTo(head)).toEqual([strength]);
    const typed = { findingId, leader: "", answer: "share" as const };
    expect((await answerStrength(otherHead, typed)).ok).toBe(false);
    expect((await answerStrength(head, typed)).ok).toBe(true);
    const strengthId = (await strengthsPage(otherHead, all))?.strengths[0]?.id ?? "";
    expect((await withdrawStrength(head, { strengthId })).ok).toBe(true);
  });

  it("are not offered again once kept, and can be taken back by the headteacher", async () => {
    const { head, otherHead, findingId } = await aStrength();
    expect((await answerStrength(head, { findingId, leader: "", answer: "keep" })).ok).toBe(true);
    expect([await offeredTo(head), await sharedFor(otherHead)]).toEqual([[], []]);
    const second = await aStrength();
    await answerStrength(second.head, { findingId: second.findingId, leader: "", answer: "share" });
    const strengthId = (await strengthsPage(second.otherHead, all))?.strengths[0]?.id ?? "";
    expect((await withdrawStrength(second.otherHead, { strengthId })).ok).toBe(false);
    expect((await withdrawStrength(second.head, { strengthId })).ok).toBe(true);
    expect(await sharedFor(second.otherHead)).toEqual([]);
  });

  it("are taken back with the note in which they stand, and whoever asked for them reads why", async () => {
    const { trust, school, other, director, head, otherHead, findingId } = await aStrength();
    await answerStrength(head, { findingId, leader: "", answer: "share" });
    const strengthId = (await strengthsPage(otherHead, all))?.strengths[0]?.id ?? "";
    const need = { title: "Reading", need: "Children read too little", strandKey: "", visitId: "", actionId: "", obligationId: "" };
    const request = { ...need, unitId: other.unitId, strengthId, helperId: "" };
    expect((await askForSupport(head, { ...request, unitId: school.unitId })).ok).toBe(false);
    const asked = await askForSupport(otherHead, request);
    const supportId = asked.ok ? asked.value.supportId : "";
    expect(await supportPage(otherHead, supportId)).toMatchObject({ from: school.name, strength: { text: strength, withdrawnOn: null } });
    await inTrustOf(trust.id, async (db) => {
      const { visitId } = await db.finding.findFirstOrThrow({ where: { trustId: trust.id, id: findingId } });
      await takeBackWithTheNote(db, director, visitId);
    });
    expect(await sharedFor(otherHead)).toEqual([]);
    expect((await supportPage(otherHead, supportId))?.strength).toMatchObject({
      ...{ withdrawnOn: testDay, withdrawnReason: "The note in which it stood was withdrawn." },
    });
    expect((await askForSupport(otherHead, request)).ok).toBe(false);
  });

  it("are matched by the team: who has given no days yet stands first", async () => {
    const { trust, school, other, director, head, findingId } = await aStrength();
    await answerStrength(head, { findingId, leader: "", answer: "share" });
    const day = new Date(testDay);
    await inTrustOf(trust.id, async (db) => {
      const shared = {
        trustId: trust.id,
        text: "Calm corridors",
        offeredById: head.personId,
        offeredOn: day,
        consentedById: head.personId,
        consentedOn: day,
      };
      await db.sharedStrength.create({ data: { ...shared, unitId: other.unitId } });
      const asked = {
        trustId: trust.id,
        unitId: other.unitId,
        title: "Reading",
        need: "Help",
        requestedById: director.personId,
        requestedOn: day,
      };
      const support = await db.support.create({
        data: { ...asked, state: "underWay", provider: "school", providerUnitId: school.unitId, days: 3 },
      });
      await db.supportDay.create({ data: { trustId: trust.id, supportId: support.id, day, days: 1, recordedById: director.personId } });
    });
    const matched = await strengthsPage(director, all);
    expect(matched?.strengths.map(({ text, given, agreed }) => [text, given, agreed])).toEqual([
      ["Calm corridors", 0, 0],
      [strength, 1, 3],
    ]);
  });
});
