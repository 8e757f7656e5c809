import { describe, expect, it } from "vitest";
import { changeAction, rateAction, reopenAction, reportProgress } from "@/lib/agreed-actions/commands";
import { type ActionFilter, openActions } from "@/lib/agreed-actions/filter";
import { actionPage, actionsPage, actionsToPrint, actionToChange } from "@/lib/agreed-actions/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { formFederation } from "@/lib/federations/commands";
import { takeBackSheet } from "@/lib/first-month/take-back-commands";
import { anAction, aRating } from "../../factories/actions.ts";
import { anAllocation, aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { aVisit } from "../../factories/visits.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aTrustWithActions() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const [school, other] = [await aSchool(trust.id, { name: "Own" }), await aSchool(trust.id, { name: "Other" })];
  const adviser = await aViewer(trust, "adviser", { allocated: [school.unitId], name: "Ann Osei" });
  await anAllocation(trust.id, school.unitId, adviser.personId);
  const headteacher = await aViewer(trust, "headteacher", { school, name: "Martin Field" });
  const staff = await aViewer(trust, "schoolStaff", { school, name: "Ben Kwarteng" });
  const governor = await aViewer(trust, "governor", { school });
  const action = await anAction(trust.id, { unitId: school.unitId, ownerId: staff.personId, ownerName: "Ben Kwarteng" });
  return { trust, school, other, adviser, headteacher, staff, governor, action };
}

const texts = async (viewer: Viewer, filter: Partial<ActionFilter> = {}) =>
  (await actionsPage(viewer, { ...openActions, ...filter }))?.rows.map(([, text]) => text) ?? null;

const change = (given: Partial<Parameters<typeof changeAction>[1]> & { actionId: string }) => ({
  version: 1,
  text: "Keep-up groups every day",
  ownerId: "",
  ownerName: "Reading lead",
  dueTerm: "",
  due: "2026-12-18",
  successCriterion: "",
  support: "",
  strandKey: "",
  ...given,
});

describe("who sees which actions", () => {
  it("GO-1 each role the trust's, its own school's, its own, or none", async () => {
    const { trust, school, other, adviser, headteacher, staff, governor } = await aTrustWithActions();
    await anAction(trust.id, { unitId: school.unitId, text: "Of the school" });
    await anAction(trust.id, { unitId: other.unitId, text: "Of another" });
    const all = ["Keep-up groups every day", "Of the school", "Of another"];
    expect(await texts(await aViewer(trust, "directorOfEducation"))).toEqual(all);
    expect(await texts(adviser)).toEqual(all);
    expect(await texts(await aViewer(trust, "independentAdviser", { allocated: [other.unitId] }))).toEqual(["Of another"]);
    expect(await texts(headteacher)).toEqual(all.slice(0, 2));
    expect(await texts(governor)).toEqual(all.slice(0, 2));
    expect(await texts(staff)).toEqual(["Keep-up groups every day"]);
    for (const role of ["trustee", "chairOfTrustees", "qualityAssurer", "mentor"] as const) {
      const viewer = await aViewer(trust, role);
      expect(await actionsPage(viewer, openActions), role).toBeNull();
      expect(await actionsToPrint(viewer, openActions), role).toBeNull();
    }
  });

  it("GO-1 an action of another school is not there, by its address or for its form", async () => {
    const { trust, other, headteacher, governor, staff } = await aTrustWithActions();
    const { id } = await anAction(trust.id, { unitId: other.unitId });
    for (const viewer of [headteacher, governor, staff]) {
      expect(await actionPage(viewer, id)).toBeNull();
      expect(await actionToChange(viewer, id)).toBeNull();
    }
  });

  it("what the owner says between visits is not for governors; ratings are", async () => {
    const { staff, governor, headteacher, adviser, action } = await aTrustWithActions();
    await reportProgress(staff, { actionId: action.id, text: "Two adults are trained", says: "underWay" });
    await rateAction(adviser, { actionId: action.id, level: "amber", evidence: "Groups run", outcome: "carryOn" });
    expect((await actionPage(headteacher, action.id))?.progress).toMatchObject([{ text: "Two adults are trained", by: "Ben Kwarteng" }]);
    expect(await actionPage(governor, action.id)).toMatchObject({ progress: [], changes: [], ratings: [{ evidence: "Groups run" }] });
    expect((await actionsToPrint(governor, openActions))?.actions[0]?.progress).toBeNull();
    expect((await actionsToPrint(headteacher, openActions))?.actions[0]?.progress).toMatchObject({ text: "Two adults are trained" });
  });
});

