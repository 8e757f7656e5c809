import { expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { beginCorrection, cancelCorrection, withdrawNote } from "@/lib/notes/correction-commands";
import { publishNote } from "@/lib/notes/publication-commands";
import { redact } from "@/lib/notes/redaction-commands";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { provisionFilterOf } from "@/lib/universal-provision/filter";
import { provisionPage, provisionToKeep } from "@/lib/universal-provision/queries";
import { provisionSheets } from "@/lib/universal-provision/sheets";
import { aVisit, aVisitedSchool, type VisitedSchool, writePart, writeWholeNote } from "../../factories/notes.ts";
import { aSchool, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const body = richTextFrom("Most rooms are calm.");

/** A published note of visit 4, whose theme the non-negotiables are. */
async function aRatedSchool(levels: Record<string, string> = { "provision-1": "secure", "provision-2": "not-yet" }) {
  const at = await aVisitedSchool();
  const visit = await aVisit(at, { number: 4 });
  await writeWholeNote(at.adviser, visit.id);
  for (const key of ["inclusion", "bullying"]) await writePart(at.adviser, visit.id, "theme", key, { covered: true, body });
  for (const [key, level] of Object.entries(levels))
    await writePart(at.adviser, visit.id, "provision", key, { level, evidence: "Seen in books of Jo Brown’s class" });
  await publish(at, visit.id);
  return { ...at, visit };
}

/** Published without what does not matter here. */
async function publish({ trust, adviser, director }: VisitedSchool, visitId: string) {
  await inTrustOf(trust.id, async (db) => {
    const day = new Date("2026-11-24");
    const clauses = ["VP-8", "VP-9", "VT-3", "VT-6", "TE-7", "VP-3", "VP-4", "VP-5", "VP-7", "GO-2"];
    const { unitId } = await db.visit.findFirstOrThrow({ where: { id: visitId, trustId: trust.id } });
    await db.waiver.createMany({
      data: clauses.map((clause) => ({
        trustId: trust.id,
        clause,
        recordType: "visit",
        recordId: visitId,
        unitId,
        reason: "For the test",
        day,
        givenById: director.personId,
      })),
      skipDuplicates: true,
    });
    await db.note.updateMany({
      where: { trustId: trust.id, visitId, state: "draft" },
      data: { state: "withHeadteacher", accuracy: "accurate" },
    });
  });
  const answer = await publishNote(adviser, { visitId, version: await versionOf(trust.id, visitId) });
  expect(answer).toMatchObject({ ok: true });
}

function versionOf(trustId: string, visitId: string): Promise<number> {
  return inTrustOf(trustId, async (db) => (await db.note.findFirstOrThrow({ where: { trustId, visitId } })).version);
}

const page = (viewer: Viewer, given: Record<string, string> = {}) => provisionPage(viewer, provisionFilterOf(given));

it("TE-7 ratings become rows at publication; the trust sees all schools side by side, and who is not rated yet", async () => {
  const { trust, school, adviser, director, visit } = await aRatedSchool();
  const unrated = await aSchool(trust.id, { name: "Another School" });
  const secondary = await aSchool(trust.id, { name: "Secondary School", phase: "secondary" });
  for (const viewer of [director, adviser]) {
    const all = await page(viewer);
    expect(all?.rows.map(({ urn, asked }) => [urn, asked])).toEqual([
      [unrated.urn, true],
      [secondary.urn, false],
      [school.urn, true],
    ]);
    expect(all).toMatchObject({ units: 3, unrated: 2, total: 3, year: "2026-27" });
    expect(all?.rows[2]?.ratings["provision-1"]).toMatchObject({
      name: "Secure",
      tone: "green",
      evidence: "Seen in books of Jo Brown’s class",
      visitId: visit.id,
    });
    expect(all?.rows[2]?.ratings["provision-2"]).toMatchObject({ name: "Not yet", tone: "red" });
    expect(all?.statements[0]).toMatchObject({ number: 1, counts: [0, 0, 1, 0] });
  }
  const found = async (given: Record<string, string>) => (await page(director, given))?.rows.map(({ urn }) => urn);
  expect(await found({ level: "none" })).toEqual([unrated.urn, secondary.urn]);
  expect(await found({ level: "secure" })).toEqual([school.urn]);
  expect(await found({ level: "secure", statement: "provision-2" })).toEqual([]);
  expect(await found({ phase: "secondary" })).toEqual([secondary.urn]);
  expect(await found({ adviser: adviser.personId })).toEqual([school.urn]);
  const sheets = provisionSheets((await provisionToKeep(director, provisionFilterOf({}))) as never);
  expect(sheets[0]?.rows.map(([name, , first, second]) => [name, first, second])).toEqual([
    [unrated.name, "Not yet rated", "Not yet rated"],
    [secondary.name, "Not asked for", "Not asked for"],
    [school.name, "Secure", "Not yet"],
  ]);
  expect(sheets[1]?.rows).toHaveLength(2);
});

it("TE-7 a correction replaces the rows, giving it up leaves them, and withdrawal takes them out", async () => {
  const at = await aRatedSchool();
  const { trust, adviser, director, visit } = at;
  const version = () => versionOf(trust.id, visit.id);
  const rating = async () => (await page(director))?.rows[0]?.ratings["provision-1"]?.name;
  await beginCorrection(adviser, { visitId: visit.id, reason: "A slip", version: await version() });
  await writePart(adviser, visit.id, "provision", "provision-1", { level: "embedded", evidence: "Seen again" }, { base: 1 });
  expect(await rating()).toBe("Secure");
  await publish(at, visit.id);
  expect(await rating()).toBe("Embedded");
  await beginCorrection(adviser, { visitId: visit.id, reason: "A slip", version: await version() });
  await cancelCorrection(adviser, { visitId: visit.id, version: await version() });
  expect(await rating()).toBe("Embedded");
  expect(await withdrawNote(director, { visitId: visit.id, reason: "Wrong school", version: await version() })).toMatchObject({ ok: true });
  expect(await page(director)).toMatchObject({ unrated: 1, rows: [{ ratings: {} }] });
});

it("TE-7 personal data is taken out of what shows a level", async () => {
  const { director, visit } = await aRatedSchool();
  expect(await redact(director, { visitId: visit.id, text: "Jo Brown", reason: "A pupil's name" })).toMatchObject({ ok: true });
  expect((await page(director))?.rows[0]?.ratings["provision-1"]?.evidence).toBe("Seen in books of [removed]’s class");
});

it("TE-7 schools are never shown to one another: headteachers, governors, trustees and link do not see the page", async () => {
  const { trust, headteacher, governor } = await aRatedSchool();
  for (const viewer of [headteacher, governor, await aViewer(trust, "trustee"), await aViewer(trust, "independentAdviser")])
    expect(await page(viewer)).toBeNull();
});
