import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/allocations/commands";
import type { Viewer } from "@/lib/auth/viewer";
import { nameMentor } from "@/lib/inductions/commands";
import { inductionPage } from "@/lib/inductions/queries";
import {
  addJoiningStep,
  beginJoining,
  nameOnJoining,
  releaseJoiningText,
  saveJoiningStep,
  takeOffJoining,
  writeJoiningText,
} from "@/lib/joinings/commands";
import { agreeJoining, completeJoining, endJoining, joinSchool, setJoiningCategory } from "@/lib/joinings/joined-commands";
import { joiningList, joiningOfSchool, joiningPage, releasedToSchool } from "@/lib/joinings/queries";
import { carryOutWhereDue } from "@/lib/obligations/writing/carry-out-due";
import { invitePerson } from "@/lib/people/commands";
import { roles } from "@/lib/people/roles";
import type { Result } from "@/lib/result";
import { schoolPage } from "@/lib/schools/queries";
import { aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
};
const secret = "The roof leaks in the Year 2 block";
const urn = 712_345;
const begun = {
  name: "Thornbury Lane School",
  urn: null,
  phase: "primary" as const,
  headteacherName: "Mary Vale",
  plannedFor: "2027-01-04",
};
const joins = { name: begun.name, urn, phase: "primary" as const, churchCharacter: "none" as const, joinedOn: "2026-11-23" };

async function aJoining() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const school = await aSchool(trust.id);
  const director = await aViewer(trust, "directorOfEducation");
  const adviser = await aViewer(trust, "adviser", { allocated: [school.unitId], name: "Named Adviser" });
  const { joiningId } = got(await beginJoining(director, begun));
  got(await writeJoiningText(director, { joiningId, kind: "finding", key: "note", version: 0, text: secret }));
  return { trust, school, director, adviser, joiningId };
}

type Stage = Awaited<ReturnType<typeof aJoining>>;
const versionOf = async ({ director, joiningId }: Stage) => (await joiningPage(director, joiningId))?.version ?? 0;

async function joinedIn(stage: Stage) {
  const { director, joiningId, trust } = stage;
  got(await agreeJoining(director, { joiningId, version: await versionOf(stage) }));
  got(await joinSchool(director, { joiningId, version: await versionOf(stage), ...joins }));
  return inTrustOf(trust.id, (db) => db.school.findFirstOrThrow({ where: { trustId: trust.id, urn } }));
}

/** Answers as an attacker would collect them: whatever a viewer can make the product say about a joining. */
async function everythingSaid(viewer: Viewer, joiningId: string): Promise<string> {
  const asked = [
    joiningList(viewer, 1),
    joiningPage(viewer, joiningId),
    releasedToSchool(viewer, urn),
    takeOffJoining(viewer, { joiningId, personId: joiningId }),
    addJoiningStep(viewer, { joiningId, text: "Look", plannedOn: "" }),
    writeJoiningText(viewer, { joiningId, kind: "finding", key: "note", version: 5, text: "x" }),
    agreeJoining(viewer, { joiningId, version: 1 }),
  ];
  return JSON.stringify(await Promise.all(asked));
}

