import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { bringInCategory } from "@/lib/categories/commands";
import { stepsOf } from "@/lib/categories/may";
import { categoryPage } from "@/lib/categories/page-queries";
import type { PageDuty } from "@/lib/categories/standing";
import { closeConcern, raiseConcern, respondToConcern } from "@/lib/concerns/commands";
import { dateOf } from "@/lib/dates";
import { directSchool, reviewDirection, withdrawDirection } from "@/lib/directions/commands";
import { meetDuty, nameResponsible, openDutyAgain, setDutyAside, takeUpDuty } from "@/lib/obligations/commands";
import { reviewCommitment } from "@/lib/obligations/commitment-commands";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { settleDuties } from "@/lib/obligations/writing/settle";
import type { Result } from "@/lib/result";
import { schoolPage } from "@/lib/schools/queries";
import { askForSupport } from "@/lib/support/ask-commands";
import { supportToAsk } from "@/lib/support/ask-queries";
import { recordTookPlace, takeBackTookPlace } from "@/lib/visits/commands";
import { aSchool, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const refusalOf = (result: Result<unknown>) => (result.ok ? undefined : result.refusal);

async function aSchoolInNeed(categoryKey = "repair") {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation", { name: "Ruth Adeyemi" });
  const school = await aSchool(trust.id);
  const brought = { axis: "main" as const, categoryKey, since: "2026-03-02", decidedById: director.personId, source: "Minutes of March" };
  await bringInCategory(director, { schoolId: school.id, ...brought });
  const see = async (viewer: Viewer) => {
    const page = await categoryPage(viewer, school.urn);
    if (!page) throw new Error("The page is not there.");
    return page;
  };
  const duty = async (fits: (one: PageDuty) => boolean) => {
    const found = (await see(director)).duties.find(fits);
    if (!found) throw new Error("There is no such duty.");
    return { obligationId: found.id, version: found.version };
  };
  const head = await aViewer(trust, "headteacher", { school, name: "Martin Field" });
  return { trust, director, school, see, duty, head };
}

const ofKind = (kind: string) => (one: PageDuty) => one.kind === kind;

describe("a duty of a category", () => {
  it("CA-4 is met by hand, on a day and with words, by who sees to it; and opened again after a slip", async () => {
    const { director, head, duty, see } = await aSchoolInNeed();
    const typed = { ...(await duty(ofKind("improvementTeam"))), day: "2026-11-20", words: "The team met." };
    expect(refusalOf(await meetDuty(head, typed))?.sentence).toContain("no such duty");
    expect(refusalOf(await meetDuty(director, { ...typed, day: "2026-12-01" }))).toMatchObject({ field: "day" });
    expect(await meetDuty(director, typed)).toMatchObject({ ok: true });
    expect(refusalOf(await meetDuty(director, typed))?.sentence).toContain("Somebody else changed");
    const met = (await see(head)).duties.find(({ id }) => id === typed.obligationId);
    expect(met).toMatchObject({ state: "met", metOn: "2026-11-20", metWords: "The team met.", metBy: "Ruth Adeyemi" });
    expect(await openDutyAgain(director, { ...typed, version: typed.version + 1 })).toMatchObject({ ok: true });
    expect((await see(head)).duties.find(({ id }) => id === typed.obligationId)).toMatchObject({ state: "open", metOn: null });
  });

  it("CA-4, VP-10 shows the support that was asked for from it, to those who read it", async () => {
    const { trust, director, head, duty, see, school } = await aSchoolInNeed();
    const { obligationId } = await duty(ofKind("improvementTeam"));
    expect(await supportToAsk(director, { kind: "duty", id: obligationId })).toMatchObject({ source: { unitId: school.unitId } });
    const asked = { title: "A team", need: "To lead", strandKey: "", visitId: "", actionId: "", strengthId: "", helperId: "" };
    expect(await askForSupport(director, { ...asked, unitId: school.unitId, obligationId })).toMatchObject({ ok: true });
    const shownTo = async (viewer: Viewer) => {
      const context = await see(viewer);
      const may = stepsOf(viewer, context);
      return context.duties.flatMap((one) =>
        (may.askSupport(one) && one.id === obligationId ? ["asks"] : []).concat(may.supportOf(one).map(({ title }) => title)),
      );
    };
    expect(await shownTo(director)).toEqual(["asks", "A team"]);
    expect(await shownTo(head)).toEqual(["asks", "A team"]);
    expect(await shownTo(await aViewer(trust, "governor", { school }))).toEqual([]);
    expect(await shownTo(await aViewer(trust, "adviser"))).toEqual([]);
  });

  it("CA-4 that a meeting or a plan meets is not met by hand", async () => {
    const { director, duty } = await aSchoolInNeed();
    for (const kind of ["reviewMeeting", "improvementPlan"]) {
      const typed = { ...(await duty(ofKind(kind))), day: testDay, words: "Done" };
      expect(refusalOf(await meetDuty(director, typed))).toMatchObject({ clause: "CA-4" });
    }
  });

  it("CA-4 what the school owes is met by its headteacher, and by no other school's", async () => {
    const { trust, head, duty } = await aSchoolInNeed("excellence");
    const other = await aViewer(trust, "headteacher", { school: await aSchool(trust.id) });
    const typed = { ...(await duty(({ owedBy }) => owedBy === "school")), day: testDay, words: "Given to two schools." };
    expect(refusalOf(await meetDuty(other, typed))?.sentence).toContain("no such duty");
    expect(await meetDuty(head, typed)).toMatchObject({ ok: true });
  });

  it("CA-3 what is at the director's choice becomes a duty by a press, the director's only", async () => {
    const { director, head, duty, see } = await aSchoolInNeed("recovery");
    const typed = await duty(({ strength }) => strength === "choice");
    expect(refusalOf(await takeUpDuty(head, typed))?.sentence).toContain("no such duty");
    expect(await takeUpDuty(director, typed)).toMatchObject({ ok: true });
    expect((await see(director)).duties.find(({ id }) => id === typed.obligationId)).toMatchObject({ chosen: true, state: "open" });
    expect(refusalOf(await takeUpDuty(director, { ...typed, version: typed.version + 1 }))?.sentence).toContain("already");
  });

  it("CA-4 set aside with a reason it stays so when the category is carried out again, until it is opened", async () => {
    const { trust, school, director, head, duty, see } = await aSchoolInNeed();
    const typed = await duty(ofKind("governorsMeeting"));
    expect(refusalOf(await setDutyAside(head, { ...typed, reason: "No" }))?.sentence).toContain("no such duty");
    expect(await setDutyAside(director, { ...typed, reason: "The chair asked for another day." })).toMatchObject({ ok: true });
    await inTrustOf(trust.id, (db) => carryOutCategories(db, director, [school.unitId]));
    const aside = (await see(director)).duties.find(({ id }) => id === typed.obligationId);
    expect(aside).toMatchObject({ state: "closed", setAside: true, closedReason: "The chair asked for another day." });
    expect(await openDutyAgain(director, { ...typed, version: aside?.version ?? 0 })).toMatchObject({ ok: true });
  });

  it("CA-4 somebody is named who sees to it; governors do not read who", async () => {
    const { trust, school, director, duty, see } = await aSchoolInNeed();
    const governor = await aViewer(trust, "governor", { school });
    const typed = await duty(ofKind("improvementTeam"));
    expect(await nameResponsible(director, { ...typed, personId: director.personId })).toMatchObject({ ok: true });
    const named = async (viewer: Viewer) => (await see(viewer)).duties.find(({ id }) => id === typed.obligationId)?.responsible?.name;
    expect(await named(director)).toBe("Ruth Adeyemi");
    expect(await named(governor)).toBeUndefined();
  });

  it("CA-4 a review that took place meets its duty, and opens it again when it did not", async () => {
    const { trust, school, director, see } = await aSchoolInNeed();
    const visit = await inTrustOf(trust.id, (db) =>
      db.visit.create({
        data: {
          ...{
            trustId: trust.id,
            unitId: school.unitId,
            schoolId: school.id,
            days: 1,
            title: "Review of governance",
            leadId: director.personId,
          },
          ...{ date: dateOf("2026-11-20"), kind: "review", reviewKind: "governance", status: "planned" },
        },
      }),
    );
    const state = async () => (await see(director)).duties.find(ofKind("governanceReview"));
    expect(await recordTookPlace(director, { visitId: visit.id })).toMatchObject({ ok: true });
    expect(await state()).toMatchObject({ state: "met", metOn: "2026-11-20", visitId: visit.id });
    expect(await takeBackTookPlace(director, { visitId: visit.id })).toMatchObject({ ok: true });
    expect(await state()).toMatchObject({ state: "open", metOn: null, visitId: null });
  });

  it("CA-4 a rapid plan with all its approvals meets its duty, a draft does not", async () => {
    const { trust, school, director, see } = await aSchoolInNeed();
    const { trustId } = director;
    const plan = (state: "draft" | "approved") =>
      inTrustOf(trust.id, async (db) => {
        const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId, key: "2026-27" } });
        const of = { trustId, unitId: school.unitId, yearId, kind: "rapid" as const };
        await db.improvementPlan.deleteMany({ where: of });
        await db.improvementPlan.create({ data: { ...of, state, approvedOn: state === "draft" ? null : dateOf("2026-11-10") } });
        await settleDuties(db, director, [school.unitId]);
      });
    await plan("draft");
    expect((await see(director)).duties.find(ofKind("improvementPlan"))?.state).toBe("open");
    await plan("approved");
    expect((await see(director)).duties.find(ofKind("improvementPlan"))).toMatchObject({ state: "met", metOn: "2026-11-10" });
  });
});

