import { readdirSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { takeTrustArchive } from "@/lib/kept-data/archive-commands";
import type { KeptTable } from "@/lib/kept-data/catalogue-statement";
import { takePersonData } from "@/lib/kept-data/person-commands";
import { personDataCounts } from "@/lib/kept-data/queries";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aPerson, aSchool, aTrust, aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { makeSampleTemplate } from "../../support/sample-template.ts";

const database = givenAppDatabase({}, makeSampleTemplate);

let trust: { id: string; name: string };
let director: Viewer;

beforeAll(async () => {
  trust = await withClient(partsOf(database.url()), async (client) => {
    const { rows } = await client.query(`SELECT "id", "name" FROM "Trust" LIMIT 1`);
    return rows[0];
  });
  director = await aViewer(trust, "directorOfEducation");
});

async function archive(viewer: Viewer): Promise<Record<string, string>> {
  const taken = await takeTrustArchive(viewer);
  if (!taken.ok) throw new Error(taken.refusal.sentence);
  const bytes = await buffer(taken.value.stream);
  expect(bytes).toHaveLength(taken.value.bytes);
  await taken.value.forget();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describe("the whole trust, to take away", () => {
  it("holds every table that names a trust, row for row, and none of another trust's", async () => {
    const other = await aTrust("Zebra Trust");
    await aSchool(other.id, { name: "Zebra School" });
    const files = await archive(director);
    const counted = await withClient(partsOf(database.url()), async (client) => {
      const tables = await client.query(
        `SELECT table_name AS "name" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'trustId' ORDER BY 1`,
      );
      const counts: [string, number][] = [];
      for (const { name } of tables.rows as { name: string }[]) {
        const { rows } = await client.query(`SELECT count(*)::int AS "count" FROM "${name}" WHERE "trustId" = $1`, [trust.id]);
        counts.push([name, rows[0].count]);
      }
      return counts;
    });
    const leftOut = ["OneTimeLink", "Session"];
    expect(counted.length).toBeGreaterThan(100);
    // What the archive itself writes comes after it: its own entry of the history and its letters.
    const after = ["AuditEntry", "Notice", "OutboxMail"];
    for (const [name, rows] of counted.filter(([one]) => !leftOut.includes(one))) {
      const lines = (files[`tables/${name}.jsonl`] ?? "missing").split("\n").slice(0, -1);
      const table: string[][] = parse(files[`tables/${name}.csv`] ?? "", { bom: true });
      expect(table, name).toHaveLength(lines.length + 1);
      if (after.includes(name)) expect(lines.length, name).toBeLessThanOrEqual(rows);
      else expect(lines, name).toHaveLength(rows);
    }
    for (const name of leftOut) expect(Object.keys(files)).not.toContain(`tables/${name}.csv`);
    expect(Object.values(files).join()).not.toContain("Zebra");
    expect(files["README.txt"]).toContain("School: ");
  }, 60_000);

  it("holds nothing by which somebody could sign in", async () => {
    const files = await archive(director);
    const schema: KeptTable[] = JSON.parse(files["schema.json"] ?? "[]");
    const columns = schema.flatMap(({ name, columns: of }) => of.map((column) => `${name}.${column.name}`));
    expect(columns).toContain("Person.email");
    expect(columns.filter((column) => /hash|secret|token|password/i.test(column))).toEqual([]);
    const letters = (files["tables/OutboxMail.jsonl"] ?? "").split("\n").filter(Boolean);
    for (const letter of letters) expect(Object.keys(JSON.parse(letter))).not.toContain("text");
  }, 60_000);

  it("is told to director and chief executive, stands in the history, leaves nothing on the disk, and is nobody else's", async () => {
    const told = () =>
      inTrustOf(trust.id, (db) => db.notice.findMany({ where: { trustId: trust.id, kind: "dataTaken" }, select: { personId: true } }));
    const before = await told();
    const [first, second] = await Promise.all([takeTrustArchive(director), takeTrustArchive(director)]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    if (first.ok) {
      first.value.stream.destroy();
      await first.value.forget();
    }
    const after = await told();
    expect(after.length - before.length).toBeGreaterThanOrEqual(3);
    const entry = await inTrustOf(trust.id, (db) =>
      db.auditEntry.findFirst({ where: { trustId: trust.id, action: "Took the whole trust’s data away" }, orderBy: { id: "desc" } }),
    );
    expect(entry?.actorPersonId).toBe(director.personId);
    expect(readdirSync(`${process.env.WAYMARK_DATA ?? ".waymark"}/archives`)).toEqual([]);
    for (const role of ["administrator", "deputyDirector", "adviser", "trustee"] as const)
      expect(await takeTrustArchive(await aViewer(trust, role))).toMatchObject({ ok: false });
  }, 60_000);
});

describe("what is kept about a person", () => {
  it("is every row that points at them and every text that names them, for who answers the request", async () => {
    const adviser = await inTrustOf(trust.id, (db) =>
      db.person.findFirstOrThrow({ where: { trustId: trust.id, email: "adviser@sample.test" }, select: { id: true, name: true } }),
    );
    const taken = await takePersonData(director, { personId: adviser.id });
    if (!taken.ok) throw new Error(taken.refusal.sentence);
    const sheets = new Map(taken.value.sheets.map((sheet) => [sheet.name, sheet]));
    expect(new Set(taken.value.sheets.map(({ name }) => name)).size).toBe(taken.value.sheets.length);
    for (const { name, columns, rows } of taken.value.sheets) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    const written = await inTrustOf(trust.id, (db) => db.note.count({ where: { trustId: trust.id, authorId: adviser.id } }));
    expect(written).toBeGreaterThan(0);
    const notes = sheets.get("Note");
    const author = notes?.columns.findIndex(({ name }) => name === "authorId") ?? -1;
    expect(notes?.rows.filter((row) => row[author] === adviser.id)).toHaveLength(written);
    expect(sheets.get("Person")?.rows).toHaveLength(1);
    for (const [, , , text] of sheets.get("Named in texts")?.rows ?? []) expect(text).toContain(adviser.name);
    const counts = await personDataCounts(director, adviser.id);
    expect(counts?.kinds.find(({ name }) => name === "Note")?.rows).toBe(notes?.rows.length);
  });

  it("finds the name in a text that somebody else wrote", async () => {
    const person = await aPerson(trust.id, { name: "Perpetua 100%_Quill" });
    const visit = await inTrustOf(trust.id, (db) => db.visit.findFirstOrThrow({ where: { trustId: trust.id } }));
    await inTrustOf(trust.id, (db) =>
      db.memo.create({
        data: {
          trustId: trust.id,
          visitId: visit.id,
          kind: "confidential",
          authorId: director.personId,
          text: "I spoke to perpetua 100%_quill.",
        },
      }),
    );
    const taken = await takePersonData(director, { personId: person.id });
    const texts = taken.ok ? taken.value.sheets.find(({ name }) => name === "Named in texts") : undefined;
    expect(texts?.rows.map(([where, , column, text]) => [where, column, text])).toEqual([
      ["Memo", "text", "I spoke to perpetua 100%_quill."],
    ]);
  });

  it("is for oneself what is about oneself alone; of the rest what and when, and no words of others", async () => {
    const head = await aViewer(trust, "headteacher", { school: await aSchool(trust.id) });
    const taken = await takePersonData(head, { personId: head.personId });
    if (!taken.ok) throw new Error(taken.refusal.sentence);
    const names = taken.value.sheets.map(({ name }) => name);
    expect(names).toContain("Role holding");
    expect(names).not.toContain("Named in texts");
    for (const personId of [director.personId, "not-an-id"]) expect(await takePersonData(head, { personId })).toMatchObject({ ok: false });
    expect(await personDataCounts(head, head.personId)).toBeNull();
  });
});
