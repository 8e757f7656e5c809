import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { seedFrameworks } from "@/lib/frameworks/seed";
import { confirmImport, discardImport, prepareImport, undoImport } from "@/lib/official-data/commands";
import { recordInspection } from "@/lib/official-data/inspection-commands";
import type { Outcome } from "@/lib/official-data/planning/outcome";
import { importPage, leftOutRows, schoolDataPage, trustToReadFor } from "@/lib/official-data/queries";
import { gather } from "@/lib/official-data/reading/gather";
import { fileSource, memorySource, type Source } from "@/lib/official-data/reading/source";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aHolding, aPerson, aTrust, aViewer, inTrustOf, testDay } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { filesOf, plainRows } from "../../support/official-files.ts";

const database = givenAppDatabase();

async function ask<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(partsOf(database.url()), async (client) => (await client.query(sql, values)).rows as Row[]);
}

/** Everything that the database has of a trust, but for the records of imports themselves. */
async function everything(trustId: string): Promise<Record<string, unknown[]>> {
  const tables = await ask<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE column_name = 'trustId' AND table_schema = 'public'
     AND table_name NOT IN ('ImportRun', 'ImportFile', 'ImportLeftOut', 'AuditEntry') ORDER BY 1`,
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const rows = await ask<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM "${name}" t WHERE "trustId" = $1 ORDER BY to_jsonb(t)::text`, [
      trustId,
    ]);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

async function anImporter(name: string): Promise<Viewer> {
  const trust = await aTrust(name);
  await inTrustOf(trust.id, (db) => seedFrameworks(db, trust.id));
  return aViewer(trust, "administrator");
}

async function prepare(viewer: Viewer, uid: string, sources: Source[]): Promise<string> {
  const known = await trustToReadFor(viewer, uid);
  if (!known) throw new Error("not allowed");
  const prepared = await prepareImport(viewer, await gather(sources, { known, today: testDay }));
  if (!prepared.ok) throw new Error(prepared.refusal.sentence);
  return prepared.value.importId;
}

async function importAll(viewer: Viewer, uid: string, sources: Source[]): Promise<{ importId: string; outcome: Outcome }> {
  const importId = await prepare(viewer, uid, sources);
  const done = await confirmImport(viewer, { importId });
  if (!done.ok) throw new Error(done.refusal.sentence);
  return { importId, outcome: done.value };
}

const lighthouse = () => filesOf("lighthouse-schools-partnership").map((place) => fileSource(place));
const goodShepherd = () => filesOf("good-shepherd-trust").map((place) => fileSource(place));

