import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { PlanContent } from "@/lib/visits/plan";
import { agreePlan, savePlan } from "@/lib/visits/plan-commands";
import { visitPage } from "@/lib/visits/visit-queries";
import { aViewer, inTrustOf } from "../../factories/records.ts";
import { aPlan, aVisit, aVisitedSchool, wholePlan } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aPlannedVisit(date = "2026-12-10") {
  const around = await aVisitedSchool();
  const visit = await aVisit(around.trust.id, { unitId: around.school.unitId, leadId: around.adviser.personId, date });
  return { ...around, visitId: visit.id };
}

const typed = (visitId: string, planId: string, change: Partial<PlanContent> = {}, agree = false) => {
  const { date: _date, ...content } = wholePlan(change);
  return { visitId, planId, version: 1, content, agree };
};

const planOf = async (viewer: Viewer, visitId: string) => (await visitPage(viewer, visitId))?.visit.plan ?? null;

describe("VP-4 a plan that both have agreed to", () => {
  it("is written by the adviser, asked of the headteacher by mail, agreed by both, and each step is in the history", async () => {
    const { trust, adviser, headteacher, visitId } = await aPlannedVisit();
    expect(await savePlan(adviser, typed(visitId, "", {}, true))).toEqual({ ok: true, value: { visitId, told: "agreed" } });
    const plan = await planOf(headteacher, visitId);
    expect(plan).toMatchObject({ number: 1, agreements: [{ side: "trust", by: "Ann Osei" }] });
    expect(await agreePlan(headteacher, { visitId, planId: plan?.id ?? "", reason: "" })).toEqual({ ok: true, value: { visitId } });
    const page = await visitPage(adviser, visitId);
    expect(page?.clauses?.find(({ title }) => title === "A plan that both have agreed")?.outcome.state).toBe("met");
    const letters = await inTrustOf(trust.id, (db) => db.outboxMail.findMany({ where: { trustId: trust.id }, orderBy: { id: "asc" } }));
    expect(letters.map(({ notice, personId }) => [notice, personId])).toEqual([
      ["planToAgree", headteacher.personId],
      ["planToAgree", adviser.personId],
    ]);
    const history = await inTrustOf(trust.id, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, recordId: visitId } }));
    expect(history.map(({ action }) => action)).toEqual([
      "Wrote the plan",
      "Agreed to the plan for the trust",
      "Agreed to the plan for the school",
    ]);
  });

  it("is asked for again after a change, and the same words write no version", async () => {
    const { adviser, headteacher, visitId } = await aPlannedVisit();
    const first = await aPlan(adviser, visitId, {
      content: wholePlan({ date: "2026-12-10" }),
      agreed: { trust: "2026-11-20", school: "2026-11-20" },
    });
    expect(await savePlan(headteacher, typed(visitId, first))).toMatchObject({ ok: true, value: { told: "same" } });
    expect((await planOf(adviser, visitId))?.number).toBe(1);
    expect(await savePlan(headteacher, typed(visitId, first, { remarks: "Use the side door" }, true))).toMatchObject({
      ok: true,
      value: { told: "agreed" },
    });
    expect(await planOf(adviser, visitId)).toMatchObject({ number: 2, agreements: [{ side: "school" }] });
  });

  it("refuses agreement to a version that is no longer the last, and says what has changed", async () => {
    const { adviser, headteacher, visitId } = await aPlannedVisit();
    const first = await aPlan(adviser, visitId, { content: wholePlan({ date: "2026-12-10" }) });
    await savePlan(adviser, typed(visitId, first, { feedback: { at: "14:30", about: "Attendance" } }));
    const answer = await agreePlan(headteacher, { visitId, planId: first, reason: "" });
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        sentence: expect.stringMatching(/Ann Osei has changed the plan since you read it\. Feedback is at 14:30, on Attendance\./),
      },
    });
    expect((await planOf(headteacher, visitId))?.agreements).toEqual([]);
  });

  it("of two who write at once the second is shown what the first has saved, and may put theirs in its place", async () => {
    const { adviser, headteacher, visitId } = await aPlannedVisit();
    const first = await aPlan(adviser, visitId);
    await savePlan(headteacher, typed(visitId, first, { remarks: "From the school" }));
    const answer = await savePlan(adviser, typed(visitId, first, { remarks: "From the adviser" }));
    const refusal = answer.ok ? undefined : answer.refusal;
    expect(refusal?.sentence).toMatch(/Martin Field has saved another version meanwhile\. In theirs: The remarks are others\./);
    const planId = refusal?.theirs?.planId ?? "";
    expect(await savePlan(adviser, typed(visitId, planId, { remarks: "From the adviser" }))).toMatchObject({ ok: true });
    expect((await planOf(adviser, visitId))?.content.remarks).toBe("From the adviser");
  });

  it("an agreement always refers to the version that was read, whatever happens in between", async () => {
    const { trust, adviser, headteacher, visitId } = await aPlannedVisit();
    let last = await aPlan(adviser, visitId, { content: wholePlan({ date: "2026-12-10" }) });
    const read = new Map<Viewer, string>([
      [adviser, last],
      [headteacher, last],
    ]);
    const agreedTo: { viewer: Viewer; planId: string }[] = [];
    const step = fc.record({
      by: fc.constantFrom(adviser, headteacher),
      does: fc.constantFrom("read", "change", "agree"),
      words: fc.stringMatching(/^[a-z]{4,12}$/),
    });
    const take = {
      read: async (by: Viewer) => void read.set(by, (await planOf(by, visitId))?.id ?? ""),
      change: async (by: Viewer, words: string) => void (await savePlan(by, typed(visitId, read.get(by) ?? "", { remarks: words }))),
      agree: async (by: Viewer) => {
        const planId = read.get(by) ?? "";
        const answer = await agreePlan(by, { visitId, planId, reason: "" });
        expect(answer.ok).toBe(planId === last);
        if (answer.ok) agreedTo.push({ viewer: by, planId });
      },
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const { by, does, words } of steps) {
          last = (await planOf(by, visitId))?.id ?? "";
          await take[does as keyof typeof take](by, words);
        }
        const rows = await inTrustOf(trust.id, (db) => db.visitAgreement.findMany({ where: { trustId: trust.id } }));
        for (const { planId, personId } of rows)
          expect(agreedTo.some((one) => one.planId === planId && one.viewer.personId === personId)).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it("agreed late is allowed, seen, and answered with its reason", async () => {
    const { adviser, headteacher, visitId } = await aPlannedVisit("2026-12-01");
    const planId = await aPlan(adviser, visitId, { content: wholePlan({ date: "2026-12-01" }), agreed: { trust: "2026-11-10" } });
    expect((await visitPage(headteacher, visitId))?.late).toBe(true);
    expect(await agreePlan(headteacher, { visitId, planId, reason: "The headteacher was away" })).toMatchObject({ ok: true });
    const late = (await visitPage(adviser, visitId))?.clauses?.find(({ title }) => title === "Agreed well in advance");
    expect(late).toMatchObject({ strength: "should", reason: "The headteacher was away", outcome: { state: "unmet" } });
  });
});

