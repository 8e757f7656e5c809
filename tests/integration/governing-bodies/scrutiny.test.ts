import { describe, expect, it } from "vitest";
import { bodyPage } from "@/lib/governing-bodies/body-queries";
import { addMeeting, changeMeeting, removeMeeting } from "@/lib/governing-bodies/commands";
import { presentedAt } from "@/lib/governing-bodies/presentation";
import { presentReport, takeReportBack } from "@/lib/governing-bodies/presentation-commands";
import { answerQuestion, askQuestion, concludeReport, followUpQuestion } from "@/lib/governing-bodies/scrutiny-commands";
import { presentNote } from "@/lib/notes/correction-commands";
import { aCopy, aGovernedSchool, aPublishedNote, type GovernedSchool } from "../../factories/governing-bodies.ts";
import { aFederation, aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const asked = { question: "Does it last?", answer: "", roleKey: "money", followUp: "yes" as const };

const reportsOf = async ({ chair, school }: GovernedSchool, meeting: { id: string; day: Date }) => {
  const body = await bodyPage(chair, school.urn);
  return body ? presentedAt(body, { id: meeting.id, day: meeting.day.toISOString().slice(0, 10) }) : [];
};

describe("GO-3 reports that are presented", () => {
  it("keeps the day of a note in one record, whether it is recorded beside the note or in the meeting", async () => {
    const place = await aGovernedSchool();
    const { trust, school, november, headteacher, chair } = place;
    const visitId = await aPublishedNote(place);
    const report = `note:${visitId}`;
    expect(await presentReport(chair, { meetingId: november.id, report })).toMatchObject({ ok: true });
    const rows = () =>
      inTrustOf(trust.id, (db) =>
        db.notePresentation.findMany({ where: { trustId: trust.id, visitId }, select: { schoolId: true, day: true } }),
      );
    expect(await rows()).toEqual([{ schoolId: school.id, day: november.day }]);
    expect((await presentReport(chair, { meetingId: november.id, report })).ok).toBe(false);
    expect(await takeReportBack(chair, { meetingId: november.id, report })).toMatchObject({ ok: true });
    expect(await rows()).toEqual([]);
    expect(await presentNote(headteacher, { visitId, schoolId: school.id, day: "2026-11-23" })).toMatchObject({ ok: true });
    expect((await reportsOf(place, november)).map(({ key }) => key)).toEqual([report]);
  });

  it("is recorded by chair, clerk and headteacher once the meeting has been, and by nobody else", async () => {
    const place = await aGovernedSchool();
    const { trust, november, february, chair, clerk, headteacher } = place;
    const copy = await aCopy(place);
    const typed = { meetingId: november.id, report: `copy:${copy.id}` };
    const elsewhere = await aViewer(trust, "chairOfGovernors", { school: await aSchool(trust.id) });
    for (const viewer of [place.governor, place.adviser, place.director, elsewhere])
      expect((await presentReport(viewer, typed)).ok).toBe(false);
    const visitId = await aPublishedNote(place);
    expect(await presentReport(chair, { meetingId: february.id, report: `note:${visitId}` })).toMatchObject({
      ok: false,
      refusal: { sentence: "The meeting has not been yet: record it afterwards." },
    });
    for (const viewer of [clerk, headteacher]) {
      expect(await presentReport(viewer, typed)).toMatchObject({ ok: true });
      expect(await takeReportBack(viewer, typed)).toMatchObject({ ok: true });
    }
  });

  it("a meeting for which a report is recorded keeps its day; its name can be changed", async () => {
    const place = await aGovernedSchool();
    const { november, chair, clerk } = place;
    const visitId = await aPublishedNote(place);
    expect(await presentReport(chair, { meetingId: november.id, report: `note:${visitId}` })).toMatchObject({ ok: true });
    const same = { meetingId: november.id, day: november.day.toISOString().slice(0, 10), time: "19:00", title: "Resources committee" };
    expect(await changeMeeting(clerk, { ...same, day: "2026-11-30" })).toMatchObject({
      ok: false,
      refusal: { field: "day", clause: "GO-3" },
    });
    expect(await changeMeeting(clerk, same)).toMatchObject({ ok: true });
  });

  it("a note of a federation's visit is presented to its one body, for each of its schools", async () => {
    const place = await aGovernedSchool();
    const { trust } = place;
    const federation = await aFederation(trust.id);
    const one = federation.members[0];
    if (!one) throw new Error("There is a member.");
    const visitId = await aPublishedNote({ ...place, school: { ...one, unitId: federation.unitId } });
    const clerk = await aViewer(trust, "clerk", { school: one, unitId: federation.unitId });
    const entered = { schoolId: one.id, day: "2026-11-23", time: "", title: "Joint body" };
    expect(await addMeeting(clerk, entered)).toMatchObject({ ok: true });
    expect(await addMeeting(clerk, { ...entered, schoolId: federation.members[1]?.id ?? "" })).toMatchObject({
      ok: false,
      refusal: { field: "day" },
    });
    const { id } = await inTrustOf(trust.id, (db) =>
      db.governingBodyMeeting.findFirstOrThrow({ where: { trustId: trust.id, schoolId: one.id } }),
    );
    expect(await presentReport(clerk, { meetingId: id, report: `note:${visitId}` })).toMatchObject({ ok: true });
    expect(await inTrustOf(trust.id, (db) => db.notePresentation.count({ where: { trustId: trust.id, visitId } }))).toBe(2);
  });
});

describe("GO-8 what governors make of a report", () => {
  it("questions, answers and the conclusion are recorded, and taken up at the next meeting", async () => {
    const place = await aGovernedSchool();
    const { trust, november, september, chair, governor, headteacher } = place;
    const visitId = await aPublishedNote(place, { date: "2026-09-10", publishedOn: "2026-09-18" });
    const of = { meetingId: september.id, report: `note:${visitId}` };
    expect((await askQuestion(governor, { ...of, ...asked })).ok).toBe(false);
    expect(await presentReport(chair, of)).toMatchObject({ ok: true });
    expect(await askQuestion(governor, { ...of, ...asked, roleKey: "nonsense" })).toMatchObject({
      ok: false,
      refusal: { field: "roleKey", clause: "GO-9" },
    });
    expect(await askQuestion(governor, { ...of, ...asked })).toMatchObject({ ok: true });
    const [report] = await reportsOf(place, september);
    const question = report?.scrutiny?.questions[0];
    expect(question).toMatchObject({ question: "Does it last?", roleKey: "money", followUp: true });
    const answer = { questionId: question?.id ?? "", answer: "It has for a term.", followUp: "yes" as const, version: 1 };
    expect(await answerQuestion(headteacher, answer)).toMatchObject({ ok: true });
    expect(await answerQuestion(chair, { ...answer, answer: "Another" })).toMatchObject({
      ok: false,
      refusal: { theirs: { answer: "It has for a term.", version: "2" } },
    });
    expect((await concludeReport(governor, { ...of, conclusion: "We are content.", version: 0 })).ok).toBe(false);
    expect(await concludeReport(chair, { ...of, conclusion: "We are content.", version: 1 })).toMatchObject({ ok: true });
    expect(await concludeReport(chair, { ...of, conclusion: "We are not.", version: 1 })).toMatchObject({
      ok: false,
      refusal: { theirs: { conclusion: "We are content." } },
    });
    const again = { questionId: question?.id ?? "", meetingId: november.id, followedUp: "Seen again in October.", version: 2 };
    expect((await followUpQuestion(governor, { ...again, meetingId: september.id })).ok).toBe(false);
    expect(await followUpQuestion(governor, again)).toMatchObject({ ok: true });
    expect(await answerQuestion(headteacher, { ...answer, version: 3 })).toMatchObject({ ok: false });
    const said = await inTrustOf(trust.id, (db) =>
      db.auditEntry.findMany({ where: { trustId: trust.id, action: { contains: "governors" } }, select: { action: true } }),
    );
    expect(said.map((entry) => entry.action)).toEqual([
      "Recorded the presentation to governors",
      "Recorded a report as presented to governors",
      "Recorded a governors’ question",
      "Recorded the answer to a governors’ question",
      "Recorded what governors concluded of a report",
      "Took a governors’ question up again",
    ]);
  });

  it("a headteacher answers and asks nothing, a meeting with records stays, and a stranger is told that there is no such thing", async () => {
    const place = await aGovernedSchool();
    const { trust, november, chair, clerk, headteacher } = place;
    const copy = await aCopy(place);
    const of = { meetingId: november.id, report: `copy:${copy.id}` };
    expect(await presentReport(clerk, of)).toMatchObject({ ok: true });
    expect((await askQuestion(headteacher, { ...of, ...asked })).ok).toBe(false);
    expect(await askQuestion(clerk, { ...of, ...asked })).toMatchObject({ ok: true });
    expect(await takeReportBack(chair, of)).toMatchObject({ ok: false, refusal: { clause: "GO-8" } });
    expect(await removeMeeting(clerk, { meetingId: november.id })).toMatchObject({ ok: false, refusal: { clause: "GO-8" } });
    const elsewhere = await aViewer(trust, "clerk", { school: await aSchool(trust.id) });
    expect(await askQuestion(elsewhere, { ...of, ...asked })).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining("no such meeting") },
    });
  });
});