describe("what is asked of a school", () => {
  it("CA-9 a commitment goes from open to kept with what shows it; the headteacher does not settle it", async () => {
    const { director, head, see } = await aSchoolInNeed();
    const [first] = (await see(head)).commitments;
    const typed = { commitmentId: first?.id ?? "", version: 1, day: testDay, evidence: "Seen in lessons", meetingId: "" };
    expect(refusalOf(await reviewCommitment(head, { ...typed, state: "kept" }))).toMatchObject({ field: "state" });
    expect(await reviewCommitment(head, { ...typed, state: "underWay" })).toMatchObject({ ok: true });
    expect(await reviewCommitment(director, { ...typed, version: 2, state: "kept" })).toMatchObject({ ok: true });
    const kept = (await see(head)).commitments.find(({ id }) => id === first?.id);
    expect(kept).toMatchObject({ state: "kept", reviews: [{ state: "kept" }, { state: "underWay", by: "Martin Field" }] });
  });

  it("CA-10 a school is directed where its category says so, with a review; it is recorded whether it acted", async () => {
    const { director, head, school, see } = await aSchoolInNeed();
    const typed = { urn: school.urn, what: "The reading scheme", why: "Three are in use", byWhen: "2027-01-08", reviewOn: "2027-03-01" };
    expect(refusalOf(await directSchool(head, typed))?.sentence).toContain("no such school");
    expect(refusalOf(await directSchool(director, { ...typed, reviewOn: "2027-01-01" }))).toMatchObject({ field: "reviewOn" });
    expect(await directSchool(director, typed)).toMatchObject({ ok: true });
    const [direction] = (await see(head)).directions;
    const step = { directionId: direction?.id ?? "", version: 1 };
    expect(await reviewDirection(director, { ...step, actedOn: "partly", outcome: "In two year groups" })).toMatchObject({ ok: true });
    expect(refusalOf(await withdrawDirection(director, { ...step, version: 2, reason: "Late" }))?.sentence).toContain("already");
    expect((await see(head)).directions[0]).toMatchObject({ actedOn: "partly", reviewedBy: "Ruth Adeyemi" });
  });

  it("CA-10 no direction where the category does not say so", async () => {
    const { director, school } = await aSchoolInNeed("refinement");
    const typed = { urn: school.urn, what: "The reading scheme", why: "Three are in use", byWhen: "2027-01-08", reviewOn: "2027-03-01" };
    expect(refusalOf(await directSchool(director, typed))).toMatchObject({ clause: "CA-10" });
  });

  it("CA-8 a cause for concern is raised by a trigger of the year, answered, closed with a reason; governors do not see it", async () => {
    const { trust, director, head, school, see } = await aSchoolInNeed();
    const governor = await aViewer(trust, "governor", { school });
    const typed = { urn: school.urn, triggerKey: "trigger-1", raisedOn: testDay, source: "Report of the autumn" };
    expect(refusalOf(await raiseConcern(director, { ...typed, triggerKey: "none" }))).toMatchObject({ field: "triggerKey" });
    // Pressed twice at once, it is raised once.
    const raised = await Promise.all([raiseConcern(director, typed), raiseConcern(director, typed)]);
    expect(raised.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusalOf(await raiseConcern(director, typed))?.sentence).toContain("open already");
    expect((await schoolPage(head, school.urn))?.openConcerns).toBe(1);
    expect((await schoolPage(governor, school.urn))?.openConcerns).toBe(0);
    expect((await see(governor)).concerns).toEqual([]);
    const step = { concernId: (await see(head)).concerns[0]?.id ?? "" };
    expect(refusalOf(await closeConcern(director, { ...step, version: 1, reason: "Over" }))).toMatchObject({ clause: "CA-8" });
    expect(await respondToConcern(director, { ...step, version: 1, response: "A deputy is in school" })).toMatchObject({ ok: true });
    expect(await closeConcern(director, { ...step, version: 2, reason: "The next report was clear" })).toMatchObject({ ok: true });
    expect((await see(head)).concerns[0]).toMatchObject({ closedReason: "The next report was clear" });
  });

  it("CA-3 the page of a category is not there for other schools, clerks and quality assurers", async () => {
    const { trust, school } = await aSchoolInNeed();
    const other = await aSchool(trust.id);
    const viewers = [
      await aViewer(trust, "headteacher", { school: other }),
      await aViewer(trust, "governor", { school: other }),
      await aViewer(trust, "qualityAssurer"),
      await aViewer(trust, "clerk", { school }),
    ];
    for (const viewer of viewers) expect(await categoryPage(viewer, school.urn)).toBeNull();
    const trustee = await aViewer(trust, "trustee");
    expect(await categoryPage(trustee, school.urn)).toMatchObject({ directions: [], concerns: [], people: [] });
  });
});