describe("what a plan must have before it is agreed", () => {
  it.each([
    ["VP-5", { feedback: null }, /keeps no time for feedback/],
    ["VP-7", { activities: wholePlan().activities.slice(0, 1) }, /The plan has 1 activity/],
    ["VP-7", { endsAt: "12:00", feedback: { at: "11:30", about: "Attendance" } }, /runs from 09:00 to 12:00/],
  ] as const)("%s refuses it with %o", async (clause, change, says) => {
    const { adviser, visitId } = await aPlannedVisit();
    expect(await savePlan(adviser, typed(visitId, "", change as Partial<PlanContent>, true))).toMatchObject({
      value: { told: "notAgreed" },
    });
    const planId = (await planOf(adviser, visitId))?.id ?? "";
    expect(await agreePlan(adviser, { visitId, planId, reason: "" })).toMatchObject({
      ok: false,
      refusal: { clause, sentence: expect.stringMatching(says) },
    });
  });

  it("VP-7 a waiver of the director opens the way, and stands on the visit", async () => {
    const { trust, school, adviser, director, visitId } = await aPlannedVisit();
    await savePlan(adviser, typed(visitId, "", { endsAt: "12:00", feedback: { at: "11:30", about: "Attendance" } }));
    await inTrustOf(trust.id, (db) =>
      db.waiver.create({
        data: {
          trustId: trust.id,
          clause: "VP-7",
          recordType: "visit",
          recordId: visitId,
          unitId: school.unitId,
          reason: "The school closes at noon",
          day: new Date("2026-11-24"),
          givenById: director.personId,
        },
      }),
    );
    const planId = (await planOf(adviser, visitId))?.id ?? "";
    expect(await agreePlan(adviser, { visitId, planId, reason: "" })).toMatchObject({ ok: true });
    expect((await visitPage(director, visitId))?.clauses?.find(({ clause }) => clause === "VP-7")?.waived).toMatchObject({
      by: "Ruth Adeyemi",
    });
  });

  it("VT-6 a theme is left out with its reason, and stands so in the plan", async () => {
    const { adviser, visitId } = await aPlannedVisit();
    await savePlan(adviser, typed(visitId, "", { excluded: [{ key: "early-reading", reason: "No pupils of that age" }] }));
    expect((await planOf(adviser, visitId))?.content.excluded).toEqual([{ key: "early-reading", reason: "No pupils of that age" }]);
  });
});

describe("who reads, writes and agrees", () => {
  it("GO-1 a governor reads a plan once both have agreed to it, and never writes it", async () => {
    const { adviser, headteacher, governor, visitId } = await aPlannedVisit();
    await savePlan(adviser, typed(visitId, "", {}, true));
    expect(await visitPage(governor, visitId)).toMatchObject({ planHidden: true, clauses: null, visit: { plan: null } });
    const planId = (await planOf(headteacher, visitId))?.id ?? "";
    await agreePlan(headteacher, { visitId, planId, reason: "" });
    expect(await planOf(governor, visitId)).toMatchObject({ number: 1 });
    expect((await savePlan(governor, typed(visitId, planId))).ok).toBe(false);
    expect((await agreePlan(governor, { visitId, planId, reason: "" })).ok).toBe(false);
  });

  it("nobody agrees for both sides: an adviser who leads the school speaks for neither as adviser", async () => {
    const { trust, school, adviser, visitId } = await aPlannedVisit();
    const both = await aViewer(trust, "headteacher", { school });
    const twoHats = {
      ...both,
      holdings: [...both.holdings, { role: "adviser" as const, school: null }],
      allocated: [{ unitId: school.unitId, kind: "adviser" as const, cover: false }],
    } as Viewer;
    const planId = await aPlan(adviser, visitId, { content: wholePlan({ date: "2026-12-10" }) });
    expect((await visitPage(twoHats, visitId))?.may.agree).toBe("school");
    await agreePlan(twoHats, { visitId, planId, reason: "" });
    expect(await planOf(adviser, visitId)).toMatchObject({ agreements: [{ side: "school" }] });
  });

  it("a headteacher of another school sees nothing of it", async () => {
    const { trust, visitId } = await aPlannedVisit();
    const stranger = await aViewer(trust, "headteacher");
    expect(await visitPage(stranger, visitId)).toBeNull();
    expect((await savePlan(stranger, typed(visitId, ""))).ok).toBe(false);
  });
});
