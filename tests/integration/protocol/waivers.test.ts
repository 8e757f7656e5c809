import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { waiveClause, withdrawWaiver } from "@/lib/protocol/commands";
import { protocolFilterOf } from "@/lib/protocol/filter";
import { clauseToWaive, protocolPage } from "@/lib/protocol/queries";
import { aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { aPlan, aVisit, aVisitedSchool, wholePlan } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const all = protocolFilterOf({});

/** A visit that runs half a day only: VP-7 is not met. */
async function aShortVisit() {
  const place = await aVisitedSchool();
  const { trust, school, adviser } = place;
  const visit = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, startsAt: "10:30" });
  await aPlan(adviser, visit.id, { content: wholePlan({ startsAt: "10:30" }), agreed: { school: "2026-11-02", trust: "2026-11-02" } });
  return { ...place, visitId: visit.id };
}

const waiver = (recordId: string, clause = "VP-7", of: "visit" | "unit" = "visit") => ({
  of,
  recordId,
  clause,
  reason: "The school is closed until ten.",
});

const standing = async (viewer: Viewer, clause: string) =>
  (await protocolPage(viewer, all))?.clauses
    .filter((line) => line.clause === clause)
    .map(({ owed, waived, met }) => ({ owed, waived, met }));

describe("a clause is waived for one record", () => {
  it("VP-7 by the director, with a reason that stays in its history; taken back, it is owed again", async () => {
    const { trust, school, director, visitId } = await aShortVisit();
    expect(await standing(director, "VP-7")).toEqual([{ owed: 1, waived: 0, met: 0 }]);
    expect(await clauseToWaive(director, { of: "visit", record: visitId, clause: "VP-7" })).toMatchObject({ outcome: { state: "unmet" } });
    expect(await waiveClause(director, waiver(visitId))).toMatchObject({ ok: true });
    expect(await standing(director, "VP-7")).toEqual([{ owed: 0, waived: 1, met: 0 }]);
    const owed = await protocolPage(director, all);
    expect(
      owed?.lines.some(({ check }) => check.clause === "VP-7"),
      "of the whole trust only what is owed is listed",
    ).toBe(false);
    const page = await protocolPage(director, { ...all, school: String(school.urn) });
    const line = page?.lines.find(({ check }) => check.clause === "VP-7");
    expect(line).toMatchObject({ state: "waived", check: { waived: { reason: "The school is closed until ten.", by: "Ruth Adeyemi" } } });
    expect(await waiveClause(director, waiver(visitId)), "once only").toMatchObject({ ok: false });
    expect(await withdrawWaiver(director, { waiverId: line?.waiverId ?? "" })).toMatchObject({ ok: true });
    expect(await standing(director, "VP-7")).toEqual([{ owed: 1, waived: 0, met: 0 }]);
    const entries = await inTrustOf(trust.id, (db) =>
      db.auditEntry.findMany({ where: { trustId: trust.id, recordType: "visit", recordId: visitId }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action, after, before }) => [action, after ?? before])).toEqual([
      ["Waived a clause", { clause: "VP-7", reason: "The school is closed until ten." }],
      ["Took a waiver back", { clause: "VP-7", reason: "The school is closed until ten." }],
    ]);
  });

  it("by a deputy only where it is delegated, and by nobody else", async () => {
    const { trust, adviser, headteacher, governor, visitId } = await aShortVisit();
    const deputy = await aViewer(trust, "deputyDirector");
    const others = [deputy, adviser, headteacher, governor, await aViewer(trust, "chiefExecutive"), await aViewer(trust, "administrator")];
    for (const viewer of others) {
      expect(await waiveClause(viewer, waiver(visitId))).toMatchObject({ ok: false });
      expect(await clauseToWaive(viewer, { of: "visit", record: visitId, clause: "VP-7" })).toBeNull();
    }
    expect(await waiveClause({ ...deputy, delegated: true }, waiver(visitId))).toMatchObject({ ok: true });
  });

  it("not where it is met, is a should, or is no clause", async () => {
    const { director, visitId } = await aShortVisit();
    expect(await waiveClause(director, waiver(visitId, "VP-5"))).toMatchObject({
      ok: false,
      refusal: { clause: "VP-5", sentence: expect.stringContaining("is met") },
    });
    expect(await waiveClause(director, waiver(visitId, "TE-2"))).toMatchObject({ ok: false, refusal: { clause: "TE-2" } });
    expect(await waiveClause(director, waiver(visitId, "ZZ-9"))).toMatchObject({ ok: false });
    expect(await waiveClause(director, waiver("01234567-89ab-7def-8123-456789abcdef"))).toMatchObject({ ok: false });
  });

  it("UO-1 for a unit's year, and it stands in the school's history", async () => {
    const { trust, director } = await aShortVisit();
    const alone = await aSchool(trust.id, { name: "Without an adviser" });
    expect(await waiveClause(director, waiver(alone.unitId, "UO-1", "unit"))).toMatchObject({ ok: true });
    const page = await protocolPage(director, { ...all, school: String(alone.urn) });
    expect(page?.lines.find(({ check }) => check.clause === "UO-1")).toMatchObject({ state: "waived", record: { name: "The year" } });
    const entries = await inTrustOf(trust.id, (db) =>
      db.auditEntry.count({ where: { trustId: trust.id, recordType: "school", recordId: alone.id, action: "Waived a clause" } }),
    );
    expect(entries).toBe(1);
  });
});

