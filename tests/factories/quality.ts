import { v7 as uuid } from "uuid";
import { type Day, dateOf } from "@/lib/dates";
import { aSchool, aStrategy, aTrust, aViewer, inTrustOf } from "./records.ts";

/** A note that was published, of a visit on a day; what it says holds its school's name. */
export async function aPublishedNote(
  trustId: string,
  { unitId, by, says, date = "2026-10-06" as Day }: { unitId: string; by: string; says: string; date?: Day },
) {
  return inTrustOf(trustId, async (db) => {
    const id = uuid();
    const visit = { date: dateOf(date), kind: "programme" as const, number: 1, days: 1, status: "done" as const, leadId: by };
    await db.visit.create({ data: { trustId, id, unitId, ...visit } });
    await db.note.create({ data: { trustId, visitId: id, state: "published", authorId: by } });
    const content = { document: { title: says, lead: "", meta: [], blocks: [] }, parts: [], checks: [] };
    await db.noteVersion.create({ data: { trustId, visitId: id, number: 1, content, publishedById: by } });
    return id;
  });
}

/** A trust with two advisers, each with a school and two published notes, its director and two quality assurers. */
export async function aTrustToAssure() {
  const trust = await aTrust();
  await aStrategy(trust.id, 2026);
  const director = await aViewer(trust, "directorOfEducation", { name: "Ruth Calder" });
  const [assurer, otherAssurer] = [await aViewer(trust, "qualityAssurer"), await aViewer(trust, "qualityAssurer")];
  const advisers = [];
  for (const name of ["Ann Osei", "Ben Lowe"]) {
    const school = await aSchool(trust.id, { name });
    const viewer = await aViewer(trust, "adviser", { name, allocated: [school.unitId] });
    const notes = [];
    for (const date of ["2026-10-06", "2026-11-03"]) {
      notes.push(await aPublishedNote(trust.id, { unitId: school.unitId, by: viewer.personId, says: `Note of ${name} on ${date}`, date }));
    }
    advisers.push({ viewer, school, notes });
  }
  return { trust, director, assurer, otherAssurer, advisers };
}

export type TrustToAssure = Awaited<ReturnType<typeof aTrustToAssure>>;
