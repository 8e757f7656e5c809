import { expect, it } from "vitest";
import { plainDocument } from "@/lib/documents/plain";
import { bodyMeetingPage, bodyPackPage, bodyPage, summaryPage } from "@/lib/governing-bodies/body-queries";
import { composeBodyPack } from "@/lib/governing-bodies/pack";
import { ragLines } from "@/lib/governing-bodies/rag";
import { opensFor } from "@/lib/governing-bodies/rests";
import { spanOf } from "@/lib/governing-bodies/span";
import { governorsToday } from "@/lib/governing-bodies/today-queries";
import { aCopy, aGovernedSchool, aPublishedNote, aRatingOf } from "../../factories/governing-bodies.ts";
import { anAction } from "../../factories/notes.ts";
import { aFederation, aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

it("GO-4 the RAG section of a meeting says what the records say of the time since the meeting before, and nothing else", async () => {
  const place = await aGovernedSchool();
  const { trust, school, chair } = place;
  const earlier = await aPublishedNote(place, { number: 1, date: "2026-09-10", publishedOn: "2026-09-18" });
  const visitId = await aPublishedNote(place);
  await aPublishedNote(place, { kind: "linkMeeting", date: "2026-11-12" });
  const [rated, quiet] = [await anAction(place, { visitId: earlier }), await anAction(place, { text: "Quiet", visitId: earlier })];
  await aRatingOf(place, rated.id, earlier, { tone: "red", day: "2026-09-20" });
  await aRatingOf(place, rated.id, visitId, { tone: "green" });
  await aRatingOf(place, quiet.id, earlier, { tone: "amber", day: "2026-09-20" });
  const found = await bodyMeetingPage(chair, school.urn, place.november.id);
  if (!found) throw new Error("The chair reads the meeting.");
  const lines = ragLines(found.body, spanOf(found.body.meetings, found.meeting.day));
  const expected = await inTrustOf(trust.id, async (db) => [
    ...(await db.finding.findMany({
      where: { trustId: trust.id, visitId, kind: { in: ["risk", "strength"] } },
      select: { id: true, text: true },
    })),
    ...(
      await db.actionRating.findMany({
        where: { trustId: trust.id, visitId },
        select: { actionId: true, action: { select: { text: true } } },
      })
    ).map(({ actionId, action }) => ({ id: actionId, text: action.text })),
  ]);
  const told = lines.map(({ id, text }) => ({ id, text }));
  expect(told.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(
    expected.toSorted((one, other) => one.id.localeCompare(other.id)),
  );
  expect(lines.map(({ mark, before }) => [mark.name, before])).toEqual([
    ["Risk: red", ""],
    ["Strength", ""],
    ["In place", "Not started"],
  ]);
});

it("GO-1, GO-8 nobody of another school, no trustee and no assurer reads a governing body's page, its summary, its meetings or their papers", async () => {
  const place = await aGovernedSchool();
  const { trust, school, november } = place;
  await aPublishedNote(place);
  const elsewhere = await aSchool(trust.id);
  const strangers = [
    ...(await Promise.all(
      (["governor", "chairOfGovernors", "clerk", "headteacher"] as const).map((role) => aViewer(trust, role, { school: elsewhere })),
    )),
    ...(await Promise.all(
      (["trustee", "chairOfTrustees", "qualityAssurer", "administrator"] as const).map((role) => aViewer(trust, role)),
    )),
    await aViewer(trust, "independentAdviser", { allocated: [elsewhere.unitId] }),
  ];
  for (const viewer of strangers) {
    expect(await bodyPage(viewer, school.urn)).toBeNull();
    expect(await summaryPage(viewer, school.urn)).toBeNull();
    expect(await bodyMeetingPage(viewer, school.urn, november.id)).toBeNull();
    expect(await bodyPackPage(viewer, school.urn, november.id)).toBeNull();
  }
  // Nor by way of one's own school.
  const governor = await aViewer(trust, "governor", { school: elsewhere });
  expect(await bodyMeetingPage(governor, elsewhere.urn, november.id)).toBeNull();
  const own = await bodyPage(governor, elsewhere.urn);
  expect([own?.notes, own?.meetings, own?.actions]).toEqual([[], [], []]);
});

it("GO-7 governors, clerk, headteacher, adviser and director read one and the same body; a clerk is led to no page that is closed to them", async () => {
  const place = await aGovernedSchool();
  await aPublishedNote(place);
  const bodies = [];
  for (const viewer of [place.governor, place.chair, place.clerk, place.headteacher, place.adviser, place.director])
    bodies.push(await bodyPage(viewer, place.school.urn));
  expect(bodies.every((body) => body?.notes.length === 1)).toBe(true);
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  const at = { unitId: place.school.unitId, schoolId: place.school.id };
  expect(opensFor(place.clerk, at).has("note")).toBe(true);
  expect(opensFor(place.clerk, at).has("action")).toBe(false);
  expect([...opensFor(place.governor, at)]).toEqual(
    expect.arrayContaining(["note", "visit", "action", "plan", "selfEvaluation", "meeting", "category"]),
  );
});

it("GO-3 what is still written is not among the papers: drafts, withdrawn notes, a plan on its way to the adviser", async () => {
  const place = await aGovernedSchool();
  const { trust, governor, school } = place;
  const [draft, withdrawn] = [await aPublishedNote(place, { number: 1 }), await aPublishedNote(place, { number: 3 })];
  await inTrustOf(trust.id, async (db) => {
    await db.note.updateMany({ where: { trustId: trust.id, visitId: draft }, data: { state: "draft" } });
    await db.note.updateMany({
      where: { trustId: trust.id, visitId: withdrawn },
      data: { state: "withdrawn", withdrawnAt: new Date(), withdrawnReason: "Wrong school" },
    });
  });
  await aCopy(place, { desk: "improvementPlan", purpose: "Sent to the adviser" });
  await aCopy(place, { purpose: "Kept before a visit" });
  const body = await bodyPage(governor, school.urn);
  expect([body?.notes, body?.copies]).toEqual([[], []]);
});

it("GO-3 the papers of a meeting are one document: what is taken up, questions, the RAG section and each report whole", async () => {
  const place = await aGovernedSchool();
  await aPublishedNote(place);
  await aCopy(place);
  const found = await bodyPackPage(place.clerk, place.school.urn, place.november.id);
  if (!found) throw new Error("The clerk has the papers.");
  const text = plainDocument(composeBodyPack(found, found.documents, "Test Trust"));
  for (const words of ["Words of visit 2", "Words of the evaluation", "What has visit 2 changed?", "[Risk: red] Risk of visit 2"])
    expect(text).toContain(words);
});

it("GO-3 a note that was not presented by the end of the next term stands on the first pages of its school and of the director", async () => {
  const place = await aGovernedSchool();
  const { trust, school, headteacher, governor } = place;
  await aPublishedNote(place);
  const late = await aPublishedNote(place, { number: 1, date: "2026-09-10", publishedOn: "2026-09-18" });
  const january = { ...headteacher, today: "2027-01-11" };
  expect((await governorsToday({ ...headteacher, today: "2026-12-10" })).late).toEqual([]);
  for (const viewer of [headteacher, governor, place.director])
    expect((await governorsToday({ ...viewer, today: "2027-01-11" })).late.map(({ visitId }) => visitId)).toEqual([late]);
  const elsewhere = await aViewer(trust, "headteacher", { school: await aSchool(trust.id) });
  expect((await governorsToday({ ...elsewhere, today: "2027-01-11" })).late).toEqual([]);
  await inTrustOf(trust.id, (db) =>
    db.notePresentation.create({
      data: { trustId: trust.id, visitId: late, schoolId: school.id, day: new Date("2026-09-22"), recordedById: headteacher.personId },
    }),
  );
  expect((await governorsToday(january)).late).toEqual([]);
});

it("VP-2 a federation has one body: meetings that were entered at either school, and the visits of the unit", async () => {
  const place = await aGovernedSchool();
  const { trust } = place;
  const federation = await aFederation(trust.id);
  const [one, other] = federation.members;
  if (!one || !other) throw new Error("There are two members.");
  const unit = { ...place, school: { ...one, unitId: federation.unitId } };
  await aPublishedNote(unit);
  for (const [{ id: schoolId }, day] of [
    [one, "2026-10-06"],
    [other, "2026-11-10"],
  ] as const)
    await inTrustOf(trust.id, (db) =>
      db.governingBodyMeeting.create({ data: { trustId: trust.id, schoolId, day: new Date(day), title: "Joint body" } }),
    );
  const governor = await aViewer(trust, "governor", { school: one, unitId: federation.unitId });
  for (const { urn } of [one, other]) {
    const body = await bodyPage(governor, urn);
    expect(body?.meetings.map(({ day }) => day)).toEqual(["2026-11-10", "2026-10-06"]);
    expect(body?.notes[0]?.schoolIds.toSorted()).toEqual([one.id, other.id].toSorted());
  }
});
