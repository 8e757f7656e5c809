import { expect, it } from "vitest";
import { keptByRecord, keptWords } from "@/lib/notes/kept-words";
import { redact } from "@/lib/notes/redaction-commands";
import { partsOf, withClient } from "../../../scripts/database/connection.ts";
import { aViewer, inTrustOf } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { makeSampleTemplate } from "../../support/sample-template.ts";

const database = givenAppDatabase({}, makeSampleTemplate);

const name = "Mia Green";
const tables = [...keptWords, ...keptByRecord].flatMap(({ table, words }) =>
  words.map((column) => ({ table: table.charAt(0).toUpperCase() + table.slice(1), column })),
);

/** Writes a name into every text that is kept, of every school, past what the database keeps from being changed. */
async function plant(): Promise<void> {
  await withClient(partsOf(database.url()), async (client) => {
    await client.query("SET session_replication_role = replica");
    const { rows } = await client.query("SELECT table_name, column_name, data_type FROM information_schema.columns");
    const types = new Map(rows.map((one) => [`${one.table_name}.${one.column_name}`, one.data_type]));
    for (const { table, column } of tables) {
      const c = `"${column}"`;
      const more =
        types.get(`${table}.${column}`) === "jsonb"
          ? `CASE jsonb_typeof(${c}) WHEN 'array' THEN ${c} || '["${name}"]' WHEN 'object' THEN ${c} || '{"planted": "As ${name} said"}' ELSE '"${name}"' END`
          : `${c} || ' ${name}'`;
      // What is written once it is over has no words before.
      await client.query(`UPDATE "${table}" SET ${c} = ${more} WHERE ${c} IS NOT NULL AND ${c}::text <> ''`);
    }
  });
}

/** How often the name stands in a column: of one unit where the table says so, and in all. */
async function standing(unitId: string): Promise<Map<string, { all: number; ofUnit: number }>> {
  return withClient(partsOf(database.url()), async (client) => {
    const found = new Map<string, { all: number; ofUnit: number }>();
    for (const { table, column } of tables) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS "all", (count(*) FILTER (WHERE to_jsonb(t) ->> 'unitId' = $1))::int AS "ofUnit" FROM "${table}" t WHERE "${column}"::text LIKE '%${name}%'`,
        [unitId],
      );
      found.set(`${table}.${column}`, rows[0]);
    }
    return found;
  });
}

it("personal data is taken out of every table in which words of a school are kept, its issued copies too, and of no other school's", async () => {
  const trust = await withClient(
    partsOf(database.url()),
    async (client) => (await client.query('SELECT "id", "name" FROM "Trust"')).rows[0],
  );
  const director = await aViewer(trust, "directorOfEducation");
  const notes = await inTrustOf(trust.id, (db) =>
    db.note.findMany({
      where: { trustId: trust.id, state: "published" },
      select: { visitId: true, visit: { select: { unitId: true } } },
      orderBy: { visitId: "asc" },
    }),
  );
  const visitOf = new Map(notes.map(({ visitId, visit }) => [visit.unitId, visitId]));
  expect(visitOf.size).toBeGreaterThan(3);
  await plant();
  const before = await standing("");
  expect([...before.values()].filter(({ all }) => all > 0).length).toBeGreaterThan(60);
  const [unitId = ""] = visitOf.keys();
  for (const [unit, visitId] of visitOf) {
    expect(await redact(director, { visitId, text: name, reason: "A pupil is named" })).toMatchObject({ ok: true });
    const after = await standing(unit);
    expect([...after].filter(([, { ofUnit }]) => ofUnit > 0)).toEqual([]);
    // Of no other school's.
    if (unit === unitId) expect(after.get("Finding.text")?.all).toBeGreaterThan(0);
  }
  const after = await standing("");
  // A school that is still joining has no note yet.
  const untouched = [...before].filter(([column, { all }]) => all > 0 && after.get(column)?.all === all && !column.startsWith("Joining"));
  expect(untouched).toEqual([]);
  const copy = await inTrustOf(trust.id, (db) =>
    db.snapshot.findFirst({ where: { trustId: trust.id, unitId, redactReason: "A pupil is named" } }),
  );
  expect(JSON.stringify(copy?.content)).toContain("As [removed] said");
});

it("copies, reviews of commitments and plans of visits stay as they are but for a redaction that says why", async () => {
  await withClient(partsOf(database.url()), async (client) => {
    for (const table of ["Snapshot", "CommitmentReview", "VisitPlan"]) {
      const other = table === "CommitmentReview" ? "evidence" : "content";
      const value = table === "CommitmentReview" ? "'other'" : `'{"other": true}'`;
      for (const change of [
        `"${other}" = ${value}`,
        `"${other}" = ${value}, "redactedAt" = now()`,
        `"redactReason" = 'Because', "redactedAt" = now(), "id" = gen_random_uuid()`,
      ])
        await expect(client.query(`UPDATE "${table}" SET ${change}`), `${table}: ${change}`).rejects.toThrow(/append only/);
      await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow(/append only/);
    }
  });
});
