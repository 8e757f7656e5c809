import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { notePage, publishedNote } from "@/lib/notes/queries";
import { roles } from "@/lib/people/roles";
import { answerJudgement, drawSample, endSample, recordQualityDay, replyToAnswer, takeBackQualityDay } from "@/lib/quality/commands";
import { drawToShow } from "@/lib/quality/draw-queries";
import { qualityPage, qualityToday, qualityToKeep, sampledJudgement } from "@/lib/quality/queries";
import { qualitySheets } from "@/lib/quality/sheets";
import { allSchools } from "@/lib/schools/filter";
import { schoolPage, schoolsPage } from "@/lib/schools/queries";
import { meetingPage, sharedOutcome } from "@/lib/standards-meetings/queries";
import type { Prisma } from "@/prisma/generated/client";
import { aDecision } from "../../factories/meetings.ts";
import { aTrustToAssure, type TrustToAssure } from "../../factories/quality.ts";
import { aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const reasons = "The next steps follow from what was found.";

/** Draws so many for the first quality assurer, as the page shows them. */
async function draw({ director, assurer }: TrustToAssure, count: number, kind: "both" | "note" | "decision" = "both") {
  const shown = await drawToShow(director, { count, kind, assurerId: assurer.personId });
  const keys = shown?.drawn.map(({ key }) => key) ?? [];
  return drawSample(director, { count, kind, assurerId: assurer.personId, about: "", shown: keys.join(",") });
}

const sampledFor = async (viewer: Viewer) => (await qualityPage(viewer, 1))?.sampled ?? [];

/** A decision whose meeting has shared its outcome. */
async function aSharedDecision({ trust, director }: TrustToAssure, state: "held" | "shared" = "shared") {
  const school = await aSchool(trust.id, { name: "Decided" });
  const { meetingId } = await aDecision(trust.id, { unitId: school.unitId, categoryKey: "repair", by: director.personId });
  const shared = state === "shared" ? { sharedAt: dateOf("2026-11-05"), sharedById: director.personId } : {};
  await inTrustOf(trust.id, (db) =>
    db.standardsMeeting.updateMany({ where: { trustId: trust.id, id: meetingId }, data: { state, ...shared } }),
  );
  return meetingId;
}

describe("TE-3 a sample is drawn", () => {
  it("as it was shown, each adviser before one is drawn twice, and nothing is drawn again", async () => {
    const place = await aTrustToAssure();
    const { director, assurer, advisers } = place;
    expect((await draw(place, 2)).ok).toBe(true);
    const first = await sampledFor(assurer);
    expect(new Set(first.map(({ judge }) => judge))).toEqual(new Set(["Ann Osei", "Ben Lowe"]));
    const shown = await drawToShow(director, { count: 40, kind: "both", assurerId: assurer.personId });
    expect(shown?.leftOut.sampled).toBe(2);
    expect(shown?.all).toHaveLength(2);
    expect((await draw(place, 40)).ok).toBe(true);
    const visits = (await sampledFor(assurer)).map(({ visitId }) => visitId);
    expect(visits.sort()).toEqual(advisers.flatMap(({ notes }) => notes).sort());
    expect(await draw(place, 2)).toMatchObject({ refusal: { sentence: expect.stringContaining("nothing to draw") } });
  });

  it("not when something else would be drawn than was shown", async () => {
    const place = await aTrustToAssure();
    const { director, assurer } = place;
    const typed = { count: 2, kind: "both" as const, assurerId: assurer.personId, about: "", shown: "note:another" };
    expect(await drawSample(director, typed)).toMatchObject({ refusal: { sentence: expect.stringContaining("has changed") } });
    expect(await sampledFor(director)).toEqual([]);
  });

  it("two at once draw nothing twice", async () => {
    const place = await aTrustToAssure();
    const answers = await Promise.all([draw(place, 3), draw(place, 3)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sampledFor(place.director)).toHaveLength(3);
  });

  it("of what is published and shared only: no draft, nothing withdrawn, no decision that is not shared", async () => {
    const place = await aTrustToAssure();
    const { trust, director, assurer, advisers } = place;
    const [draft, withdrawn] = advisers[0]?.notes ?? [];
    const set = (visitId: string | undefined, state: "draft" | "withdrawn") =>
      inTrustOf(trust.id, (db) => db.note.updateMany({ where: { trustId: trust.id, visitId: visitId ?? "" }, data: { state } }));
    await set(draft, "draft");
    await set(withdrawn, "withdrawn");
    await aSharedDecision(place, "held");
    const shared = await aSharedDecision(place);
    const shown = await drawToShow(director, { count: 40, kind: "both", assurerId: assurer.personId });
    expect(shown?.drawn.map(({ key }) => key).sort()).toEqual(
      [`decision:${shared}`, ...(advisers[1]?.notes ?? []).map((id) => `note:${id}`)].sort(),
    );
    expect(shown?.leftOut).toEqual({ sampled: 0, withdrawn: 1, notShared: 1 });
    expect((await draw(place, 40, "decision")).ok).toBe(true);
    expect((await sampledFor(assurer)).map(({ meetingId }) => meetingId)).toEqual([shared]);
  });

  it("by the director only, for a quality assurer of today only", async () => {
    const place = await aTrustToAssure();
    const { trust, director, assurer, advisers } = place;
    const shown = await drawToShow(director, { count: 1, kind: "both", assurerId: assurer.personId });
    const typed = { count: 1, kind: "both" as const, assurerId: assurer.personId, about: "", shown: shown?.drawn[0]?.key ?? "" };
    const deputy = await aViewer(trust, "deputyDirector");
    const others = [assurer, deputy, await aViewer(trust, "chiefExecutive"), advisers[0]?.viewer as Viewer];
    for (const viewer of others) {
      expect(await drawToShow(viewer, { count: 1, kind: "both", assurerId: "" })).toBeNull();
      expect((await drawSample(viewer, typed)).ok).toBe(false);
    }
    expect(await drawSample(director, { ...typed, assurerId: deputy.personId })).toMatchObject({ refusal: { field: "assurerId" } });
    expect((await drawSample({ ...deputy, delegated: true } as Viewer, typed)).ok).toBe(true);
  });
});

describe("TE-3 a quality assurer says what they think", () => {
  it("until the team has answered; the adviser and the director answer; agreement is counted", async () => {
    const place = await aTrustToAssure();
    const { director, assurer, advisers } = place;
    await draw(place, 2);
    const [mine] = (await sampledFor(assurer)).filter(({ judge }) => judge === "Ann Osei");
    const id = mine?.id ?? "";
    const ann = advisers[0]?.viewer as Viewer;
    expect(await sampledJudgement(ann, id)).toBeNull();
    expect((await answerJudgement(director, { id, version: 1, agreement: "agrees", reasons })).ok).toBe(false);
    expect((await replyToAnswer(director, { id, version: 1, reply: reasons })).ok).toBe(false);
    expect((await answerJudgement(assurer, { id, version: 1, agreement: "agrees", reasons })).ok).toBe(true);
    expect(await answerJudgement(assurer, { id, version: 1, agreement: "disagrees", reasons: "Other words" })).toMatchObject({
      refusal: { theirs: { reasons, version: "2" } },
    });
    expect((await answerJudgement(assurer, { id, version: 2, agreement: "disagrees", reasons })).ok).toBe(true);
    expect((await qualityToday(director)).toReply.map((one) => one.id)).toEqual([id]);
    expect((await qualityToday(ann)).toReply.map((one) => one.id)).toEqual([id]);
    expect((await qualityToday(advisers[1]?.viewer as Viewer)).toReply).toEqual([]);
    expect((await replyToAnswer(advisers[1]?.viewer as Viewer, { id, version: 3, reply: reasons })).ok).toBe(false);
    expect((await replyToAnswer(ann, { id, version: 3, reply: "We look at it again" })).ok).toBe(true);
    expect((await sampledJudgement(assurer, id))?.sampled).toMatchObject({ reply: "We look at it again", repliedBy: "Ann Osei" });
    expect(await answerJudgement(assurer, { id, version: 4, agreement: "agrees", reasons })).toMatchObject({
      refusal: { sentence: expect.stringContaining("The team has answered") },
    });
    const room = await qualityToKeep(director);
    expect(room?.agreement).toEqual([
      { year: "2026-27", judge: "Ann Osei", sampled: 1, agrees: 0, partly: 0, disagrees: 1, open: 0 },
      { year: "2026-27", judge: "Ben Lowe", sampled: 1, agrees: 0, partly: 0, disagrees: 0, open: 1 },
    ]);
    expect(room && qualitySheets(room).map(({ rows }) => rows.length)).toEqual([2, 2]);
    expect(await qualityToKeep(assurer)).toBeNull();
  });

  it("and who is concerned gets a letter once: of a disagreement, and of the answer to it, without the words", async () => {
    const place = await aTrustToAssure();
    const { trust, director, assurer, advisers } = place;
    await draw(place, 1);
    const [one] = await sampledFor(assurer);
    const id = one?.id ?? "";
    const ann = advisers.find(({ viewer }) => viewer.personId === one?.judgedById)?.viewer as Viewer;
    const letters = () => inTrustOf(trust.id, (db) => db.outboxMail.findMany({ where: { trustId: trust.id } }));
    const to = async () => (await letters()).map(({ personId }) => personId).sort();
    await answerJudgement(assurer, { id, version: 1, agreement: "agrees", reasons });
    expect(await to()).toEqual([]);
    await answerJudgement(assurer, { id, version: 2, agreement: "disagrees", reasons });
    await answerJudgement(assurer, { id, version: 3, agreement: "disagrees", reasons: `${reasons} Again.` });
    expect(await to()).toEqual([ann.personId, director.personId].sort());
    await replyToAnswer(director, { id, version: 4, reply: "We look at it again" });
    await replyToAnswer(director, { id, version: 5, reply: "We have looked at it again" });
    expect(await to()).toEqual([ann.personId, director.personId, assurer.personId].sort());
    expect(JSON.stringify(await letters())).not.toContain("next steps follow");
  });

  it("not once the sample has ended", async () => {
    const place = await aTrustToAssure();
    await draw(place, 1);
    const [one] = await sampledFor(place.assurer);
    expect((await endSample(place.assurer, { sampleId: one?.sampleId ?? "" })).ok).toBe(false);
    expect((await endSample(place.director, { sampleId: one?.sampleId ?? "" })).ok).toBe(true);
    expect(await answerJudgement(place.assurer, { id: one?.id ?? "", version: 1, agreement: "agrees", reasons })).toMatchObject({
      refusal: { sentence: expect.stringContaining("has ended") },
    });
  });

  it("and records days, at most one a day, counted against the year's", async () => {
    const { assurer, otherAssurer, director } = await aTrustToAssure();
    const day = { day: "2026-11-02", days: "0.5" as const, about: "Notes" };
    expect((await recordQualityDay(director, day)).ok).toBe(false);
    expect((await recordQualityDay(assurer, day)).ok).toBe(true);
    expect((await recordQualityDay(assurer, { ...day, days: "1" })).ok).toBe(false);
    expect((await recordQualityDay(assurer, day)).ok).toBe(true);
    expect(await recordQualityDay(assurer, { ...day, day: "2026-12-01" })).toMatchObject({ refusal: { field: "day" } });
    expect(await recordQualityDay(assurer, { ...day, day: "2020-12-01" })).toMatchObject({ refusal: { field: "day" } });
    expect(await qualityPage(director, 1)).toMatchObject({ used: 1, allowed: 6 });
    const others = await qualityPage(otherAssurer, 1);
    expect(others).toMatchObject({ used: 1, days: [] });
    const [first] = (await qualityPage(assurer, 1))?.days ?? [];
    expect((await takeBackQualityDay(otherAssurer, { dayId: first?.id ?? "" })).ok).toBe(false);
    expect((await takeBackQualityDay(assurer, { dayId: first?.id ?? "" })).ok).toBe(true);
    expect(await qualityPage(director, 1)).toMatchObject({ used: 0.5 });
  });
});

describe("TE-3 a quality assurer reads what is sampled for them, and nothing else", () => {
  it("the note as published and the decision with its reasons; not the school, its note or its meeting by address or search", async () => {
    const place = await aTrustToAssure();
    const { trust, assurer, otherAssurer, advisers } = place;
    const meetingId = await aSharedDecision(place);
    await draw(place, 40);
    const all = await sampledFor(assurer);
    expect(all).toHaveLength(5);
    for (const one of all) {
      const read = JSON.stringify((await sampledJudgement(assurer, one.id))?.content);
      expect(read).toContain(one.kind === "note" ? `Note of ${one.judge}` : "As the evidence shows");
      expect(await sampledJudgement(otherAssurer, one.id)).toBeNull();
    }
    const [visitId = ""] = advisers[0]?.notes ?? [];
    expect(await notePage(assurer, visitId)).toBeNull();
    expect(await publishedNote(assurer, visitId, 1)).toBeNull();
    expect(await meetingPage(assurer, meetingId)).toBeNull();
    expect(await sharedOutcome(assurer, meetingId)).toBeNull();
    expect(await schoolPage(assurer, advisers[0]?.school.urn ?? 0)).toBeNull();
    expect(await schoolsPage(assurer, { ...allSchools, search: "Osei" })).toBeNull();
    await inTrustOf(trust.id, (db) => db.note.updateMany({ where: { trustId: trust.id, visitId }, data: { state: "withdrawn" } }));
    const withdrawn = all.find((one) => one.visitId === visitId);
    expect((await sampledJudgement(assurer, withdrawn?.id ?? ""))?.content).toBeNull();
  });

  it("a decision with what the school asked the chief executive about it, and with the answer once it is given", async () => {
    const place = await aTrustToAssure();
    const { trust, director, assurer } = place;
    const meetingId = await aSharedDecision(place);
    const change = (data: Prisma.MeetingDecisionUncheckedUpdateManyInput) =>
      inTrustOf(trust.id, (db) => db.meetingDecision.updateMany({ where: { trustId: trust.id, meetingId }, data }));
    const asked = { schoolAgrees: false, dissent: "It has only begun.", appealReason: "Look at the last two terms." };
    await change({ ...asked, appealedAt: dateOf("2026-11-06"), appealedById: director.personId });
    await draw(place, 40);
    const id = (await sampledFor(assurer)).find(({ kind }) => kind === "decision")?.id ?? "";
    const facts = async () => {
      const blocks = (await sampledJudgement(assurer, id))?.content?.blocks ?? [];
      return blocks.flatMap((block) => (block.kind === "facts" ? block.rows : [])).map(({ name, value }) => `${name}: ${value}`);
    };
    expect(await facts()).toEqual(
      expect.arrayContaining(["Asked of the chief executive: Look at the last two terms.", "Answer: not given yet"]),
    );
    const answered = { appealDecidedAt: dateOf("2026-11-09"), appealDecidedById: director.personId, appealUpheld: true };
    await change({ ...answered, appealCategoryKey: "reinforcement", appealWords: "The trend is upward." });
    const answer = (await facts()).find((one) => one.startsWith("Answer"));
    expect(answer).toMatch(/^Answer: Reinforce[a-z]*\. The trend is upward\.$/);
  });

  it("whoever looks, with whatever roles, reads exactly what the rule says", async () => {
    const place = await aTrustToAssure();
    const { trust, assurer, otherAssurer, advisers } = place;
    await draw(place, 40);
    const all = await sampledFor(assurer);
    const answered = all[0];
    await answerJudgement(assurer, { id: answered?.id ?? "", version: 1, agreement: "partly", reasons });
    const people = [assurer.personId, otherAssurer.personId, ...advisers.map(({ viewer }) => viewer.personId)];
    const school = advisers[0]?.school as { id: string; urn: number; name: string; unitId: string };
    const viewers = fc.record({
      personId: fc.constantFrom(...people),
      held: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
      at: fc.boolean(),
    });
    const team = ["directorOfEducation", "deputyDirector", "chiefExecutive"];
    const ofAdvisers = ["adviser", "independentAdviser", "partnershipLink"];
    await fc.assert(
      fc.asyncProperty(viewers, fc.constantFrom(...all), async ({ personId, held, at }, one) => {
        const holdings = held.map((role) => ({ role, school: at ? school : null }));
        const viewer = { ...assurer, personId, holdings, trustId: trust.id } as Viewer;
        const trustWide = at ? [] : (held as string[]);
        const may =
          trustWide.some((role) => team.includes(role)) ||
          (trustWide.includes("qualityAssurer") && personId === assurer.personId) ||
          (one.id === answered?.id && one.judgedById === personId && trustWide.some((role) => ofAdvisers.includes(role)));
        expect((await sampledJudgement(viewer, one.id)) !== null).toBe(may);
        const listed = (await qualityPage(viewer, 1))?.sampled.some(({ id }) => id === one.id) ?? false;
        const lists =
          trustWide.some((role) => team.includes(role)) || (trustWide.includes("qualityAssurer") && personId === assurer.personId);
        expect(listed).toBe(lists);
      }),
      { numRuns: 60 },
    );
  });
});
