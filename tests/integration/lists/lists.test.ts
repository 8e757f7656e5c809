import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvOf } from "@/lib/documents/tables";
import { listNamed } from "@/lib/lists/lists";
import { listNames } from "@/lib/lists/names";
import { aSchool, aStrategy, aTrust, aViewer } from "../../factories/records.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

givenAppDatabase();

const readList = async (name: string, ...asked: Parameters<NonNullable<ReturnType<typeof listNamed>>["read"]>) =>
  (await listNamed(name)?.read(...asked)) ?? null;

describe("a list to take away", () => {
  it.each(listNames)("%s: each row has as many cells as there are columns, and sheets have names that Excel takes", async (name) => {
    const trust = await aTrust();
    await aStrategy(trust.id, 2026);
    await aSchool(trust.id);
    const director = await aViewer(trust, "directorOfEducation");
    const tables = await readList(name, director, {});
    expect(tables, name).not.toBeNull();
    for (const table of tables ?? []) {
      expect(table.name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it("holds all pages of it, as it is narrowed, and no cell that could be a formula", async () => {
    const trust = await aTrust();
    await aStrategy(trust.id, 2026);
    const director = await aViewer(trust, "directorOfEducation");
    for (let number = 0; number < 53; number += 1)
      await aSchool(trust.id, { name: `School ${number}`, phase: number < 51 ? "primary" : "secondary" });
    await aSchool(trust.id, { name: "=HYPERLINK(1)", phase: "secondary" });
    const [all] = (await readList("schools", director, {})) ?? [];
    expect(all?.rows).toHaveLength(54);
    const [primary] = (await readList("schools", director, { phase: "primary", page: "2" })) ?? [];
    expect(primary?.rows).toHaveLength(51);
    const [secondary] = (await readList("schools", director, { phase: "secondary" })) ?? [];
    const read: string[][] = parse(csvOf(secondary ?? { columns: [], rows: [] }), { bom: true });
    expect(read.map(([, school]) => school)).toContainEqual(expect.stringMatching(/^'=HYPERLINK\(1\)/));
  });

  it("is there for nobody who has no such list, and never holds another trust's rows", async () => {
    const [trust, other] = [await aTrust(), await aTrust("Other Trust")];
    for (const { id } of [trust, other]) await aStrategy(id, 2026);
    await aSchool(other.id, { name: "Elsewhere" });
    const school = await aSchool(trust.id);
    for (const [role, own] of [
      ["schoolStaff", ["actions", "cpd", "schools"]],
      ["governor", ["actions", "advice", "cpd", "schools", "support", "visits"]],
      ["trustee", ["categories", "meetings", "schools"]],
    ] as const) {
      const viewer = await aViewer(trust, role, { school });
      const found = await Promise.all(listNames.map(async (name) => ((await readList(name, viewer, {})) ? [name] : [])));
      expect(found.flat(), role).toEqual(own);
    }
    const [schools] = (await readList("schools", await aViewer(trust, "directorOfEducation"), {})) ?? [];
    expect(schools?.rows.flat().join()).not.toContain("Elsewhere");
    expect(listNamed("constructor")).toBeUndefined();
  });
});
