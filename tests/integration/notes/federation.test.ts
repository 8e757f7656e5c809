import { expect, it } from "vitest";
import { reopenAction } from "@/lib/agreed-actions/commands";
import { openActions } from "@/lib/agreed-actions/filter";
import { actionPage, actionsPage } from "@/lib/agreed-actions/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { formFederation } from "@/lib/federations/commands";
import { dissolveFederation } from "@/lib/federations/dissolve-commands";
import { federationPage } from "@/lib/federations/queries";
import { answerAccuracy, sendToHeadteacher } from "@/lib/notes/commands";
import type { NoteContext } from "@/lib/notes/context";
import { themesOf } from "@/lib/notes/facts";
import { publishNote } from "@/lib/notes/publication-commands";
import { notePage, publishedNote } from "@/lib/notes/queries";
import { notesToday } from "@/lib/notes/today-queries";
import { schoolYear } from "@/lib/visits/year-queries";
import { anAction, aVisit, aVisitedSchool, type VisitedSchool, writePart, writeWholeNote } from "../../factories/notes.ts";
import { anAllocation, aSchool, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const at = async ({ adviser }: VisitedSchool, visitId: string) => ({
  visitId,
  version: (await notePage(adviser, visitId))?.context.note?.version ?? 0,
});

/** Somebody of a school as they are once their school belongs to another unit. */
function within(viewer: Viewer, unitId: string): Viewer {
  const holdings = viewer.holdings.map(({ role, school }) => ({ role, school: school && { ...school, unitId } }));
  const allocated = viewer.allocated.map((one) => ({ ...one, unitId }));
  return { ...viewer, holdings, allocated };
}

async function publish(place: VisitedSchool, headteacher: Viewer, visitId: string) {
  expect(await sendToHeadteacher(place.adviser, await at(place, visitId))).toMatchObject({ ok: true });
  const answer = { ...(await at(place, visitId)), accuracy: "accurate" as const, words: "" };
  expect(await answerAccuracy(headteacher, answer)).toMatchObject({ ok: true });
  expect(await publishNote(place.adviser, await at(place, visitId))).toMatchObject({ ok: true });
}

/** A school with a published note and another with the headteacher, and a second school of the same adviser. */
async function aSchoolInTheMiddleOfItsYear() {
  const place = await aVisitedSchool();
  const trustId = place.trust.id;
  const other = await aSchool(trustId, { name: "Junior" });
  await anAllocation(trustId, other.unitId, place.adviser.personId);
  const before = await aVisit(place, { date: "2026-10-06" });
  const closed = await anAction(place, { text: "Was carried out", agreedOn: "2026-09-10" });
  await writeWholeNote(place.adviser, before.id);
  await writePart(place.adviser, before.id, "rating", closed.id, { level: "green", evidence: "Seen", outcome: "close" });
  await publish(place, place.headteacher, before.id);
  const visit = await aVisit(place, { number: 3, date: "2026-11-20" });
  const step = await inTrustOf(trustId, (db) => db.agreedAction.findFirstOrThrow({ where: { trustId, visitId: before.id } }));
  const keys = await writeWholeNote(place.adviser, visit.id);
  for (const { key } of themesOf((await notePage(place.adviser, visit.id))?.context as NoteContext))
    await writePart(place.adviser, visit.id, "theme", key, { covered: false, reason: "No time" });
  await writePart(place.adviser, visit.id, "rating", step.id, { level: "amber", evidence: "Begun" });
  const form = await formFederation(place.director, {
    name: "Sands Federation",
    startsOn: testDay,
    schoolIds: [place.school.id, other.id],
    adviserId: "same",
    partnershipLinkId: "same",
  });
  if (!form.ok) throw new Error(form.refusal.sentence);
  const { unitId } = await inTrustOf(trustId, (db) => db.federation.findFirstOrThrow({ where: { trustId } }));
  return { place, before, visit, closed, step, keys, unitId, other, federationId: form.value.federationId };
}

it("VP-2 GO-1 a federation formed in mid-year takes no note and no action out of its schools' reach", async () => {
  const { place, before, visit, closed, step, keys, unitId } = await aSchoolInTheMiddleOfItsYear();
  const [headteacher, governor] = [within(place.headteacher, unitId), within(place.governor, unitId)];
  expect((await notePage(governor, before.id))?.context.note?.state).toBe("published");
  expect(await publishedNote(governor, before.id, 1)).not.toBeNull();
  expect(await actionPage(headteacher, closed.id), "what was closed is still read").toMatchObject({ state: "closed" });
  expect((await actionsPage(headteacher, { ...openActions, state: "closed" }))?.rows.map(([id]) => id)).toEqual([closed.id]);

  await publish(place, headteacher, visit.id);
  expect((await notesToday(headteacher)).toCheck).toEqual([]);
  expect(await reopenAction(within(place.adviser, unitId), { actionId: closed.id, reason: "It came back" })).toMatchObject({ ok: true });
  await inTrustOf(place.trust.id, async (db) => {
    const where = { trustId: place.trust.id };
    const of = (id: string) => db.agreedAction.findFirst({ where: { ...where, id } });
    expect(await of(keys.step), "VP-9 the federation's next visit rates it").toMatchObject({ unitId, schoolId: place.school.id });
    expect(await db.actionRating.count({ where: { ...where, actionId: step.id, visitId: visit.id } })).toBe(1);
  });
});

it("VP-2 a federation that is dissolved leaves its notes to the schools that were visited, and to no other", async () => {
  const { place, visit, keys, unitId, other, federationId } = await aSchoolInTheMiddleOfItsYear();
  const { trust, school, director } = place;
  await inTrustOf(trust.id, (db) =>
    db.visit.updateMany({ where: { trustId: trust.id, id: visit.id }, data: { unitId, schoolId: school.id, date: dateOf(testDay) } }),
  );
  await publish(place, within(place.headteacher, unitId), visit.id);
  const assigned = { [`action:${keys.step}`]: school.id };
  expect(await dissolveFederation(director, { federationId, day: testDay, assigned })).toMatchObject({ ok: true });
  expect((await notePage(place.governor, visit.id))?.context.note?.state).toBe("published");
  expect(await notePage(within(place.governor, other.unitId), visit.id)).toBeNull();
  expect((await schoolYear(director, school.urn, ""))?.visits.map(({ id }) => id)).toContain(visit.id);
  expect((await schoolYear(director, other.urn, ""))?.visits.map(({ id }) => id)).not.toContain(visit.id);
});

it("VT-4 VT-5 an area of focus of a federation that is dissolved goes on at the school that is named for it, and shows nothing of the other", async () => {
  const { place, unitId, other, federationId, keys } = await aSchoolInTheMiddleOfItsYear();
  const { trust, school, director, adviser } = place;
  const trustId = trust.id;
  const [area, further] = await inTrustOf(trustId, async (db) => {
    const { id: yearId } = await db.academicYear.findFirstOrThrow({ where: { trustId } });
    const made = (name: string) => db.focusArea.create({ data: { trustId, unitId, yearId, name, startedOn: dateOf("2026-10-01") } });
    const areas = [await made("Phonics"), await made("Writing")] as const;
    for (const [schoolId, text] of [
      [school.id, "Seen here"],
      [other.id, "Seen at the other"],
    ] as const) {
      const seen = await db.visit.create({
        data: { trustId, unitId, schoolId, date: dateOf("2026-11-02"), kind: "additional", days: 1, status: "done" },
      });
      await db.finding.create({
        data: { trustId, visitId: seen.id, unitId, kind: "focus", text, focusAreaId: areas[0].id, day: dateOf("2026-11-02") },
      });
    }
    return areas;
  });
  const open = await inTrustOf(trustId, (db) =>
    db.agreedAction.findMany({ where: { trustId, unitId, state: { not: "closed" } }, select: { id: true } }),
  );
  const visits = await inTrustOf(trustId, (db) =>
    db.visit.findMany({ where: { trustId, unitId, status: "planned", date: { gte: dateOf(testDay) } }, select: { id: true } }),
  );
  const assigned = Object.fromEntries([
    ...open.map(({ id }) => [`action:${id}`, school.id]),
    ...visits.map(({ id }) => [`visit:${id}`, school.id]),
    [`action:${keys.step}`, school.id],
  ]);
  const dissolve = (more: Record<string, string>) =>
    dissolveFederation(director, { federationId, day: testDay, assigned: { ...assigned, ...more } });
  expect(await dissolve({ [`focus:${area.id}`]: school.id })).toMatchObject({
    ok: false,
    refusal: { faults: { [`focus:${further.id}`]: "Choose the school it goes to" } },
  });
  expect((await federationPage(director, federationId))?.focus.map(({ name }) => name)).toEqual(["Phonics", "Writing"]);
  expect(await dissolve({ [`focus:${area.id}`]: school.id, [`focus:${further.id}`]: other.id })).toMatchObject({ ok: true });
  const next = await aVisit(place, { number: 5, date: testDay });
  const focus = (await notePage(adviser, next.id))?.context.focus;
  expect(focus?.map(({ name, earlier }) => [name, earlier.map(({ text }) => text)])).toEqual([["Phonics", ["Seen here"]]]);
  await inTrustOf(trustId, async (db) => {
    const ended = await db.focusArea.findFirstOrThrow({ where: { trustId, id: area.id } });
    expect(ended.endReason).toMatch(/was dissolved$/);
    expect(await db.focusArea.count({ where: { trustId, unitId: other.unitId, name: "Writing", endedOn: null } })).toBe(1);
  });
});