describe("an import", () => {
  it("does nothing until it is confirmed; then the trust has the schools of its files", async () => {
    const viewer = await anImporter("Good Shepherd");
    const before = await everything(viewer.trustId);
    const importId = await prepare(viewer, "3201", goodShepherd());
    expect(await everything(viewer.trustId)).toEqual(before);
    expect((await importPage(viewer, importId))?.outcome.schools.added).toHaveLength(16);
    await confirmImport(viewer, { importId });
    const schools = await ask<{ urn: number; laestab: string; religiousCharacter: string; joinedOn: string }>(
      `SELECT "urn", "laestab", "religiousCharacter", "joinedOn"::text FROM "School" WHERE "trustId" = $1 ORDER BY "urn"`,
      [viewer.trustId],
    );
    const links = plainRows(filesOf("good-shepherd-trust").find((place) => place.includes("group_links")) ?? "");
    const members = links.filter((row) => row["Group UID"] === "3201");
    expect(schools.map(({ urn, joinedOn }) => [urn, joinedOn])).toEqual(
      members.map((row) => [Number(row.URN), row["Joined date"]]).sort(([one = 0], [other = 0]) => Number(one) - Number(other)),
    );
    const register = plainRows(filesOf("good-shepherd-trust").find((place) => place.includes("gias")) ?? "");
    for (const { urn, religiousCharacter } of schools.filter((school) => school.urn !== 142_490))
      expect(religiousCharacter).toBe(register.find(({ URN }) => Number(URN) === urn)?.["ReligiousCharacter (name)"] || null);
  });

  it("follows predecessors: a converted school's earlier results stand under its old URN", async () => {
    const viewer = await anImporter("Predecessors");
    await importAll(viewer, "3201", goodShepherd());
    const results = plainRows(filesOf("good-shepherd-trust").find((place) => place.includes("2016-2017_936")) ?? "");
    const [converted] = await ask<{ urn: number; own: number; value: number }>(
      `SELECT m."urn", s."urn" AS own, m."value" FROM "SchoolMeasure" m JOIN "School" s ON s."trustId" = m."trustId" AND s."id" = m."schoolId"
       WHERE m."trustId" = $1 AND m."period" = '2016-17' AND m."measure" = 'ks2-expected' AND m."urn" <> s."urn" ORDER BY m."urn" LIMIT 1`,
      [viewer.trustId],
    );
    expect(converted).toBeDefined();
    const row = results.find(({ URN }) => Number(URN) === converted?.urn);
    expect(converted?.value).toBe(Number.parseFloat(row?.PTRWM_EXP ?? ""));
    const data = await schoolDataPage(viewer, converted?.own ?? 0);
    expect(data?.figures.some(({ urn, measure }) => urn === converted?.urn && measure === "ks2-expected")).toBe(true);
  });

  it("of the same files again changes nothing, and is not confirmed", async () => {
    const viewer = await anImporter("Twice");
    await importAll(viewer, "16340", lighthouse());
    const before = await everything(viewer.trustId);
    const again = await prepare(viewer, "16340", lighthouse());
    expect(await confirmImport(viewer, { importId: again })).toMatchObject({ ok: false });
    expect(await everything(viewer.trustId)).toEqual(before);
    expect(await discardImport(viewer, { importId: again })).toMatchObject({ ok: true });
  });

  it("with a fault in the middle leaves the database as it was", async () => {
    const viewer = await anImporter("Faulty");
    const importId = await prepare(viewer, "3201", goodShepherd());
    const before = await everything(viewer.trustId);
    // Inspections are written after schools, links and figures.
    await ask(`CREATE FUNCTION planted_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'planted'; END $$`);
    await ask(`CREATE TRIGGER "planted" BEFORE INSERT ON "Inspection" FOR EACH ROW EXECUTE FUNCTION planted_fault()`);
    await expect(confirmImport(viewer, { importId })).rejects.toThrow(/planted/);
    await ask(`DROP TRIGGER "planted" ON "Inspection"`);
    expect(await everything(viewer.trustId)).toEqual(before);
    expect(await confirmImport(viewer, { importId })).toMatchObject({ ok: true });
  });

  it("is undone: everything stands as before, and it can be done again", async () => {
    const viewer = await anImporter("Undone");
    await importAll(viewer, "16340", lighthouse());
    const before = await everything(viewer.trustId);
    const changed = memorySource(
      "2018-2019_england_abs.csv",
      "LA,ESTAB,URN,PERCTOT,PPERSABS10\n802,4129,136722,9.9,SUPP\n802,2261,145260,3.3,3.8\nNAT,SEC,,5.5,13.7\n",
    );
    const later = memorySource(
      "edubasealldata20261001.csv",
      "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Trusts (code),NumberOfPupils\n136722,Backwell School,Open,Academy converter,Secondary,16340,1700\n145260,Grove Junior School,Closed,Academy converter,Primary,,\n",
    );
    const { importId, outcome } = await importAll(viewer, "16340", [changed, later]);
    expect(outcome.figures).toEqual({ added: 0, changed: 2, unchanged: 2 });
    expect(outcome.schools.left.map(({ urn }) => urn)).toEqual([145_260]);
    expect(await undoImport(viewer, { importId })).toMatchObject({ ok: true });
    const after = await everything(viewer.trustId);
    const withoutVersion = (rows: Record<string, unknown[]>) =>
      JSON.parse(JSON.stringify(rows).replaceAll(/"version": ?\d+/g, '"version":0'));
    expect(withoutVersion(after)).toEqual(withoutVersion(before));
    expect(await undoImport(viewer, { importId })).toMatchObject({ ok: false });
  });

  it("is not undone while something depends on it", async () => {
    const viewer = await anImporter("Depended on");
    const first = await importAll(viewer, "16340", lighthouse());
    const second = await importAll(viewer, "16340", [memorySource("2020-2021_abs.csv", "LA,ESTAB,URN,PERCTOT\n802,4129,136722,5\n")]);
    expect(await undoImport(viewer, { importId: first.importId })).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining("later import") },
    });
    expect(await undoImport(viewer, { importId: second.importId })).toMatchObject({ ok: true });
    const [school] = await ask<{ id: string }>(`SELECT "id" FROM "School" WHERE "trustId" = $1 LIMIT 1`, [viewer.trustId]);
    const person = await aPerson(viewer.trustId);
    await aHolding(viewer.trustId, person.id, "headteacher", school?.id ?? null);
    const before = await everything(viewer.trustId);
    expect(await undoImport(viewer, { importId: first.importId })).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining("recorded since") },
    });
    expect(await everything(viewer.trustId)).toEqual(before);
  });

  it("for another trust's UID is refused, and keeps every row that it left out with its place", async () => {
    const viewer = await anImporter("Left out");
    const { importId } = await importAll(viewer, "16340", lighthouse());
    const files = await leftOutRows(viewer, importId);
    const links = files?.find(({ name }) => name.startsWith("group_links"));
    const sponsors = plainRows(filesOf("lighthouse-schools-partnership").find((place) => place.includes("group_links")) ?? "");
    const rows = sponsors.flatMap((row, index) => (row["Group UID"] === "16180" ? [index + 2] : []));
    expect(links?.leftOut).toHaveLength(1);
    const { rowsIn } = await import("@/lib/official-data/reading/tally");
    expect([...rowsIn(links?.leftOut[0]?.rows ?? "")]).toEqual(rows);
    await expect(prepare(viewer, "3201", goodShepherd())).rejects.toThrow(/has the UID 16340/);
  });
});

