import { expect, it } from "vitest";
import { coreRoleOf } from "@/lib/governing-bodies/core-roles";
import { notPresented, presentableAt, presentedAt, toFollowUp } from "@/lib/governing-bodies/presentation";
import { suggestedQuestions } from "@/lib/governing-bodies/suggested-questions";
import { aBody, aNote, anAction, aRating } from "./facts.ts";

const today = "2026-11-24";

it("GO-7: questions quote what they rest on: notes, red actions and those past their day, milestones, risks, amber actions, themes", () => {
  const milestone = (termKey: string, ratingKey: string) => ({ termKey, text: `Seen by ${termKey}.`, ratingKey, reviewedOn: null });
  const body = aBody({
    notes: [
      aNote({
        questions: ["How do we know that it lasts?", " "],
        findings: [{ id: "r", kind: "risk", text: "One person.", riskLevelKey: "red" }],
      }),
    ],
    actions: [
      anAction({ id: "red", ratings: [aRating("red", "2026-11-17")] }),
      anAction({ id: "late", due: "2026-11-01", ratings: [aRating("amber", "2026-11-17")] }),
      anAction({ id: "amber", ratings: [aRating("red", "2026-09-15"), aRating("amber", "2026-11-17")] }),
      anAction({ id: "green", ratings: [aRating("green", "2026-11-17")] }),
      anAction({ id: "closed", state: "closed", ratings: [aRating("red", "2026-11-17")] }),
    ],
    plans: [
      {
        ...{ id: "plan", kind: "annual", state: "approved", year: "2026-27", approvedOn: null },
        priorities: [{ id: "p", title: "Reading", milestones: [milestone("term-1", ""), milestone("term-2", "")], reviews: [] }],
      },
    ],
    visits: [
      {
        ...aNote(),
        visitId: "visit-3",
        number: 3,
        date: "2027-01-14",
        startsAt: "09:00",
        endsAt: "15:00",
        shadows: [],
        carriedThemes: [{ visitId: "visit-2", key: "send", text: "SEND" }],
      },
    ],
  });
  const asked = suggestedQuestions(body, today);
  expect(asked.map(({ id }) => id)).toEqual([
    "note-visit-2-0",
    "action-red",
    "action-late",
    "milestone-p-term-1",
    "risk-r",
    "action-amber",
    "theme-visit-2-send",
  ]);
  expect(asked[2]?.text).toBe(
    "“Keep-up groups every day” was due by Sun 1 Nov 2026. What has stood in its way, and by when will it be done?",
  );
  expect(asked[4]).toMatchObject({
    text: "“One person”: what are leaders doing about it, and how shall we know?",
    rests: { address: "/visits/visit-2/note" },
  });
  expect(suggestedQuestions(aBody(), today)).toEqual([]);
});

it.each([
  ["What did the catch-up funding buy?", "money"],
  ["How does our vision show in assemblies?", "vision"],
  ["What stands in its way?", "accountability"],
])("GO-9: “%s” belongs to %s", (question, key) => {
  expect(coreRoleOf(question, aBody().roles)?.key).toBe(key);
});

it("GO-9: where the year names no core roles, a question belongs to none", () => {
  expect(coreRoleOf("What did it cost?", [])).toBeUndefined();
});

it.each([
  ["in the term after it is time still", "2026-11-20", "2027-02-12", false],
  ["on the last day of the next term it is not late", "2026-09-10", "2026-12-18", false],
  ["one day later it is", "2026-09-10", "2026-12-19", true],
])("GO-3: a published note is to be presented by the end of the next term: %s", (_says, publishedOn, day, late) => {
  expect(notPresented(aBody({ notes: [aNote({ publishedOn })] }), day).map((one) => one.late)).toEqual([late]);
});

it("GO-3: a note that was presented at one school of a federation was presented to its one body", () => {
  const note = aNote({ publishedOn: "2026-09-10", schoolIds: ["school", "other"], presented: [{ schoolId: "other", day: "2026-09-22" }] });
  const body = aBody({ notes: [note] });
  expect(notPresented(body, "2027-06-01")).toEqual([]);
  const [december, september] = body.meetings;
  expect(september && presentedAt(body, september).map(({ key }) => key)).toEqual(["note:visit-2"]);
  expect(december && presentableAt(body, december)).toEqual([]);
});

it("GO-8: a question that is to be taken up stands in every later meeting until one has taken it up", () => {
  const question = { question: "Does it last?", answer: "", roleKey: "", followedUp: "", followedUpInId: null, version: 1 };
  const report = {
    ...{ id: "report", meetingId: "september", visitId: "visit-2", snapshotId: null, conclusion: "", version: 1 },
    questions: [
      { ...question, id: "again", followUp: true },
      { ...question, id: "settled", followUp: false },
    ],
  };
  const body = aBody({
    reports: [report],
    meetings: [...aBody().meetings, { id: "march", day: "2027-03-09", time: null, title: "Full", schoolId: "school" }],
  });
  const taken = (meeting: string, inMeeting: string | null) => {
    const asked = {
      ...report,
      questions: report.questions.map((one) => ({ ...one, followedUpInId: inMeeting, followedUp: inMeeting ? "It does" : "" })),
    };
    const at = body.meetings.find(({ id }) => id === meeting);
    return at ? toFollowUp({ ...body, reports: [asked] }, at).map(({ question: { id } }) => id) : [];
  };
  expect(taken("september", null)).toEqual([]);
  expect([taken("december", null), taken("march", null)]).toEqual([["again"], ["again"]]);
  expect([taken("december", "december"), taken("march", "december")]).toEqual([["again"], []]);
});