describe("the list is narrowed and ordered", () => {
  it("by school, owner, rating, strand, date, source and state", async () => {
    const { trust, school, other, adviser, headteacher, action } = await aTrustWithActions();
    const visit = await aVisit(trust.id, { unitId: school.unitId, status: "done", date: "2026-10-06" });
    const own = headteacher.personId;
    const late = await anAction(trust.id, {
      unitId: school.unitId,
      text: "Late",
      due: "2026-11-01",
      ownerId: own,
      ownerName: "Martin Field",
    });
    await anAction(trust.id, { unitId: other.unitId, text: "Elsewhere", strandKey: "inclusion", due: null, visitId: null });
    await anAction(trust.id, { unitId: school.unitId, text: "From a visit", visitId: visit.id, due: "2027-01-10" });
    await anAction(trust.id, { unitId: school.unitId, text: "Done", state: "done", due: "2026-11-02" });
    await anAction(trust.id, { unitId: school.unitId, text: "Closed", state: "closed" });
    await aRating(trust.id, late.id, adviser.personId, { level: "green", day: "2026-10-01" });
    await aRating(trust.id, late.id, adviser.personId, { level: "red", day: "2026-11-01" });
    await aRating(trust.id, action.id, adviser.personId, { level: "amber" });
    const keep = "Keep-up groups every day";
    expect(await texts(adviser)).toEqual(["Late", "Done", keep, "From a visit", "Elsewhere"]);
    expect(await texts(adviser, { school: String(other.urn) })).toEqual(["Elsewhere"]);
    expect(await texts(adviser, { owner: own })).toEqual(["Late"]);
    expect(await texts(headteacher, { owner: "me" })).toEqual(["Late"]);
    expect(await texts(adviser, { rating: "red" }), "the last rating decides").toEqual(["Late"]);
    expect(await texts(adviser, { rating: "green" })).toEqual([]);
    expect(await texts(adviser, { rating: "none", sort: "school" })).toHaveLength(3);
    expect(await texts(adviser, { strand: "inclusion" })).toEqual(["Elsewhere"]);
    expect(await texts(adviser, { overdue: "yes" })).toEqual(["Late"]);
    expect(await texts(adviser, { source: "programme" })).toEqual(["From a visit"]);
    expect(await texts(adviser, { source: "review" })).toEqual([]);
    expect(await texts(adviser, { state: "done" })).toEqual(["Done"]);
    expect(await texts(adviser, { state: "closed" })).toEqual(["Closed"]);
    expect(await texts(adviser, { state: "all" })).toHaveLength(6);
    expect(await texts(adviser, { search: "ELSEW" })).toEqual(["Elsewhere"]);
    expect(await texts(adviser, { search: "100%" })).toEqual([]);
    expect((await texts(adviser, { sort: "rating" }))?.slice(0, 2)).toEqual(["Late", keep]);
    const page = await actionsPage(adviser, openActions);
    expect(page).toMatchObject({ total: 5, overdue: 1 });
    expect(page?.rows[0]?.[9]).toBe("green red");
    expect(page?.rows[0]?.[10]).toEqual(["Not started", "red", "2026-11-01"]);
    expect(page?.choices.owners).toContainEqual([own, "Martin Field"]);
  });

  it("VP-2 a federation's actions are each member's, but for those that stayed with another", async () => {
    const { trust, school, other } = await aTrustWithActions();
    const director = await aViewer(trust, "directorOfEducation");
    const lead = await aViewer(trust, "adviser", { name: "New Adviser" });
    await anAction(trust.id, { unitId: other.unitId, text: "Said to be done", state: "done" });
    const formed = await formFederation(director, {
      name: "Both",
      startsOn: "2026-11-24",
      schoolIds: [school.id, other.id],
      adviserId: lead.personId,
      partnershipLinkId: "",
    });
    expect(formed).toMatchObject({ ok: true });
    const { unitId } = await inTrustOf(trust.id, (db) => db.federation.findFirstOrThrow({ where: { trustId: trust.id } }));
    await anAction(trust.id, { unitId, text: "Of both" });
    expect(await texts(director, { school: String(school.urn) })).toEqual(["Keep-up groups every day", "Of both"]);
    expect(await texts(director, { school: String(other.urn) }), "also one that its owner says is done").toEqual([
      "Said to be done",
      "Of both",
    ]);
  });
});

