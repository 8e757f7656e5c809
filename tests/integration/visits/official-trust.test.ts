import { expect, it } from "vitest";
import { allocate } from "@/lib/allocations/commands";
import { mintViewer } from "@/lib/auth/viewer";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { answerAccuracy, sendToHeadteacher } from "@/lib/notes/commands";
import { publishNote } from "@/lib/notes/publication-commands";
import { notePage, publishedNote } from "@/lib/notes/queries";
import { confirmImport, prepareImport } from "@/lib/official-data/commands";
import { trustToReadFor } from "@/lib/official-data/queries";
import { gather } from "@/lib/official-data/reading/gather";
import { fileSource } from "@/lib/official-data/reading/source";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { layOutYear } from "@/lib/visits/lay-out-commands";
import { agreePlan, savePlan } from "@/lib/visits/plan-commands";
import { yearToLayOut } from "@/lib/visits/year-queries";
import { usualPlan, writePart } from "../../factories/notes.ts";
import { aPerson, aStrategy, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { filesOf } from "../../support/official-files.ts";

givenAppDatabase();

it("VP-4 VP-8 VT-3 VT-6 a trust made from official files: the year laid out, a visit agreed, its note written, checked and published", async () => {
  const trust = await aTrust("Lighthouse");
  await inTrustOf(trust.id, (db) => seedFrameworks(db, trust.id));
  await aStrategy(trust.id, 2026);
  const administrator = await aViewer(trust, "administrator");
  const known = await trustToReadFor(administrator, "16340");
  if (!known) throw new Error("The administrator may import.");
  const sources = filesOf("lighthouse-schools-partnership").map((place) => fileSource(place));
  const prepared = await prepareImport(administrator, await gather(sources, { known, today: testDay }));
  if (!prepared.ok) throw new Error(prepared.refusal.sentence);
  expect(await confirmImport(administrator, prepared.value)).toMatchObject({ ok: true });

  const school = await inTrustOf(trust.id, (db) =>
    db.school.findFirstOrThrow({ where: { trustId: trust.id, phase: "primary", leftOn: null }, orderBy: { urn: "asc" } }),
  );
  const director = await aViewer(trust, "directorOfEducation");
  const person = await aPerson(trust.id, { name: "Ann Osei" });
  const hold = (personId: string) =>
    inTrustOf(trust.id, (db) =>
      db.roleHolding.create({ data: { trustId: trust.id, personId, role: "adviser", startsOn: new Date("2024-09-01") } }),
    );
  await hold(person.id);
  const change = { unitId: school.unitId, kind: "adviser" as const, personId: person.id, before: "" };
  expect(await allocate(director, { from: "2026-11-24", reason: "The year begins", changes: [change] })).toMatchObject({ ok: true });
  const adviser = mintViewer({
    ...director,
    personId: person.id,
    personName: "Ann Osei",
    holdings: [{ role: "adviser", school: null }],
    allocated: [{ unitId: school.unitId, kind: "adviser", cover: false }],
  });
  const headteacher = await aViewer(trust, "headteacher", { school, name: "Head Teacher" });
  const governor = await aViewer(trust, "governor", { school, name: "A Governor" });

  const proposals = (await yearToLayOut(adviser, school.urn, ""))?.proposals ?? [];
  expect(proposals.length).toBeGreaterThan(0);
  const visits = proposals.map(({ key, day }) => ({ key, date: day ?? "", schoolId: "" }));
  expect(await layOutYear(adviser, { urn: school.urn, yearKey: "2026-27", visits })).toMatchObject({ ok: true });
  const first = await inTrustOf(trust.id, (db) =>
    db.visit.findFirstOrThrow({
      where: { trustId: trust.id, unitId: school.unitId, number: 2 },
      select: { id: true, date: true, version: true },
    }),
  );
  const [visitId, day] = [first.id, first.date.toISOString().slice(0, 10)];
  const plan = await savePlan(adviser, { visitId, planId: "", version: first.version, content: usualPlan(day), agree: true });
  expect(plan).toMatchObject({ ok: true });
  const written = await inTrustOf(trust.id, (db) => db.visitPlan.findFirstOrThrow({ where: { trustId: trust.id, visitId } }));
  expect(await agreePlan(headteacher, { visitId, planId: written.id, reason: "" })).toMatchObject({ ok: true });

  const onTheDay = { ...adviser, today: day };
  const body = richTextFrom("Seen in lessons and books.");
  const version = async () => (await notePage(onTheDay, visitId))?.context.note?.version ?? 0;
  await writePart(onTheDay, visitId, "section", "impact", { body });
  const refused = await sendToHeadteacher(onTheDay, { visitId, version: await version() });
  expect(refused).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(/Pupils with SEND.*\(VT-3\)/) } });
  for (const key of ["send", "disadvantaged"]) await writePart(onTheDay, visitId, "section", key, { body });
  for (const key of ["national-data", "attendance-exclusions", "early-reading"])
    await writePart(onTheDay, visitId, "theme", key, { covered: true, body });
  await writePart(onTheDay, visitId, "activity", "reading", { body });
  for (const kind of ["strength", "risk", "nextStep"] as const) {
    await writePart(onTheDay, visitId, kind, crypto.randomUUID(), { text: "As it was seen" });
  }
  expect(await sendToHeadteacher(onTheDay, { visitId, version: await version() })).toEqual({ ok: true, value: undefined });
  const answer = { visitId, accuracy: "accurate" as const, words: "", version: await version() };
  expect(await answerAccuracy({ ...headteacher, today: day }, answer)).toMatchObject({ ok: true });
  expect(await publishNote(onTheDay, { visitId, version: await version() })).toMatchObject({ ok: true, value: { number: 1 } });
  expect((await publishedNote({ ...governor, today: day }, visitId, 1))?.document.lead).toContain(school.name);
}, 60_000);
