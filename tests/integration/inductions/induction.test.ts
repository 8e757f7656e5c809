import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { endInduction, logMentorContact, nameMentor, saveInductionSession } from "@/lib/inductions/commands";
import { inductionList, inductionPage } from "@/lib/inductions/queries";
import { carryOutWhereDue } from "@/lib/obligations/writing/carry-out-due";
import { invitePerson } from "@/lib/people/commands";
import { giveRole } from "@/lib/people/role-commands";
import type { Result } from "@/lib/result";
import { aHolding, aPerson, aSchool, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
};

/** A school whose headteacher has left, and another with an experienced one. */
async function aVacancy() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const [school, other] = [await aSchool(trust.id), await aSchool(trust.id)];
  const before = await aPerson(trust.id, { name: "Former Head" });
  const [longAgo, left] = [new Date("2020-09-01"), new Date("2026-11-01")];
  await aHolding(trust.id, before.id, "headteacher", school.id, { startsOn: longAgo, endsBefore: left });
  return {
    ...{ trust, school, other },
    administrator: await aViewer(trust, "administrator"),
    director: await aViewer(trust, "directorOfEducation"),
    mentor: await aViewer(trust, "headteacher", { school: other, name: "Experienced Head" }),
  };
}

async function aNewHead() {
  const stage = await aVacancy();
  const { administrator, school, director } = stage;
  const { personId } = got(
    await invitePerson(administrator, { name: "New Head", email: "new@people.test", role: "headteacher", schoolId: school.id }),
  );
  const induction = await inductionPage(director, school.urn);
  if (!induction) throw new Error("No induction began.");
  const head = { ...director, personId, holdings: [{ role: "headteacher", school }] } as unknown as typeof director;
  return { ...stage, induction, head };
}