describe("what its owner says", () => {
  it("VP-9 the owner says that it is done, and it waits for the adviser; said otherwise, it is open again", async () => {
    const { staff, headteacher, adviser, action } = await aTrustWithActions();
    const actionId = action.id;
    expect(await reportProgress(staff, { actionId, text: "Both groups run", says: "done" })).toMatchObject({ ok: true });
    expect(await actionPage(adviser, actionId)).toMatchObject({ state: "done", progress: [{ saysDone: true }] });
    expect(await reportProgress(headteacher, { actionId, text: "One has stopped", says: "underWay" })).toMatchObject({ ok: true });
    expect(await actionPage(adviser, actionId)).toMatchObject({ state: "open" });
  });

  it("nobody else says it: not a governor, not the adviser, not another school's headteacher", async () => {
    const { trust, other, adviser, governor, action } = await aTrustWithActions();
    const elsewhere = await aViewer(trust, "headteacher", { school: other });
    for (const viewer of [adviser, governor, elsewhere])
      expect(await reportProgress(viewer, { actionId: action.id, text: "It is done", says: "done" })).toMatchObject({ ok: false });
  });

  it("VP-9 nothing is added to a closed action", async () => {
    const { trust, school, headteacher } = await aTrustWithActions();
    const closed = await anAction(trust.id, { unitId: school.unitId, state: "closed" });
    const said = await reportProgress(headteacher, { actionId: closed.id, text: "Once more", says: "underWay" });
    expect(said).toMatchObject({ ok: false, refusal: { clause: "VP-9", sentence: expect.stringContaining("closed") } });
  });
});

describe("only the adviser or a meeting closes", () => {
  it("VP-9 with evidence, as a rating of the year's scale, and opens it again with a reason", async () => {
    const { adviser, headteacher, staff, governor, action } = await aTrustWithActions();
    const rating = { actionId: action.id, level: "green", evidence: "Twelve of fourteen have caught up", outcome: "close" as const };
    for (const viewer of [headteacher, staff, governor]) expect(await rateAction(viewer, rating)).toMatchObject({ ok: false });
    expect(await rateAction(adviser, { ...rating, level: "purple" })).toMatchObject({ ok: false, refusal: { field: "level" } });
    expect(await rateAction(adviser, rating)).toMatchObject({ ok: true });
    expect(await actionPage(headteacher, action.id)).toMatchObject({
      state: "closed",
      closedOn: "2026-11-24",
      ratings: [{ level: "In place", tone: "green", outcome: "close", by: "Ann Osei" }],
    });
    expect(await rateAction(adviser, rating)).toMatchObject({ ok: false });
    expect(await reopenAction(headteacher, { actionId: action.id, reason: "It has stopped" })).toMatchObject({ ok: false });
    expect(await reopenAction(adviser, { actionId: action.id, reason: "It has stopped" })).toMatchObject({ ok: true });
    const page = await actionPage(adviser, action.id);
    expect(page).toMatchObject({ state: "open", closedOn: null, ratings: [{ outcome: "close" }] });
    expect(page?.changes[0]).toMatchObject({ action: "Opened the action again", after: { reason: "It has stopped" } });
    expect(await reopenAction(adviser, { actionId: action.id, reason: "Once more" })).toMatchObject({ ok: false });
  });

  it("VP-9 the database itself refuses to change or remove a rating", async () => {
    const { trust, adviser, action } = await aTrustWithActions();
    const { id } = await aRating(trust.id, action.id, adviser.personId);
    const key = { trustId_id: { trustId: trust.id, id } };
    const changed = inTrustOf(trust.id, (db) => db.actionRating.update({ where: key, data: { levelKey: "green" } }));
    await expect(changed).rejects.toThrow();
    await expect(inTrustOf(trust.id, (db) => db.actionRating.delete({ where: key }))).rejects.toThrow();
  });

  it("an adviser who leads a school closes none of its actions", async () => {
    const { trust, school, adviser, action } = await aTrustWithActions();
    const both = { ...adviser, holdings: [...adviser.holdings, { role: "headteacher", school: { ...school } }] } as unknown as Viewer;
    const rating = { actionId: action.id, level: "green", evidence: "All is well", outcome: "close" as const };
    expect(await rateAction(both, rating)).toMatchObject({ ok: false });
    expect(await rateAction(await aViewer(trust, "adviser"), rating), "nor one of other schools").toMatchObject({ ok: false });
  });
});

