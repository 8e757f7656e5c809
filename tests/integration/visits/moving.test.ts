import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/allocations/commands";
import { addVisit } from "@/lib/visits/adding-commands";
import { changeLead, recordTookPlace, takeBackTookPlace } from "@/lib/visits/commands";
import { cancelVisit, moveVisit, moveVisits } from "@/lib/visits/moving-commands";
import { signUp } from "@/lib/visits/people-commands";
import { visitPage, visitsToMove, visitToMove } from "@/lib/visits/visit-queries";
import { settleVisitsOfLeavers } from "@/lib/visits/writing/leavers";
import { schoolYear, visitToAdd, yearToLayOut } from "@/lib/visits/year-queries";
import { aHolding, anAllocation, aViewer, inTrustOf } from "../../factories/records.ts";
import { aPlan, aVisit, aVisitedSchool, wholePlan } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aPlannedVisit(date = "2026-12-10") {
  const around = await aVisitedSchool();
  const visit = await aVisit(around.trust.id, { unitId: around.school.unitId, leadId: around.adviser.personId, date });
  return { ...around, visitId: visit.id };
}

const invitationsOf = (trustId: string) =>
  inTrustOf(trustId, (db) => db.outboxMail.findMany({ where: { trustId, kind: "visitInvitation" }, orderBy: { id: "asc" } }));
const day = { startsAt: "09:00", endsAt: "15:00" };

describe("moving", () => {
  it("VP-4 a move writes the next version of the plan, asks both again, and the calendars follow", async () => {
    const { trust, adviser, headteacher, visitId } = await aPlannedVisit();
    await aPlan(adviser, visitId, { content: wholePlan({ date: "2026-12-10" }), agreed: { trust: "2026-11-20", school: "2026-11-20" } });
    expect(await moveVisit(adviser, { visitId, version: 1, date: "2026-12-15", ...day })).toEqual({ ok: true, value: { visitId } });
    const page = await visitPage(headteacher, visitId);
    expect(page?.visit).toMatchObject({
      date: "2026-12-15",
      sequence: 1,
      plan: { number: 2, content: { date: "2026-12-15" }, agreements: [] },
    });
    const letters = await invitationsOf(trust.id);
    expect(letters.map(({ personId }) => personId).sort()).toEqual([adviser.personId, headteacher.personId].sort());
    for (const { calendar, text } of letters) {
      expect(calendar).toContain("SEQUENCE:1");
      expect(calendar).toContain("DTSTART:20261215T090000Z");
      expect(text).toContain("It was on Thu 10 Dec 2026, 09:00.");
    }
    expect(await moveVisit(adviser, { visitId, version: 1, date: "2026-12-16", ...day })).toMatchObject({
      ok: false,
      refusal: { theirs: { date: "2026-12-15", version: "2" } },
    });
  });

  it("UO-1 refuses a day on which the school has no adviser, with the clause", async () => {
    const { trust, school, director } = await aVisitedSchool();
    const visit = await aVisit(trust.id, { unitId: school.unitId, date: "2026-12-10" });
    await inTrustOf(trust.id, (db) =>
      db.allocation.updateMany({ where: { trustId: trust.id, unitId: school.unitId }, data: { endsBefore: new Date("2027-01-01") } }),
    );
    expect(await moveVisit(director, { visitId: visit.id, version: 1, date: "2027-01-12", ...day })).toMatchObject({
      ok: false,
      refusal: { clause: "UO-1", faults: { date: expect.stringMatching(/no adviser on this day/) } },
    });
    expect(await moveVisit(director, { visitId: visit.id, version: 1, date: "2027-09-07", ...day })).toMatchObject({
      ok: false,
      refusal: { faults: { date: expect.stringMatching(/outside the visit’s school year/) } },
    });
  });

  it("TE-2 several visits move to days that suit, no two on one; all of them or none", async () => {
    const { trust, school, adviser } = await aVisitedSchool();
    const first = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-08" });
    const second = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-10", number: 3 });
    const proposed = (await visitsToMove(adviser, [first.id, second.id], "suit")) ?? [];
    expect(proposed.map(({ to, obstacles }) => [to, obstacles])).toEqual([
      ["2026-12-09", []],
      ["2026-12-11", []],
    ]);
    const moves = proposed.map(({ id, version, to }) => ({ visitId: id, version, date: to }));
    const [one, other] = moves;
    const stale = [one, { ...other, version: 7 }] as typeof moves;
    expect(await moveVisits(adviser, { moves: stale })).toMatchObject({
      ok: false,
      refusal: { faults: { [`to:${second.id}`]: expect.anything() } },
    });
    expect((await visitPage(adviser, first.id))?.visit.date).toBe("2026-12-08");
    expect(await moveVisits(adviser, { moves })).toEqual({ ok: true, value: { moved: 2 } });
    expect((await visitPage(adviser, second.id))?.visit.date).toBe("2026-12-11");
    const week = (await visitsToMove(adviser, [first.id], "7")) ?? [];
    expect(week[0]).toMatchObject({ to: "2026-12-16", obstacles: [] });
  });

  it("admin support moves on behalf of others; headteacher and governor do not", async () => {
    const { trust, headteacher, governor, visitId } = await aPlannedVisit();
    const office = await aViewer(trust, "adminSupport");
    expect((await visitToMove(office, visitId))?.suiting.length).toBeGreaterThan(3);
    for (const viewer of [headteacher, governor]) {
      expect(await visitToMove(viewer, visitId)).toBeNull();
      expect((await moveVisit(viewer, { visitId, version: 1, date: "2026-12-15", ...day })).ok).toBe(false);
    }
    expect(await moveVisit(office, { visitId, version: 1, date: "2026-12-15", ...day })).toMatchObject({ ok: true });
  });
});

