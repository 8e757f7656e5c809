import { expect, it } from "vitest";
import { migrate, schemaDifference } from "../../../scripts/database/migrations.ts";
import { givenAppDatabase } from "../../support/app-database.ts";

const database = givenAppDatabase();

it("migrations give exactly the schema", async () => {
  expect(await schemaDifference(database.url())).toBe("");
});

it("migrations applied a second time change nothing, by several at once too", async () => {
  expect(await Promise.all([migrate(database.url()), migrate(database.url())])).toEqual([[], []]);
});
