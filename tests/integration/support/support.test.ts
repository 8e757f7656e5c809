import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { Result } from "@/lib/result";
import { askForSupport } from "@/lib/support/ask-commands";
import { supportToAsk } from "@/lib/support/ask-queries";
import { arrangeSupport, declineSupport, endSupport, recordSupportDay, takeBackSupportDay, withdrawSupport } from "@/lib/support/commands";
import { supportFilterOf } from "@/lib/support/filter";
import { supportBySchool, supportList, supportPage } from "@/lib/support/queries";
import type { ArrangeTyped } from "@/lib/support/schema";
import { supportToday } from "@/lib/support/today-queries";
import { aHolding, aPerson, aSchool, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
};
const everything = supportFilterOf({});
const need = {
  title: "Coaching in phonics",
  need: "Two new teachers",
  strandKey: "",
  visitId: "",
  actionId: "",
  obligationId: "",
  strengthId: "",
  helperId: "",
};

async function aTrustWithSchools() {
  const trust = await aTrust();
  const [school, helper] = [await aSchool(trust.id), await aSchool(trust.id, { name: "Helping School" })];
  const as = (role: Parameters<typeof aViewer>[1], at = school, allocated: string[] = []) =>
    aViewer(trust, role, { school: at, allocated });
  return {
    ...{ trust, school, helper },
    head: await as("headteacher"),
    helpingHead: await as("headteacher", helper),
    governor: await as("governor"),
    adviser: await as("adviser", school, [school.unitId]),
    director: await as("directorOfEducation"),
    deputy: await as("deputyDirector"),
  };
}

type Stage = Awaited<ReturnType<typeof aTrustWithSchools>>;

async function asked({ head, school }: Stage, by: Viewer = head): Promise<string> {
  return got(await askForSupport(by, { ...need, unitId: school.unitId })).supportId;
}

const arranged = (supportId: string, version: number, more: Partial<ArrangeTyped> = {}): ArrangeTyped => ({
  ...{ supportId, version, from: "external", providerName: "Reading consultant", days: 3, cost: 1_200, startsOn: "2026-11-02" },
  ...{ reviewOn: "2026-12-18", answer: "Three days this term", ...more },
});

const stateOf = async (viewer: Viewer, id: string) => (await supportPage(viewer, id))?.state ?? null;

