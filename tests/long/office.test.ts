import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentValue } from "@/lib/documents/document";
import { workbookOf } from "@/lib/documents/excel";
import type { SheetTable } from "@/lib/documents/tables";
import { wordOf } from "@/lib/documents/word";
import { composePlan } from "@/lib/improvement-plans/compose";
import { planSheets } from "@/lib/improvement-plans/sheets";
import { composeEvaluation } from "@/lib/self-evaluation/compose";
import { evaluationSheets } from "@/lib/self-evaluation/sheets";
import { composeStrategicPlan } from "@/lib/strategic-plans/compose";
import { strategicSheets } from "@/lib/strategic-plans/sheets";
import { aDocument } from "../factories/documents.ts";
import { aBegunEvaluation, evaluationOf, writeEvaluationPart } from "../factories/evaluations.ts";
import { anAgreedPlan, planOf } from "../factories/plans.ts";
import { aSentStrategicPlan, strategicPlanOf } from "../factories/strategic-plans.ts";
import { givenAppDatabase } from "../support/app-database.ts";
import { wordsIn, wordsOfDocument } from "../support/document-words.ts";

givenAppDatabase();

const folder = mkdtempSync(join(tmpdir(), "waymark-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  try {
    execFileSync("soffice", ["--version"]);
  } catch {
    throw new Error("These tests need LibreOffice: install libreoffice-writer-nogui and libreoffice-calc-nogui.");
  }
});

/** What LibreOffice makes of a file: the texts that it writes, by name. */
function opened(name: string, content: Uint8Array, to: string): string[] {
  const place = mkdtempSync(join(folder, "file-"));
  writeFileSync(join(place, name), content);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", place, join(place, name)], { stdio: "pipe" });
  const made = readdirSync(place).filter((file) => file !== name);
  expect(made.length, `LibreOffice can not open ${name}`).toBeGreaterThan(0);
  return made.map((file) => readFileSync(join(place, file), "utf8"));
}

async function expectInWriter(value: DocumentValue): Promise<void> {
  const there = new Set(opened("document.docx", await wordOf(value), "txt:Text (encoded):UTF8").flatMap(wordsIn));
  expect(wordsOfDocument(value).filter((word) => !there.has(word))).toEqual([]);
}

/** Every sheet as text: 44 is the comma, 34 the quotation mark, 76 UTF-8, -1 all sheets. */
async function expectInCalc(tables: readonly SheetTable[]): Promise<void> {
  const sheets = opened(
    "tables.xlsx",
    await workbookOf(tables),
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
  );
  expect(sheets).toHaveLength(tables.length);
  const there = new Set(sheets.flatMap((sheet) => wordsIn(sheet.replaceAll('"', " "))));
  const texts = tables.flatMap(({ columns, rows }) => rows.flatMap((row) => row.filter((_cell, at) => !columns[at]?.day)));
  const wanted = texts.flatMap((cell) => wordsIn(String(cell ?? "").replaceAll('"', " ")));
  expect(wanted.filter((word) => !there.has(word))).toEqual([]);
}

describe("files that are taken away, opened by LibreOffice", () => {
  it("UO-7 an improvement plan", async () => {
    const context = await planOf(await anAgreedPlan());
    await expectInWriter(composePlan(context));
    await expectInCalc(planSheets(context));
  });

  it("UO-8 a self-evaluation", async () => {
    const { headteacher, school, evaluationId } = await aBegunEvaluation();
    await writeEvaluationPart(headteacher, evaluationId, "text", "context", {
      body: [{ kind: "paragraph", spans: [{ text: "A school by the sea, " }, { text: "full", bold: true }] }],
    });
    const context = await evaluationOf({ headteacher, school });
    await expectInWriter(composeEvaluation(context));
    await expectInCalc(evaluationSheets(context));
  });

  it("UO-6 a strategic plan", async () => {
    const context = await strategicPlanOf(await aSentStrategicPlan());
    await expectInWriter(composeStrategicPlan(context));
    await expectInCalc(strategicSheets(context));
  });

  it("VP-8 a note of visit", async () => {
    await expectInWriter(aDocument());
  });
});