describe("cancelling", () => {
  it("UO-2 a cancelled visit counts no days, shadowing governors are told, its number and themes are open for the one that replaces it", async () => {
    const { trust, school, adviser, governor, headteacher, visitId } = await aPlannedVisit();
    await signUp(governor, { visitId, part: "" });
    expect(await cancelVisit(adviser, { visitId, version: 1, side: "school", reason: "The school is closed" })).toMatchObject({ ok: true });
    const cancelled = (await invitationsOf(trust.id)).filter(({ calendar }) => calendar?.includes("METHOD:CANCEL"));
    expect(cancelled.map(({ personId }) => personId).sort()).toEqual([adviser.personId, governor.personId, headteacher.personId].sort());
    expect(cancelled[0]?.text).toContain("Cancelled by the school: The school is closed");
    const year = await schoolYear(adviser, school.urn, "");
    expect(year?.stand?.days).toMatchObject({ planned: 0, toPlan: 6 });
    expect(year?.stand?.missing.map(({ number }) => number)).toContain(2);
    const add = await visitToAdd(adviser, school.urn, visitId);
    expect(add?.replaced).toMatchObject({ id: visitId, number: 2 });
    const replacement = {
      urn: school.urn,
      kind: "programme" as const,
      reviewKind: "" as const,
      title: "",
      date: "2026-12-16",
      ...day,
      days: "1" as const,
      leadId: "",
      leadName: "",
      schoolId: "",
      replacesId: visitId,
    };
    const added = await addVisit(adviser, replacement);
    const id = added.ok ? added.value.visitId : "";
    expect((await visitPage(adviser, id))?.visit).toMatchObject({ number: 2, replaces: { id: visitId }, lead: "Ann Osei" });
    expect((await visitPage(adviser, visitId))?.visit).toMatchObject({ status: "cancelled", replacedBy: { id } });
    expect(await addVisit(adviser, { ...replacement, date: "2026-12-17" })).toMatchObject({
      ok: false,
      refusal: { sentence: "Another visit replaces it already." },
    });
    expect((await yearToLayOut(adviser, school.urn, ""))?.proposals.map(({ number }) => number)).not.toContain(2);
  });
});

