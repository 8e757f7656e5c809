import { expect, it } from "vitest";
import yauzl from "yauzl";
import { archiveOf, fileNamed } from "@/lib/documents/archive";
import { pdfOf } from "@/lib/documents/pdf/pdf";
import { composeFolder } from "@/lib/inspection-folders/compose";
import { inspectionFolder } from "@/lib/inspection-folders/queries";
import { sendToHeadteacher } from "@/lib/notes/commands";
import { documentLines } from "@/lib/notes/differences";
import { publishNote } from "@/lib/notes/publication-commands";
import { anAction, aVisit, writeWholeNote } from "../../factories/notes.ts";
import { anAgreedPlan } from "../../factories/plans.ts";
import { aSchool, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { pdfText } from "../../support/pdf-text.ts";

givenAppDatabase();

async function namesIn(bytes: Uint8Array): Promise<string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: false }, (fault, archive) => {
      if (fault || !archive) return reject(fault);
      const names: string[] = [];
      archive.on("entry", ({ fileName }) => names.push(fileName));
      archive.on("end", () => resolve(names));
    });
  });
}

it("VP-1 a school has its inspection folder at any time: evaluation as shown, plan, published notes, actions, support", async () => {
  const place = await anAgreedPlan();
  const { trust, school, headteacher, adviser } = place;
  const { id: trustId } = trust;
  const visit = await aVisit(place);
  await writeWholeNote(adviser, visit.id);
  const version = async () =>
    (await inTrustOf(trustId, (db) => db.note.findFirstOrThrow({ where: { trustId, visitId: visit.id } }))).version;
  await sendToHeadteacher(adviser, { visitId: visit.id, version: await version() });
  await inTrustOf(trustId, (db) => db.note.updateMany({ where: { trustId, visitId: visit.id }, data: { accuracy: "accurate" } }));
  const published = await publishNote(adviser, { visitId: visit.id, version: await version() });
  expect(published.ok, JSON.stringify(published)).toBe(true);
  await anAction(place);
  const shown = {
    title: "SIAMS self-evaluation 2026/27",
    lead: school.name,
    meta: [],
    blocks: [{ kind: "text", body: [{ kind: "paragraph", spans: [{ text: "As governors saw it" }] }] }],
  };
  await inTrustOf(trustId, (db) =>
    db.snapshot.create({
      data: {
        trustId,
        desk: "selfEvaluation",
        recordId: visit.id,
        unitId: school.unitId,
        day: new Date(testDay),
        purpose: "Shown to governors",
        content: shown,
        personId: headteacher.personId,
      },
    }),
  );
  const support = { trustId, unitId: school.unitId, requestedById: headteacher.personId, requestedOn: new Date(testDay) };
  await inTrustOf(trustId, async (db) => {
    const given = {
      ...support,
      title: "A phonics lead for six mornings",
      need: "Kept to ourselves",
      state: "ended" as const,
      providerName: "Early reading hub",
    };
    const { id } = await db.support.create({ data: { ...given, impact: "All adults teach one routine" } });
    await db.supportDay.create({
      data: { trustId, supportId: id, day: new Date(testDay), days: 3, note: "", recordedById: headteacher.personId },
    });
    await db.support.create({ data: { ...support, title: "Only asked for", need: "Not yet answered" } });
  });
  const folder = await inspectionFolder(headteacher, school.urn);
  if (!folder) throw new Error("There is no folder.");
  expect(folder.documents.map(({ name }) => name)).toEqual([
    "SIAMS self-evaluation 2026-27, shown to governors, Tue 24 Nov 2026",
    "School improvement plan 2026-27",
    "Note of visit 2, Tue 24 Nov 2026",
    "Agreed actions and what came of them",
    "Support given",
  ]);
  const whole = composeFolder(folder.unit, folder.documents, testDay);
  const text = documentLines(whole).join(" ");
  for (const words of [
    "As governors saw it",
    "Early reading",
    "One routine for phonics",
    "Keep-up groups every day",
    "Ann Osei",
    "All adults teach one routine",
    "3 days",
  ])
    expect(text).toContain(words);
  for (const words of ["Only asked for", "Kept to ourselves"]) expect(text).not.toContain(words);
  expect(pdfText(await pdfOf(whole)).pages).toBeGreaterThan(2);
  const names = await namesIn(await archiveOf(whole, folder.documents));
  expect(names).toContain("0 The whole folder.pdf");
  expect(names).toContain("As PDF/2 School improvement plan 2026-27.pdf");
  expect(names.filter((name) => name.startsWith("As Word/"))).toHaveLength(5);
});

it("nobody but the school's head, its adviser and the team makes it; a draft note is not in it", async () => {
  const place = await anAgreedPlan();
  const { school, headteacher, adviser, governor, lead, director, trust } = place;
  const visit = await aVisit(place);
  await writeWholeNote(adviser, visit.id);
  const made = async (viewer: typeof headteacher) => (await inspectionFolder(viewer, school.urn))?.documents.length;
  expect([await made(headteacher), await made(adviser), await made(director)]).toEqual([2, 2, 2]);
  expect([await made(governor), await made(lead)]).toEqual([undefined, undefined]);
  expect(await made(await aViewer(trust, "headteacher", { school: await aSchool(trust.id) }))).toBeUndefined();
  expect(await made(await aViewer(trust, "adviser"))).toBeUndefined();
});

it.each([
  ["a/b: c?", "a b c"],
  ["  ", "Document"],
  ["Ünïcode “Ł”", "Ünïcode “Ł”"],
])("a file is named so that every computer keeps it: %s", (given, named) => expect(fileNamed(given)).toBe(named));