describe("NS-1 due diligence", () => {
  it.each(roles.filter((role) => !["directorOfEducation", "deputyDirector", "chiefExecutive"].includes(role)))(
    "is invisible to a %s who is not named on it, by every address and command",
    async (role) => {
      const { trust, school, joiningId } = await aJoining();
      const said = await everythingSaid(await aViewer(trust, role, { school, allocated: [school.unitId] }), joiningId);
      expect(said).not.toContain(secret);
      expect(said).not.toContain(begun.name);
      expect(said).not.toContain('"ok":true');
    },
  );

  it("is seen by an adviser while they are named on it, who keeps the checklist and does not decide", async () => {
    const stage = await aJoining();
    const { director, adviser, joiningId } = stage;
    expect(await joiningPage(adviser, joiningId)).toBeNull();
    expect(await joiningList(adviser, 1)).toBeNull();
    got(await nameOnJoining(director, { joiningId, personId: adviser.personId, task: "Lessons" }));
    const page = await joiningPage(adviser, joiningId);
    expect(page?.texts).toMatchObject([{ key: "note", text: secret, releasedAt: null }]);
    expect(page?.steps.length).toBeGreaterThan(0);
    got(await addJoiningStep(adviser, { joiningId, text: "Visit to the school", plannedOn: "2026-11-10" }));
    const step = (await joiningPage(adviser, joiningId))?.steps.at(-1);
    const done = { joiningId, key: step?.key ?? "", version: 1, plannedOn: "2026-11-10", note: "Warm welcome" };
    expect(await saveJoiningStep(adviser, { ...done, doneOn: "2027-01-01" })).toMatchObject({ ok: false, refusal: { field: "doneOn" } });
    got(await saveJoiningStep(adviser, { ...done, doneOn: "2026-11-10" }));
    expect((await joiningList(adviser, 1))?.lines).toMatchObject([{ name: begun.name, done: 1 }]);
    expect((await agreeJoining(adviser, { joiningId, version: await versionOf(stage) })).ok).toBe(false);
    expect((await releaseJoiningText(adviser, { joiningId, kind: "finding", key: "note", version: 1 })).ok).toBe(false);
    got(await takeOffJoining(director, { joiningId, personId: adviser.personId }));
    expect(await joiningPage(adviser, joiningId)).toBeNull();
  });

  it("gives the school what a director has released, and takes it back when it is written anew", async () => {
    const stage = await aJoining();
    const { trust, director, joiningId } = stage;
    const school = await joinedIn(stage);
    const head = await aViewer(trust, "headteacher", { school });
    expect(await releasedToSchool(head, urn)).toBeNull();
    expect(await joiningOfSchool(head, urn)).toBeNull();
    expect(await joiningOfSchool(director, urn)).toBe(`/joining/${joiningId}`);
    expect(await joiningPage(head, joiningId)).toBeNull();
    got(
      await writeJoiningText(director, {
        joiningId,
        kind: "expectation",
        key: "curriculum",
        version: 0,
        text: "The trust’s standard from term 3",
      }),
    );
    const release = { joiningId, kind: "expectation" as const, key: "curriculum", version: 1 };
    got(await releaseJoiningText(director, release));
    const released = await releasedToSchool(head, urn);
    expect(released?.texts.map(({ text }) => text)).toEqual(["The trust’s standard from term 3"]);
    const governor = await aViewer(trust, "governor", { school });
    expect(await releasedToSchool(governor, urn)).toBeNull();
    expect(await joiningOfSchool(head, urn)).toBe(`/schools/${urn}/joining`);
    for (const role of ["governor", "adviser", "administrator", "trustee"] as const)
      expect(await joiningOfSchool(await aViewer(trust, role, { school }), urn), role).toBeNull();
    got(await writeJoiningText(director, { ...release, text: "Not yet sure" }));
    expect(await releasedToSchool(head, urn)).toBeNull();
    expect((await releaseJoiningText(director, release)).ok).toBe(false);
  });

  it("NS-2 what is expected on joining is recorded: the curriculum standard, the assessment systems, the support that is needed", async () => {
    const { director, joiningId } = await aJoining();
    const expectations = { curriculum: "By September", assessment: "Two of the three, from term 3", support: "Six days of phonics" };
    for (const [key, text] of Object.entries(expectations))
      got(await writeJoiningText(director, { joiningId, kind: "expectation", key, version: 0, text }));
    const texts = (await joiningPage(director, joiningId))?.texts.filter(({ kind }) => kind === "expectation");
    expect(Object.fromEntries((texts ?? []).map(({ key, text }) => [key, text]))).toEqual(expectations);
    const unknown = { joiningId, kind: "expectation" as const, key: "colour-of-the-gate", version: 0, text: "Blue" };
    expect((await writeJoiningText(director, unknown)).ok).toBe(false);
  });

  it("ends with a reason where the school does not join, and nothing of it comes into the list of schools", async () => {
    const stage = await aJoining();
    const { director, joiningId } = stage;
    expect((await joinSchool(director, { joiningId, version: await versionOf(stage), ...joins })).ok).toBe(false);
    got(await endJoining(director, { joiningId, version: await versionOf(stage), reason: "The governors chose otherwise" }));
    expect(await schoolPage(director, urn)).toBeNull();
    expect((await agreeJoining(director, { joiningId, version: await versionOf(stage) })).ok).toBe(false);
  });
});