describe("an action is changed", () => {
  it("by the adviser in all, with its history; by the headteacher in owner and time only", async () => {
    const { adviser, headteacher, staff, governor, action } = await aTrustWithActions();
    const actionId = action.id;
    const typed = change({
      actionId,
      text: "Groups in Years 1 to 3",
      ownerId: headteacher.personId,
      ownerName: "",
      dueTerm: "term-2",
      due: "",
    });
    for (const viewer of [staff, governor]) expect(await changeAction(viewer, typed)).toMatchObject({ ok: false });
    expect(await changeAction(adviser, typed)).toMatchObject({ ok: true });
    const page = await actionPage(adviser, actionId);
    expect(page).toMatchObject({
      text: "Groups in Years 1 to 3",
      ownerName: "Martin Field",
      due: "2026-12-18",
      dueWords: "the end of Term 2",
      version: 2,
    });
    expect(page?.changes[0]).toMatchObject({ actorName: "Ann Osei", before: { action: "Keep-up groups every day" } });
    const moved = change({ actionId, version: 2, text: "Nothing at all", ownerName: "A partner school", due: "2027-01-15" });
    expect(await changeAction(headteacher, moved)).toMatchObject({ ok: true });
    expect(await actionPage(adviser, actionId)).toMatchObject({
      text: "Groups in Years 1 to 3",
      ownerId: null,
      ownerName: "A partner school",
      due: "2027-01-15",
    });
  });

  it("a lost race gets both texts, and saves nothing", async () => {
    const { adviser, headteacher, action } = await aTrustWithActions();
    const actionId = action.id;
    await changeAction(adviser, change({ actionId, text: "The adviser's words" }));
    const late = await changeAction(headteacher, change({ actionId, ownerName: "Somebody else" }));
    expect(late).toMatchObject({
      ok: false,
      refusal: { theirs: { text: "The adviser's words", ownerName: "Reading lead", version: "2" } },
    });
    expect(await actionPage(adviser, actionId)).toMatchObject({ ownerName: "Reading lead", version: 2 });
  });

  it("an owner is one of the school's people, or a name", async () => {
    const { trust, other, adviser, action } = await aTrustWithActions();
    const stranger = await aViewer(trust, "headteacher", { school: other });
    const typed = change({ actionId: action.id, ownerId: stranger.personId });
    expect(await changeAction(adviser, typed)).toMatchObject({ ok: false, refusal: { field: "ownerId" } });
  });

  it("a closed one is not changed", async () => {
    const { trust, school, adviser } = await aTrustWithActions();
    const closed = await anAction(trust.id, { unitId: school.unitId, state: "closed" });
    expect(await changeAction(adviser, change({ actionId: closed.id }))).toMatchObject({ ok: false });
    expect(await actionToChange(adviser, closed.id)).toBeNull();
  });
});

it("a sheet of actions that were rated or spoken of since is not taken back", async () => {
  const { trust, school, headteacher } = await aTrustWithActions();
  const admin = await aViewer(trust, "administrator");
  const sheet = await inTrustOf(trust.id, (db) =>
    db.broughtSheet.create({ data: { trustId: trust.id, kind: "actions", rows: 1, broughtById: admin.personId } }),
  );
  const action = await anAction(trust.id, { unitId: school.unitId, sheetId: sheet.id });
  await reportProgress(headteacher, { actionId: action.id, text: "It is under way", says: "underWay" });
  expect(await takeBackSheet(admin, { sheetId: sheet.id })).toMatchObject({ ok: false });
});
