import mammoth from "mammoth";
import readSheets from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { dateOf } from "@/lib/dates";
import type { DocumentValue } from "@/lib/documents/document";
import { workbookOf } from "@/lib/documents/excel";
import type { SheetTable } from "@/lib/documents/tables";
import { wordOf } from "@/lib/documents/word";
import { composePlan } from "@/lib/improvement-plans/compose";
import { planSheets } from "@/lib/improvement-plans/sheets";
import { composeStrategicPlan } from "@/lib/strategic-plans/compose";
import { strategicSheets } from "@/lib/strategic-plans/sheets";
import { aDocument } from "../../factories/documents.ts";
import { anAgreedPlan, planOf } from "../../factories/plans.ts";
import { aSentStrategicPlan, strategicPlanOf } from "../../factories/strategic-plans.ts";
import { givenAppDatabase } from "../../support/app-database.ts";
import { wordsIn, wordsOfDocument } from "../../support/document-words.ts";

givenAppDatabase();

/** Every word of a composed document stands in its Word file, as another program reads it. */
async function expectInWord(value: DocumentValue): Promise<void> {
  const { value: said } = await mammoth.extractRawText({ buffer: Buffer.from(await wordOf(value)) });
  const there = new Set(wordsIn(said));
  const wanted = wordsOfDocument(value);
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((word) => !there.has(word))).toEqual([]);
}

/** Every cell of the tables stands in the workbook, a sheet for each table, days as days. */
async function expectInWorkbook(tables: readonly SheetTable[]): Promise<void> {
  const sheets = await readSheets(Buffer.from(await workbookOf(tables)));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ name }) => name));
  for (const [place, { columns, rows }] of tables.entries()) {
    const [names, ...cells] = sheets[place]?.data ?? [];
    expect(names).toEqual(columns.map(({ name }) => name));
    const written = rows.map((row) => row.map((cell, at) => (cell ? (columns[at]?.day ? dateOf(cell) : cell) : null)));
    expect(cells).toEqual(written);
  }
}

describe("files that are taken away, read by other programs", () => {
  it("a strategic plan in Word and Excel has every word of the composed plan", async () => {
    const context = await strategicPlanOf(await aSentStrategicPlan());
    await expectInWord(composeStrategicPlan(context));
    await expectInWorkbook(strategicSheets(context));
  });

  it("an improvement plan in Word and Excel has every word of the composed plan", async () => {
    const context = await planOf(await anAgreedPlan());
    await expectInWord(composePlan(context));
    await expectInWorkbook(planSheets(context));
  });

  it("a note in Word has every word of the composed note", async () => {
    await expectInWord(aDocument());
  });
});