it("NS-3 a joining is complete when adviser, link, category and mentor are set, and not before", async () => {
  const stage = await aJoining();
  const { trust, director, adviser, joiningId } = stage;
  const school = await joinedIn(stage);
  const complete = async () => completeJoining(director, { joiningId, version: await versionOf(stage) });
  const first = await complete();
  expect(first).toMatchObject({ ok: false, refusal: { clause: "NS-3" } });
  for (const word of ["adviser", "partnership link", "category", "mentor"]) expect(JSON.stringify(first)).toContain(word);
  const changes = (["adviser", "partnershipLink"] as const).map((kind) => ({
    unitId: school.unitId,
    kind,
    before: "",
    personId: adviser.personId,
  }));
  got(await allocate(director, { from: "2026-11-23", reason: "Joins", changes }));
  got(await setJoiningCategory(director, { joiningId, categoryKey: "reinforcement", source: "Due diligence" }));
  const again = await setJoiningCategory(director, { joiningId, categoryKey: "recovery", source: "Due diligence" });
  expect(again).toMatchObject({ ok: false, refusal: { clause: "SM-3" } });
  const period = await inTrustOf(trust.id, (db) =>
    db.categoryPeriod.findFirstOrThrow({ where: { trustId: trust.id, unitId: school.unitId } }),
  );
  expect(period).toMatchObject({ origin: "joining", categoryKey: "reinforcement", decidedById: director.personId });
  expect(await inTrustOf(trust.id, (db) => db.obligation.count({ where: { trustId: trust.id, unitId: school.unitId } }))).toBeGreaterThan(
    0,
  );
  expect(await complete()).toMatchObject({ ok: false, refusal: { sentence: expect.not.stringContaining("category") } });
  const administrator = await aViewer(trust, "administrator");
  const invited = { name: "Mary Vale", email: "mary@people.test", role: "headteacher" as const, schoolId: school.id };
  got(await invitePerson(administrator, invited));
  const mentor = await aViewer(trust, "headteacher", { school: stage.school, name: "Experienced Head" });
  const induction = await inductionPage(director, urn);
  expect(induction).toMatchObject({ person: "Mary Vale", newToRole: false, mentor: null });
  got(await nameMentor(director, { inductionId: induction?.id ?? "", version: 1, mentorId: mentor.personId, newToRole: "no" }));
  got(await complete());
  expect((await complete()).ok).toBe(false);
  expect((await joiningPage(director, joiningId))?.completedAt).not.toBeNull();
});

describe("NS-1 letters of a joining", () => {
  const lettersOf = ({ trust }: Stage) =>
    inTrustOf(trust.id, (db) => db.outboxMail.findMany({ where: { trustId: trust.id }, orderBy: { id: "asc" } }));

  it("tell who is named on it once, and of steps whose day has come once for each day, and never name the school", async () => {
    const stage = await aJoining();
    const { director, adviser, joiningId } = stage;
    got(await nameOnJoining(director, { joiningId, personId: adviser.personId, task: "Lessons" }));
    got(await nameOnJoining(director, { joiningId, personId: adviser.personId, task: "Lessons and books" }));
    for (const text of ["First visit of lessons", "Ask for the figures"])
      got(await addJoiningStep(director, { joiningId, text, plannedOn: "2026-12-01" }));
    await carryOutWhereDue("2026-11-30");
    expect(await lettersOf(stage)).toHaveLength(1);
    await carryOutWhereDue("2026-12-01");
    await carryOutWhereDue("2026-12-02");
    const [step] = (await joiningPage(director, joiningId))?.steps.filter(({ text }) => text === "Ask for the figures") ?? [];
    const { key = "", version = 0 } = step ?? {};
    got(await saveJoiningStep(director, { joiningId, key, version, plannedOn: "2026-12-10", doneOn: "", note: "" }));
    await carryOutWhereDue("2026-12-09");
    await carryOutWhereDue("2026-12-11");
    const letters = await lettersOf(stage);
    expect(letters.map(({ personId, subject }) => [personId === adviser.personId, subject])).toEqual([
      [true, "You take part in due diligence of a school"],
      [true, "Due diligence: 2 steps due"],
      [true, "Due diligence: 1 step due"],
    ]);
    expect(JSON.stringify(letters)).not.toMatch(/Thornbury|visit of lessons|figures|Lessons and books/);
  });

  it("go to whoever began it where nobody is named, and no more once it has ended", async () => {
    const stage = await aJoining();
    const { director, joiningId } = stage;
    got(await addJoiningStep(director, { joiningId, text: "First visit", plannedOn: "2026-12-01" }));
    await carryOutWhereDue("2026-12-01");
    expect(await lettersOf(stage)).toMatchObject([{ personId: director.personId, subject: "Due diligence: 1 step due" }]);
    got(await addJoiningStep(director, { joiningId, text: "Second visit", plannedOn: "2026-12-02" }));
    got(await endJoining(director, { joiningId, version: await versionOf(stage), reason: "The governors have decided otherwise" }));
    await carryOutWhereDue("2026-12-02");
    expect(await lettersOf(stage)).toHaveLength(1);
  });
});

it("NS-3 of two joinings of one URN that are pressed at once one joins, and the other is told who has it", async () => {
  const stage = await aJoining();
  const { director } = stage;
  const second = { ...stage, ...got(await beginJoining(director, begun)) };
  for (const one of [stage, second]) got(await agreeJoining(director, { joiningId: one.joiningId, version: await versionOf(one) }));
  const pressed = [stage, second].map(async (one) =>
    joinSchool(director, { joiningId: one.joiningId, version: await versionOf(one), ...joins }),
  );
  const results = await Promise.all(pressed);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    refusal: { field: "urn", sentence: expect.stringContaining("has this URN already") },
  });
});