describe("NH-1, NH-2 an induction", () => {
  it("begins itself for somebody new, with the year's sessions, and one at a time", async () => {
    const { induction, trust, director } = await aNewHead();
    expect(induction).toMatchObject({ person: "New Head", newToRole: true, startsOn: testDay, mentor: null });
    expect(induction.sessions).toHaveLength(5);
    expect((await inductionList(director, 1))?.lines).toMatchObject([{ person: "New Head", mentor: null, sessions: 5 }]);
    expect(await inTrustOf(trust.id, (db) => db.induction.count({ where: { trustId: trust.id } }))).toBe(1);
  });

  it("has no sessions for a deputy of the trust who becomes headteacher, and does not begin for one who moves", async () => {
    const { administrator, director, mentor, school, trust } = await aVacancy();
    const inside = await aPerson(trust.id, { name: "From Inside" });
    await aHolding(trust.id, inside.id, "priorityLead", school.id);
    const role = { role: "headteacher" as const, schoolId: school.id, startsOn: testDay, lastDay: "" };
    got(await giveRole(administrator, { ...role, personId: mentor.personId }));
    expect(await inductionPage(director, school.urn)).toBeNull();
    got(await giveRole(administrator, { ...role, personId: inside.id }));
    expect(await inductionPage(director, school.urn)).toMatchObject({ person: "From Inside", newToRole: true, sessions: [] });
  });

  it("does not begin for the headteachers whom a new trust enters", async () => {
    const { administrator, director, trust } = await aVacancy();
    const first = await aSchool(trust.id);
    got(await invitePerson(administrator, { name: "Long There", email: "long@people.test", role: "headteacher", schoolId: first.id }));
    expect(await inductionPage(director, first.urn)).toBeNull();
  });

  it("takes a mentor who has been in post long enough, and refuses others with the clause", async () => {
    const { induction, director, mentor, trust, school } = await aNewHead();
    const third = await aSchool(trust.id);
    const fresh = await aPerson(trust.id, { name: "Fresh Head" });
    await aHolding(trust.id, fresh.id, "headteacher", third.id, { startsOn: new Date("2025-09-01") });
    const typed = { inductionId: induction.id, version: 1, newToRole: "yes" as const };
    const refusal = await nameMentor(director, { ...typed, mentorId: fresh.id });
    expect(refusal).toMatchObject({ ok: false, refusal: { clause: "NH-2", field: "mentorId" } });
    expect(await nameMentor(director, { ...typed, mentorId: induction.personId })).toMatchObject({ ok: false });
    expect((await nameMentor(mentor, { ...typed, mentorId: mentor.personId })).ok).toBe(false);
    got(await nameMentor(director, { ...typed, mentorId: mentor.personId }));
    expect(await inductionPage(mentor, school.urn)).toMatchObject({ mentor: "Experienced Head" });
  });

  it("tells mentor and headteacher of each other, once", async () => {
    const { induction, director, mentor, trust } = await aNewHead();
    const typed = { inductionId: induction.id, mentorId: mentor.personId };
    got(await nameMentor(director, { ...typed, version: 1, newToRole: "yes" }));
    got(await nameMentor(director, { ...typed, version: 2, newToRole: "no" }));
    const notices = await inTrustOf(trust.id, (db) => db.notice.findMany({ where: { trustId: trust.id, kind: "mentoring" } }));
    expect(notices.map(({ personId, subject }) => [personId, subject]).sort()).toEqual(
      [
        [mentor.personId, "You are the mentor of New Head"],
        [induction.personId, "Experienced Head is your mentor"],
      ].sort(),
    );
  });

  it("is read by headteacher and mentor, who log their contacts, and by nobody else of the schools", async () => {
    const { induction, director, head, mentor, trust, school } = await aNewHead();
    const contact = { inductionId: induction.id, day: testDay, means: "Call", note: "The first weeks" };
    expect((await logMentorContact(head, contact)).ok).toBe(false);
    got(await nameMentor(director, { inductionId: induction.id, version: 1, newToRole: "yes", mentorId: mentor.personId }));
    got(await logMentorContact(head, contact));
    got(await logMentorContact(mentor, { ...contact, means: "Visit" }));
    expect(await logMentorContact(mentor, { ...contact, day: "2026-10-01" })).toMatchObject({ ok: false, refusal: { field: "day" } });
    expect((await inductionPage(head, school.urn))?.contacts).toHaveLength(2);
    expect((await inductionList(mentor, 1))?.lines).toMatchObject([{ contacts: 2, lastContact: testDay }]);
    const chair = await aViewer(trust, "chairOfGovernors", { school });
    expect(await inductionPage(chair, school.urn)).toBeNull();
    expect(await inductionList(chair, 1)).toBeNull();
    // Who is no headteacher and no mentor any more sees nothing of those whom they mentored.
    expect(await inductionList({ ...mentor, holdings: [] } as typeof mentor, 1)).toBeNull();
    expect((await logMentorContact(director, contact)).ok).toBe(false);
  });

  it("shows sessions held and missed, the one or the other", async () => {
    const { induction, director, head, school } = await aNewHead();
    const [one, two] = induction.sessions;
    const session = {
      inductionId: induction.id,
      key: one?.key ?? "",
      version: 1,
      plannedOn: "2026-11-20",
      doneOn: testDay,
      missedReason: "",
    };
    expect((await saveInductionSession(head, session)).ok).toBe(false);
    expect(await saveInductionSession(director, { ...session, missedReason: "Snow" })).toMatchObject({ ok: false });
    got(await saveInductionSession(director, session));
    expect(await saveInductionSession(director, session)).toMatchObject({ ok: false, refusal: { theirs: { version: "2" } } });
    got(await saveInductionSession(director, { ...session, key: two?.key ?? "", doneOn: "", missedReason: "Snow closed the roads" }));
    expect((await inductionList(director, 1))?.lines).toMatchObject([{ held: 1, missed: 1 }]);
    expect((await inductionPage(head, school.urn))?.sessions[1]).toMatchObject({ missedReason: "Snow closed the roads" });
  });

  it("ends by hand with a reason, and does not stand in the way of the next headteacher's", async () => {
    const { administrator, induction, director, head, mentor, trust, school } = await aNewHead();
    const typed = { inductionId: induction.id, version: 1, reason: "Secondment to another trust" };
    expect((await endInduction(head, typed)).ok).toBe(false);
    expect(await endInduction(director, { ...typed, version: 7 })).toMatchObject({ ok: false, refusal: { theirs: { version: "1" } } });
    got(await endInduction(director, typed));
    expect((await endInduction(director, { ...typed, version: 2 })).ok).toBe(false);
    expect(await inductionPage(head, school.urn)).toMatchObject({ open: false, endedReason: "Secondment to another trust" });
    expect((await nameMentor(director, { inductionId: induction.id, version: 2, newToRole: "yes", mentorId: mentor.personId })).ok).toBe(
      false,
    );
    expect((await inductionList(director, 1))?.lines).toEqual([]);
    await inTrustOf(trust.id, (db) =>
      db.roleHolding.updateMany({
        where: { trustId: trust.id, personId: induction.personId },
        data: { endsBefore: new Date("2027-01-01") },
      }),
    );
    got(await invitePerson(administrator, { name: "Next Head", email: "next@people.test", role: "headteacher", schoolId: school.id }));
    expect(await inductionPage(director, school.urn)).toMatchObject({ person: "Next Head", open: true, sessions: { length: 5 } });
  });

  it("ends by itself the day after its year, and when the headteacher has left the post", async () => {
    const { induction, director, trust, school } = await aNewHead();
    await carryOutWhereDue(induction.endsOn);
    expect(await inductionPage(director, school.urn)).toMatchObject({ open: true });
    await carryOutWhereDue(addDays(induction.endsOn, 1));
    await carryOutWhereDue(addDays(induction.endsOn, 1));
    expect(await inductionPage(director, school.urn)).toMatchObject({ open: false, endedReason: "The first year is over." });
    const entries = (id: string) =>
      inTrustOf(trust.id, (db) => db.auditEntry.findMany({ where: { trustId: trust.id, recordId: id }, select: { action: true } }));
    expect(await entries(induction.id)).toEqual([{ action: "Began an induction" }, { action: "Ended an induction" }]);

    const second = await aNewHead();
    await inTrustOf(second.trust.id, (db) =>
      db.roleHolding.updateMany({
        where: { trustId: second.trust.id, personId: second.induction.personId },
        data: { endsBefore: new Date("2026-12-24") },
      }),
    );
    await carryOutWhereDue("2026-12-23");
    expect(await inductionPage(second.director, second.school.urn)).toMatchObject({ open: true });
    await carryOutWhereDue("2026-12-24");
    expect(await inductionPage(second.director, second.school.urn)).toMatchObject({
      endedReason: "The headteacher has left the post.",
    });
  });
});