describe("the page of the protocol", () => {
  it("is the director's, the deputies' and the chief executive's", async () => {
    const { trust, adviser, headteacher, governor, director } = await aShortVisit();
    for (const role of ["deputyDirector", "chiefExecutive"] as const)
      expect(await protocolPage(await aViewer(trust, role), all)).not.toBeNull();
    for (const viewer of [adviser, headteacher, governor, await aViewer(trust, "trustee")])
      expect(await protocolPage(viewer, all)).toBeNull();
    expect(await protocolPage(director, { ...all, year: "1999-00" })).toMatchObject({ year: null, clauses: [] });
  });

  it("VP-9 counts what the clauses said when a note was published, and asks publishing of no visit to come", async () => {
    const { trust, school, adviser, director, visitId } = await aShortVisit();
    const trustId = trust.id;
    const before = await protocolPage(director, all);
    expect(before?.lines.some(({ check }) => check.step === "publish" && check.clause === "VP-3")).toBe(false);
    const done = await aVisit(trustId, { unitId: school.unitId, leadId: adviser.personId, number: 1, date: "2026-10-06", status: "done" });
    const checks = [
      {
        clause: "VP-9",
        title: "Actions from earlier visits",
        strength: "must",
        step: "publish",
        outcome: { state: "met" },
        mayBeWaived: true,
      },
      {
        clause: "VT-3",
        title: "Pupils with SEND",
        strength: "must",
        step: "publish",
        outcome: { state: "unmet", sentence: "The section “SEND” is empty.", remedy: "Write it." },
        mayBeWaived: true,
        waived: { reason: "No pupil was there", by: "Ruth Adeyemi", at: "2026-10-08" },
      },
    ];
    await inTrustOf(trustId, async (db) => {
      await db.note.create({ data: { trustId, visitId: done.id, authorId: adviser.personId, state: "published" } });
      await db.noteVersion.create({ data: { trustId, visitId: done.id, number: 1, content: { checks }, publishedById: adviser.personId } });
    });
    const page = await protocolPage(director, all);
    const line = (clause: string) => page?.clauses.find((one) => one.clause === clause);
    expect(line("VP-9")).toMatchObject({ met: 1, owed: 0 });
    expect(line("VT-3")).toMatchObject({ waived: 1, owed: 0 });
    expect(page?.visits).toBe(2);
    const narrowed = await protocolPage(director, { ...all, clause: line("VT-3")?.key ?? "" });
    expect(narrowed?.lines.map(({ record }) => record.id)).toEqual([done.id]);
    expect(narrowed?.lines[0]?.record.id).not.toBe(visitId);
  });
});