describe("adding", () => {
  const plain = {
    reviewKind: "" as const,
    title: "",
    ...day,
    days: "1" as const,
    leadId: "",
    leadName: "",
    schoolId: "",
    replacesId: "",
  };

  it("UO-2 UO-4 UO-5 half a day counts half, a link meeting and a review count none", async () => {
    const { trust, school, adviser, director } = await aVisitedSchool();
    const link = await aViewer(trust, "partnershipLink", { name: "Mohammed Rafiq" });
    await anAllocation(trust.id, school.unitId, link.personId, "partnershipLink");
    const linked = { ...link, allocated: [{ unitId: school.unitId, kind: "partnershipLink" as const, cover: false }] } as typeof link;
    const half = await addVisit(adviser, {
      ...plain,
      urn: school.urn,
      kind: "additional",
      title: "Behaviour",
      days: "0.5",
      date: "2026-12-09",
      endsAt: "12:00",
    });
    const meeting = await addVisit(linked, {
      ...plain,
      urn: school.urn,
      kind: "linkMeeting",
      date: "2026-12-11",
      startsAt: "10:00",
      endsAt: "11:00",
    });
    const review = await addVisit(director, {
      ...plain,
      urn: school.urn,
      kind: "review",
      reviewKind: "subject",
      title: "Science",
      leadName: "Reviewers of another trust",
      date: "2027-01-13",
    });
    expect([half.ok, meeting.ok, review.ok]).toEqual([true, true, true]);
    const year = await schoolYear(director, school.urn, "");
    expect(year?.stand?.days).toMatchObject({ planned: 0.5, toPlan: 5.5 });
    expect(year?.stand?.meetings).toMatchObject({ planned: 1, least: 6, most: 12 });
    expect(year?.visits.map(({ kind, lead, days }) => [kind, lead, days])).toEqual([
      ["additional", "Ann Osei", 0.5],
      ["linkMeeting", "Mohammed Rafiq", 0],
      ["review", "Reviewers of another trust", 0],
    ]);
    expect((await addVisit(linked, { ...plain, urn: school.urn, kind: "additional", title: "Not mine", date: "2026-12-16" })).ok).toBe(
      false,
    );
  });

  it("VP-7 a half-day additional visit needs no waiver", async () => {
    const { school, adviser } = await aVisitedSchool();
    const added = await addVisit(adviser, {
      ...plain,
      urn: school.urn,
      kind: "additional",
      title: "Behaviour",
      days: "0.5",
      date: "2026-12-09",
      endsAt: "12:00",
    });
    const page = await visitPage(adviser, added.ok ? added.value.visitId : "");
    expect(page?.clauses?.map(({ clause }) => clause)).not.toContain("VP-7");
  });

  it("nobody leads a visit to a school that they lead, and a visit of the programme is laid out, not added", async () => {
    const { trust, school, director } = await aVisitedSchool();
    const both = await aViewer(trust, "adviser");
    await aHolding(trust.id, both.personId, "headteacher", school.id);
    const typed = { ...plain, urn: school.urn, kind: "additional" as const, title: "Behaviour", date: "2026-12-09" };
    expect(await addVisit(director, { ...typed, leadId: both.personId })).toMatchObject({ ok: false, refusal: { field: "leadId" } });
    expect(await addVisit(director, { ...typed, kind: "programme" })).toMatchObject({ ok: false, refusal: { field: "kind" } });
  });
});

