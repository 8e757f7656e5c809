import { expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { saveChanges } from "@/lib/notes/autosave-commands";
import { comment, sendToHeadteacher, takeBack } from "@/lib/notes/commands";
import { notePage } from "@/lib/notes/queries";
import { answerReadThrough, askReadThrough } from "@/lib/notes/read-through-commands";
import { notesToday } from "@/lib/notes/today-queries";
import { aVisit, aVisitedSchool, writeWholeNote } from "../../factories/notes.ts";
import { aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

async function aDraft() {
  const at = await aVisitedSchool();
  const visit = await aVisit(at);
  await writeWholeNote(at.adviser, visit.id);
  const version = () => inTrustOf(at.trust.id, async (db) => (await db.note.findFirstOrThrow({ where: { trustId: at.trust.id } })).version);
  const asked = async () => ({ visitId: visit.id, version: await version() });
  return { ...at, visit, asked };
}

/** From now on the year asks for a read-through. */
function theYearAsks(trustId: string) {
  return inTrustOf(trustId, async (db) => {
    const inUse = await db.strategyVersion.findFirstOrThrow({ where: { trustId, state: "published" } });
    const content = structuredClone(inUse.content) as { note: { readThrough: boolean } };
    content.note.readThrough = true;
    const made = await db.strategyVersion.create({
      data: { trustId, yearId: inUse.yearId, number: 2, content: content as never, state: "draft" },
    });
    await db.strategyVersion.updateMany({ where: { trustId, id: inUse.id }, data: { state: "superseded" } });
    await db.strategyVersion.updateMany({ where: { trustId, id: made.id }, data: { state: "published" } });
    await db.visit.updateMany({ where: { trustId }, data: { strategyVersionId: made.id } });
  });
}

it("the author asks, the director or a deputy reads, comments and gives it back; the headteacher sees none of it", async () => {
  const { trust, adviser, headteacher, director, visit, asked } = await aDraft();
  const deputy = await aViewer(trust, "deputyDirector", { name: "Dee Lane" });
  expect(await askReadThrough(adviser, await asked())).toMatchObject({ ok: true });
  expect((await notesToday(deputy)).toRead.map(({ visitId }) => visitId)).toEqual([visit.id]);
  expect((await notesToday(adviser)).toRead).toEqual([]);
  expect(await notePage(headteacher, visit.id)).toBeNull();
  const change = { id: crypto.randomUUID(), kind: "section", key: "send", base: 1, position: 1, removed: false, value: { body: [] } };
  expect(await saveChanges(adviser, { visitId: visit.id, changes: [change] })).toMatchObject({
    ok: false,
    refusal: { sentence: "This note is being read through. Take it back to write on." },
  });
  expect(await comment(deputy, { visitId: visit.id, section: "Risks", text: "Is this fair?" })).toMatchObject({ ok: true });
  expect(await comment(headteacher, { visitId: visit.id, section: "Risks", text: "No" })).toMatchObject({ ok: false });
  expect(await answerReadThrough(deputy, { ...(await asked()), words: "Clear. See the risks." })).toMatchObject({ ok: true });
  const draft = await notePage(adviser, visit.id);
  expect(draft?.context.note).toMatchObject({ state: "draft", readBy: "Dee Lane", readWords: "Clear. See the risks." });
  expect(draft?.context.comments).toMatchObject([{ text: "Is this fair?", ofReader: true }]);
  expect(await sendToHeadteacher(adviser, await asked())).toMatchObject({ ok: true });
  const read = await notePage(headteacher, visit.id);
  expect(read?.context.comments).toEqual([]);
  expect(read?.context.note?.readWords).toBeNull();
  const letters = await inTrustOf(trust.id, (db) => db.outboxMail.findMany({ where: { trustId: trust.id }, orderBy: { id: "asc" } }));
  expect(letters.map(({ personId, subject }) => [personId, subject.slice(0, 24)])).toEqual(
    expect.arrayContaining([
      [director.personId, "Please read the note of "],
      [deputy.personId, "Please read the note of "],
      [adviser.personId, "Dee Lane has read the no"],
    ]),
  );
});

it("where the year asks for it, nothing goes to the headteacher before it; what the director writes does", async () => {
  const { trust, adviser, director, asked } = await aDraft();
  await theYearAsks(trust.id);
  expect(await sendToHeadteacher(adviser, await asked())).toMatchObject({
    ok: false,
    refusal: { sentence: expect.stringContaining("ask for it first") },
  });
  await askReadThrough(adviser, await asked());
  expect(await sendToHeadteacher(adviser, await asked())).toMatchObject({ ok: false });
  await answerReadThrough(director, { ...(await asked()), words: "Good" });
  expect(await sendToHeadteacher(adviser, await asked())).toMatchObject({ ok: true });
  // Taken back and changed, it need not be read through again.
  await takeBack(adviser, await asked());
  expect(await sendToHeadteacher(adviser, await asked())).toMatchObject({ ok: true });
});

it("its author takes it back unread; nobody reads their own note through, and only a draft is", async () => {
  const { trust, adviser, headteacher, governor, director, visit, asked } = await aDraft();
  await askReadThrough(adviser, await asked());
  expect(await takeBack(adviser, await asked())).toMatchObject({ ok: true });
  expect((await notePage(adviser, visit.id))?.around).not.toBeNull();
  await askReadThrough(adviser, await asked());
  expect(await askReadThrough(adviser, await asked())).toMatchObject({ ok: false });
  for (const viewer of [adviser, headteacher, governor, await aViewer(trust, "chiefExecutive")] as Viewer[])
    expect(await answerReadThrough(viewer, { ...(await asked()), words: "Good" })).toMatchObject({ ok: false });
  await inTrustOf(trust.id, (db) => db.visit.updateMany({ where: { trustId: trust.id }, data: { leadId: director.personId } }));
  expect(await answerReadThrough(director, { ...(await asked()), words: "Good" })).toMatchObject({ ok: false });
});
