import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { askForSupport } from "@/lib/support/ask-commands";
import { supportToAsk } from "@/lib/support/ask-queries";
import { whoCouldHelp } from "@/lib/support/help-queries";
import { aSchool, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { aVisitedSchool } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const day = new Date(testDay);

/** A school with two risks, and three others that share strengths. */
async function aSchoolInNeed() {
  const place = await aVisitedSchool();
  const { trust, school, director } = place;
  const others = [await aSchool(trust.id), await aSchool(trust.id), await aSchool(trust.id)];
  const head = await aViewer(trust, "headteacher", { school });
  const otherHead = await aViewer(trust, "headteacher", { school: others[0] ?? school });
  const risks = await inTrustOf(trust.id, async (db) => {
    const visit = await db.visit.create({
      data: { trustId: trust.id, unitId: school.unitId, date: day, kind: "additional", days: 1, status: "done", leadId: director.personId },
    });
    const of = { trustId: trust.id, visitId: visit.id, unitId: school.unitId, day, kind: "risk" as const };
    await db.finding.create({ data: { ...of, kind: "strength", text: "Calm corridors", areaKeys: ["behaviour"], worthSharing: true } });
    const again = { visitId: visit.id, day: new Date("2026-10-01"), text: "Lunchtime is noisy", areaKeys: [] };
    await db.finding.create({ data: { ...of, ...again } });
    const inArea = await db.finding.create({
      data: { ...of, text: "Early reading differs from class to class", areaKeys: ["curriculum"] },
    });
    const alone = await db.finding.create({ data: { ...of, text: "Lunchtime is noisy", areaKeys: ["behaviour"], strandKey: "wellbeing" } });
    const shared = {
      trustId: trust.id,
      offeredById: director.personId,
      offeredOn: day,
      consentedById: director.personId,
      consentedOn: day,
    };
    const strengths = [
      { text: "Early reading is taught in one way in every class", areaKeys: [] },
      { text: "The curriculum is sequenced", areaKeys: ["curriculum"] },
      { text: "A choir for all", areaKeys: ["personal-development"] },
    ];
    for (const [place, strength] of strengths.entries())
      await db.sharedStrength.create({ data: { ...shared, unitId: others[place]?.unitId ?? "", ...strength } });
    await db.sharedStrength.create({ data: { ...shared, unitId: school.unitId, text: "Our own curriculum", areaKeys: ["curriculum"] } });
    return { inArea: inArea.id, alone: alone.id };
  });
  return { ...place, others, head, otherHead, risks };
}

const helpFor = async (viewer: Viewer, urn: number) =>
  (await whoCouldHelp(viewer, { urn }))?.needs.map(({ words, matches }) => [words, matches.map(({ text }) => text)]);

describe("CP-2 who could help a school", () => {
  it("is found by area and strand first, then by words, among other schools only", async () => {
    const { head, director, school, risks } = await aSchoolInNeed();
    const expected = [
      ["Early reading differs from class to class", ["The curriculum is sequenced", "Early reading is taught in one way in every class"]],
      ["Lunchtime is noisy", []],
    ];
    expect(await helpFor(director, school.urn)).toEqual(expected);
    expect(await helpFor(head, school.urn)).toEqual(expected);
    const one = await whoCouldHelp(head, { kind: "risk", id: risks.inArea });
    expect(one?.needs).toHaveLength(1);
    expect(
      one?.needs[0]?.matches.map(({ agreed }) => agreed),
      "what others give is the team's",
    ).toEqual([null, null]);
  });

  it("is nobody else's to read: not another headteacher's, not a governor's, by school or by the need itself", async () => {
    const { otherHead, trust, school, risks } = await aSchoolInNeed();
    const viewers = [otherHead, await aViewer(trust, "governor", { school }), await aViewer(trust, "adviser")];
    for (const viewer of viewers) {
      expect(await whoCouldHelp(viewer, { urn: school.urn })).toBeNull();
      expect(await whoCouldHelp(viewer, { kind: "risk", id: risks.inArea })).toBeNull();
      expect(await supportToAsk(viewer, { kind: "risk", id: risks.inArea })).toBeNull();
    }
  });

  it("leads to a request that is filled in, with the risk, its visit and the school that is asked", async () => {
    const { head, school, others, risks } = await aSchoolInNeed();
    const help = await whoCouldHelp(head, { kind: "risk", id: risks.inArea });
    const strengthId = help?.needs[0]?.matches[0]?.id ?? "";
    const asking = await supportToAsk(head, { kind: "risk", id: risks.inArea }, { strengthId, urn: null });
    expect(asking).toMatchObject({
      source: { unitId: school.unitId, words: "Early reading differs from class to class", visitId: help?.needs[0]?.visitId },
      helper: { unitId: others[1]?.unitId, strengthId, text: "The curriculum is sequenced" },
    });
    const typed = { unitId: school.unitId, title: "Reading", need: "In one way", strandKey: "", actionId: "", obligationId: "" };
    const visitId = asking?.source?.visitId ?? "";
    expect(await askForSupport(head, { ...typed, visitId, strengthId, helperId: "" })).toMatchObject({ ok: true });
  });

  it("takes needs from the plan and the self-evaluation of the year too, and a draft plan for its school only", async () => {
    const { head, director, school, trust } = await aSchoolInNeed();
    await inTrustOf(trust.id, async (db) => {
      const year = await db.academicYear.findFirstOrThrow({
        where: { trustId: trust.id, startsOn: { lte: day }, endsBefore: { gt: day } },
      });
      const plan = await db.improvementPlan.create({ data: { trustId: trust.id, unitId: school.unitId, yearId: year.id } });
      await db.planPriority.create({
        data: {
          trustId: trust.id,
          planId: plan.id,
          title: "Music for all",
          areaKeys: ["personal-development"],
          changedById: head.personId,
        },
      });
    });
    const words = async (viewer: Viewer) => (await helpFor(viewer, school.urn))?.map(([need]) => need);
    expect(await words(head)).toContain("Music for all");
    expect(await words(director)).not.toContain("Music for all");
    await inTrustOf(trust.id, (db) => db.improvementPlan.updateMany({ where: { trustId: trust.id }, data: { state: "submitted" } }));
    expect(await helpFor(director, school.urn)).toContainEqual(["Music for all", ["A choir for all"]]);
  });
});