describe("who leads, and whether it took place", () => {
  it("VP-3 a change of adviser passes visits to come on with agreements standing; done ones stay", async () => {
    const { trust, school, adviser, director } = await aVisitedSchool();
    const done = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-10-06", number: 1, status: "done" });
    const soon = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-08" });
    const later = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2027-01-12", number: 3 });
    await aPlan(adviser, later.id, { content: wholePlan({ date: "2027-01-12" }), agreed: { trust: "2026-11-20", school: "2026-11-20" } });
    const next = await aViewer(trust, "adviser", { name: "Simon Pell" });
    const [standing] = await inTrustOf(trust.id, (db) => db.allocation.findMany({ where: { trustId: trust.id, kind: "adviser" } }));
    const answer = await allocate(director, {
      from: "2027-01-04",
      reason: "Shared out anew",
      changes: [{ unitId: school.unitId, kind: "adviser", before: standing?.id ?? "", personId: next.personId }],
    });
    expect(answer.ok).toBe(true);
    const leads = await Promise.all([done, soon, later].map(async ({ id }) => (await visitPage(director, id))?.visit.lead));
    expect(leads).toEqual(["Ann Osei", "Ann Osei", "Simon Pell"]);
    expect((await visitPage(director, later.id))?.visit.plan?.agreements).toHaveLength(2);
    const letters = await invitationsOf(trust.id);
    expect(letters.filter(({ calendar }) => calendar?.includes("METHOD:CANCEL")).map(({ personId }) => personId)).toEqual([
      adviser.personId,
    ]);
    expect(letters.some(({ personId }) => personId === next.personId)).toBe(true);
  });

  it("VP-3 cover that the director has named leads; anybody else is shown as not the adviser of that day", async () => {
    const { trust, adviser, director, visitId } = await aPlannedVisit();
    const cover = await aViewer(trust, "adviser", { name: "Simon Pell" });
    const clause = async () => (await visitPage(director, visitId))?.clauses?.find((one) => one.clause === "VP-3")?.outcome;
    expect((await changeLead(adviser, { visitId, version: 1, leadId: cover.personId, reason: "Away" })).ok).toBe(false);
    expect(await changeLead(director, { visitId, version: 1, leadId: cover.personId, reason: "Ann is away" })).toMatchObject({ ok: true });
    expect(await clause()).toMatchObject({ state: "unmet", sentence: "Simon Pell is not the school’s adviser on this day." });
    await inTrustOf(trust.id, (db) =>
      db.delegation.create({
        data: {
          trustId: trust.id,
          kind: "cover",
          fromPersonId: adviser.personId,
          toPersonId: cover.personId,
          reason: "Away",
          startsOn: new Date("2026-12-07"),
          endsBefore: new Date("2026-12-19"),
        },
      }),
    );
    expect(await clause()).toMatchObject({ state: "met" });
  });

  it("UO-2 a visit takes place on its day or later, and that can be taken back", async () => {
    const { trust, school, adviser, headteacher, visitId } = await aPlannedVisit();
    expect(await recordTookPlace(adviser, { visitId })).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringMatching(/on the day/) },
    });
    const today = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-11-24", number: 1 });
    expect((await recordTookPlace(headteacher, { visitId: today.id })).ok).toBe(false);
    expect(await recordTookPlace(adviser, { visitId: today.id })).toMatchObject({ ok: true });
    expect((await schoolYear(adviser, school.urn, ""))?.stand?.days.done).toBe(1);
    expect(await takeBackTookPlace(adviser, { visitId: today.id })).toMatchObject({ ok: true });
    await recordTookPlace(adviser, { visitId: today.id });
    await inTrustOf(trust.id, (db) =>
      db.note.create({ data: { trustId: trust.id, visitId: today.id, authorId: adviser.personId, state: "published" } }),
    );
    expect(await takeBackTookPlace(adviser, { visitId: today.id })).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringMatching(/note/) },
    });
  });

  it("when a school leaves, its visits to come are closed as left, and planned again if it has not left after all", async () => {
    const { trust, school, adviser, director, visitId } = await aPlannedVisit();
    const before = await aVisit(trust.id, { unitId: school.unitId, leadId: adviser.personId, date: "2026-12-01", number: 3 });
    const leave = (leftOn: Date | null) =>
      inTrustOf(trust.id, async (db) => {
        await db.school.update({ where: { trustId_id: { trustId: trust.id, id: school.id } }, data: { leftOn } });
        await settleVisitsOfLeavers(db, trust.id);
      });
    const states = async () => Promise.all([before.id, visitId].map(async (id) => (await visitPage(director, id))?.visit.status));
    await leave(new Date("2026-12-05"));
    expect(await states()).toEqual(["planned", "left"]);
    await leave(null);
    expect(await states()).toEqual(["planned", "planned"]);
  });
});