describe("a school's page of figures", () => {
  it("hides small cohorts and confidential inspections from a governor", async () => {
    const director = await aViewerOf("Page", "directorOfEducation");
    await importAll(director.viewer, "3201", goodShepherd());
    const small = memorySource(
      "2021-2022_ks2.csv",
      "RECTYPE,LEA,ESTAB,URN,TELIG,PTRWM_EXP,PTREAD_EXP,PTMAT_EXP\n1,936,3930,141294,9,56%,60%,61%\n",
    );
    await importAll(director.viewer, "3201", [small]);
    const [school] = await ask<{ id: string; urn: number; name: string; unitId: string }>(
      `SELECT "id", "urn", "name", "unitId" FROM "School" WHERE "trustId" = $1 AND "urn" = 141294`,
      [director.viewer.trustId],
    );
    if (!school) throw new Error("no school");
    const [framework] = await ask<{ id: string }>(
      `SELECT "id" FROM "FrameworkVersion" WHERE "trustId" = $1 AND "key" = 'ofsted-report-card' AND "revision" = 2`,
      [director.viewer.trustId],
    );
    const typed = {
      urn: 141_294,
      frameworkId: framework?.id,
      kind: "graded",
      startedOn: "2026-11-10",
      publishedOn: "",
      overall: "",
      outcome: "",
      safeguarding: "met",
      concern: "",
    };
    expect(await recordInspection(director.viewer, typed)).toMatchObject({ ok: true, value: { shown: true } });
    expect(await recordInspection(director.viewer, typed)).toMatchObject({ ok: false, refusal: { field: "startedOn" } });
    const readers = {
      directorOfEducation: director.viewer,
      headteacher: await aViewer(director.trust, "headteacher", { school }),
      chairOfGovernors: await aViewer(director.trust, "chairOfGovernors", { school }),
      governor: await aViewer(director.trust, "governor", { school }),
      administrator: await aViewer(director.trust, "administrator"),
    };
    const seen = await Promise.all(
      Object.entries(readers).map(async ([role, viewer]) => {
        const data = await schoolDataPage(viewer, 141_294);
        return [role, data?.showsSmall, data?.inspections.some(({ confidential }) => confidential)];
      }),
    );
    expect(seen).toEqual([
      ["directorOfEducation", true, true],
      ["headteacher", true, true],
      ["chairOfGovernors", false, true],
      ["governor", false, false],
      ["administrator", false, false],
    ]);
  });
});

async function aViewerOf(name: string, role: "directorOfEducation") {
  const trust = await aTrust(name);
  await inTrustOf(trust.id, (db) => seedFrameworks(db, trust.id));
  return { trust, viewer: await aViewer(trust, role) };
}