describe("VP-10, CP-2 support", () => {
  it("is asked for by the school, approved with a provider school, given in days, and ended with what came of it", async () => {
    const stage = await aTrustWithSchools();
    const { head, director, adviser, governor, helper, helpingHead, school } = stage;
    const id = await asked(stage);
    expect(await supportPage(governor, id)).toBeNull();
    expect(await supportPage(helpingHead, id)).toBeNull();
    got(await arrangeSupport(director, arranged(id, 1, { from: `school:${helper.unitId}` })));
    expect(await supportPage(governor, id)).toMatchObject({ state: "underWay", from: helper.name, answer: "Three days this term" });
    got(await recordSupportDay(adviser, { supportId: id, day: "2026-11-10", days: 1, note: "" }));
    got(await recordSupportDay(adviser, { supportId: id, day: "2026-11-17", days: 0.5, note: "Lessons seen" }));
    const others = await supportList(helpingHead, everything);
    expect(others).toMatchObject({ total: 0, lines: [], givenByOwn: [{ unit: school.name, days: 3, given: 1.5 }] });
    expect(JSON.stringify(others)).not.toContain(need.need);
    expect(JSON.stringify(others)).not.toContain(need.title);
    const days = await supportBySchool(director, 1);
    expect(days?.lines).toMatchObject([
      { unit: helper.name, received: 0, given: 1.5, gives: 3 },
      { unit: school.name, received: 1.5, agreed: 3, cost: 1_200, given: 0 },
    ]);
    expect(await supportBySchool(head, 1)).toBeNull();
    expect((await endSupport(head, { supportId: id, version: 4, endedOn: testDay, impact: "All is well" })).ok).toBe(false);
    got(
      await endSupport(adviser, { supportId: id, version: 4, endedOn: testDay, impact: "Most children now read at the pace of the year" }),
    );
    expect(await supportList(head, everything)).toMatchObject({ total: 1, days: 3, given: 1.5, cost: 1_200, lines: [{ state: "ended" }] });
    expect((await recordSupportDay(adviser, { supportId: id, day: testDay, days: 1, note: "" })).ok).toBe(false);
  });

  it("is decided by the director, or by a deputy to whom it is delegated, and never by who leads the school", async () => {
    const stage = await aTrustWithSchools();
    const { director, deputy, head, adviser } = stage;
    const id = await asked(stage, adviser);
    for (const viewer of [deputy, head, adviser]) expect((await arrangeSupport(viewer, arranged(id, 1))).ok).toBe(false);
    const leads = { ...director, holdings: [...director.holdings, ...head.holdings] } as Viewer;
    expect((await declineSupport(leads, { supportId: id, version: 1, answer: "No" })).ok).toBe(false);
    got(
      await declineSupport({ ...deputy, delegated: true } as Viewer, {
        supportId: id,
        version: 1,
        answer: "The adviser’s own days suffice",
      }),
    );
    expect(await supportPage(head, id)).toMatchObject({ state: "declined", answer: "The adviser’s own days suffice" });
    expect((await withdrawSupport(head, { supportId: id, version: 2 })).ok).toBe(false);
  });

  it("waits on the first page of who can answer it, and of nobody else", async () => {
    const stage = await aTrustWithSchools();
    const { trust, director, deputy, adviser } = stage;
    await asked(stage);
    const waits = async (viewer: Viewer) => (await supportToday(viewer))?.requested ?? 0;
    expect(await waits(director)).toBe(1);
    expect(await waits({ ...deputy, delegated: true } as Viewer)).toBe(1);
    for (const viewer of [deputy, adviser, await aViewer(trust, "chiefExecutive")]) expect(await waits(viewer)).toBe(0);
  });

  it("refuses days to come or before the start, the school itself as provider, and an old version", async () => {
    const stage = await aTrustWithSchools();
    const { director, school, trust } = stage;
    const id = await asked(stage);
    const itself = await arrangeSupport(director, arranged(id, 1, { from: `school:${school.unitId}` }));
    expect(itself).toMatchObject({ ok: false, refusal: { field: "from" } });
    expect((await arrangeSupport(director, arranged(id, 7))).ok).toBe(false);
    got(await arrangeSupport(director, arranged(id, 1)));
    const day = { supportId: id, days: 1, note: "" };
    expect(await recordSupportDay(director, { ...day, day: "2027-01-10" })).toMatchObject({ ok: false, refusal: { field: "day" } });
    expect(await recordSupportDay(director, { ...day, day: "2026-10-01" })).toMatchObject({ ok: false, refusal: { field: "day" } });
    got(await arrangeSupport(director, arranged(id, 2, { days: 5, startsOn: "2026-12-01", reviewOn: "2027-02-01" })));
    expect(await supportPage(director, id)).toMatchObject({ state: "approved", days: 5 });
    const entries = await inTrustOf(trust.id, (db) =>
      db.auditEntry.findMany({ where: { trustId: trust.id, recordId: id }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["Asked for support", "Approved support", "Changed what was arranged"]);
  });

  it("takes a day back that was recorded by mistake: it no longer counts, and stands in the history", async () => {
    const stage = await aTrustWithSchools();
    const { director, adviser, head } = stage;
    const id = await asked(stage);
    got(await arrangeSupport(director, arranged(id, 1, { startsOn: "" })));
    got(await recordSupportDay(adviser, { supportId: id, day: "2026-11-10", days: 1.5, note: "The wrong school" }));
    const dayId = (await supportPage(head, id))?.daysGiven[0]?.id ?? "";
    expect((await takeBackSupportDay(head, { supportId: id, dayId })).ok).toBe(false);
    got(await takeBackSupportDay(adviser, { supportId: id, dayId }));
    expect((await takeBackSupportDay(adviser, { supportId: id, dayId })).ok).toBe(false);
    expect(await supportPage(head, id)).toMatchObject({
      ...{ state: "approved", given: 0, daysGiven: [] },
      takenBack: [{ day: "Tue 10 Nov 2026", days: 1.5, by: adviser.personName }],
    });
  });

  it("comes from a record of the same school only, and a request can be taken back", async () => {
    const stage = await aTrustWithSchools();
    const { head, helpingHead, school, helper, trust } = stage;
    const action = await inTrustOf(trust.id, (db) =>
      db.agreedAction.create({
        data: { trustId: trust.id, unitId: school.unitId, text: "Train the readers", ownerName: "Head", agreedOn: new Date("2026-10-01") },
      }),
    );
    expect(await supportToAsk(head, { kind: "action", id: action.id })).toMatchObject({ source: { words: "Train the readers" } });
    expect(await supportToAsk(helpingHead, { kind: "action", id: action.id })).toBeNull();
    expect((await askForSupport(helpingHead, { ...need, unitId: school.unitId })).ok).toBe(false);
    expect((await askForSupport(helpingHead, { ...need, unitId: helper.unitId, actionId: action.id })).ok).toBe(false);
    const id = got(await askForSupport(head, { ...need, unitId: school.unitId, actionId: action.id })).supportId;
    got(await withdrawSupport(head, { supportId: id, version: 1 }));
    expect(await stateOf(head, id)).toBe("withdrawn");
  });

  it("CA-3 is promised by the category: days left lead to asking that school, and its headteacher sees its promise", async () => {
    const stage = await aTrustWithSchools();
    const { director, head, helpingHead, helper, school, trust } = stage;
    await aStrategy(trust.id, 2026, ({ categories }) => {
      for (const category of categories) category.givesDays = category.key === "excellence" ? 5 : null;
    });
    const period = {
      axis: "main" as const,
      categoryKey: "excellence",
      startsOn: new Date("2026-09-01"),
      clockFrom: new Date("2026-09-01"),
    };
    await inTrustOf(trust.id, (db) =>
      db.categoryPeriod.create({
        data: {
          trustId: trust.id,
          unitId: helper.unitId,
          ...period,
          origin: "broughtIn",
          decidedById: director.personId,
          source: "Minutes",
        },
      }),
    );
    const promiseOf = async () => (await supportBySchool(director, 1))?.lines.map(({ unit, promised, left }) => [unit, promised, left]);
    expect(await promiseOf()).toEqual([
      [helper.name, 5, 5],
      [school.name, null, null],
    ]);
    const asking = await supportToAsk(director, null, { strengthId: "", urn: helper.urn });
    expect(asking?.helper).toMatchObject({ unitId: helper.unitId, unit: helper.name });
    const request = { ...need, unitId: school.unitId, helperId: helper.unitId };
    expect((await askForSupport(director, { ...request, unitId: helper.unitId })).ok).toBe(false);
    const id = got(await askForSupport(director, request)).supportId;
    expect(await supportPage(head, id)).toMatchObject({ provider: "school", from: helper.name });
    expect((await promiseOf())?.[0], "what is only asked for takes nothing").toEqual([helper.name, 5, 5]);
    got(await arrangeSupport(director, arranged(id, 1, { from: `school:${helper.unitId}`, days: 3 })));
    expect((await promiseOf())?.[0]).toEqual([helper.name, 5, 2]);
    got(await recordSupportDay(director, { supportId: id, day: "2026-11-10", days: 1, note: "" }));
    got(await endSupport(director, { supportId: id, version: 3, endedOn: testDay, impact: "All is well" }));
    expect((await supportList(helpingHead, everything))?.promises).toEqual([{ unit: helper.name, promised: 5, left: 4 }]);
    expect((await supportList(head, everything))?.promises).toEqual([]);
  });

  it("is given by a lead teacher who has an account, chosen from the people of other schools, as days of their school; or by one named by hand", async () => {
    const stage = await aTrustWithSchools();
    const { director, head, helper, school, trust } = stage;
    const teacher = await aViewer(trust, "priorityLead", { school: helper, name: "Imogen Fry" });
    const own = await aViewer(trust, "priorityLead", { school, name: "Own Lead" });
    const withoutAccount = await aPerson(trust.id, { name: "No Account" });
    await aHolding(trust.id, withoutAccount.id, "schoolStaff", helper.id);
    await inTrustOf(trust.id, (db) =>
      db.person.updateMany({ where: { trustId: trust.id, id: withoutAccount.id }, data: { accountId: null } }),
    );
    const id = await asked(stage);
    expect((await supportPage(director, id))?.teachers).toEqual([{ id: teacher.personId, name: `Imogen Fry, ${helper.name}` }]);
    expect((await supportPage(head, id))?.teachers, "for who decides only").toEqual([]);
    for (const personId of [own.personId, withoutAccount.id, director.personId])
      expect((await arrangeSupport(director, arranged(id, 1, { from: `leadTeacher:${personId}` }))).ok).toBe(false);
    got(await arrangeSupport(director, arranged(id, 1, { from: `leadTeacher:${teacher.personId}`, providerName: "" })));
    const page = await supportPage(head, id);
    expect(page).toMatchObject({ provider: "leadTeacher", from: `Imogen Fry, ${helper.name}`, providerName: "" });
    expect(await supportPage(teacher, id), "what the school needs stays with it").toBeNull();
    expect((await supportBySchool(director, 1))?.lines.find(({ unit }) => unit === helper.name)).toMatchObject({ gives: 3 });
    got(await arrangeSupport(director, arranged(id, 2, { from: "leadTeacher", providerName: "Hannah Lowe" })));
    expect(await supportPage(head, id)).toMatchObject({ from: "Hannah Lowe", providerPersonId: null, providerUnitId: null });
  });

  it("is listed by school, provider, state and overdue review", async () => {
    const stage = await aTrustWithSchools();
    const { director, head, school } = stage;
    await asked(stage);
    const late = await asked(stage);
    got(await arrangeSupport(director, arranged(late, 1, { reviewOn: "2026-11-20" })));
    const found = async (query: Record<string, string>, viewer = director) =>
      (await supportList(viewer, supportFilterOf(query)))?.lines.length;
    expect(await found({ overdue: "yes" })).toBe(1);
    expect(await found({ state: "requested" })).toBe(1);
    expect(await found({ state: "going" })).toBe(1);
    expect(await found({ provider: "hub" })).toBe(0);
    expect(await found({ school: String(school.urn) }, head)).toBe(2);
    expect(await supportList(director, everything)).toMatchObject({ requested: 1, overdue: 1, days: 3 });
  });
});
