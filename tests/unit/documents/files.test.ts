import { expect, it } from "vitest";
import { columnShares } from "@/lib/documents/columns";
import type { DocumentBlock, DocumentItem } from "@/lib/documents/document";
import { workbookOf } from "@/lib/documents/excel";
import { pdfOf } from "@/lib/documents/pdf/pdf";
import { attachmentNamed, documentResponse } from "@/lib/documents/response";
import { harmless } from "@/lib/documents/tables";
import { wordOf } from "@/lib/documents/word";
import { linesOf } from "@/lib/sheets/cells";
import { workbookText } from "@/lib/sheets/workbook";
import { aDocument } from "../../factories/documents.ts";
import { writtenLines } from "../../support/document-lines.ts";
import { pdfText } from "../../support/pdf-text.ts";
import { wordFile } from "../../support/word-file.ts";

/** Without spaces: a line may break where a space was. */
const bare = (text: string) => text.replace(/\s/g, "");

it("a PDF says all that was composed, in letters of any language, with title, trust, version and number on each page", async () => {
  const value = aDocument();
  const { lines, pages, structure } = pdfText(await pdfOf(value));
  const text = bare(lines.join(""));
  for (const line of [value.title, value.lead, ...value.meta, ...writtenLines(value.blocks)]) expect(text).toContain(bare(line));
  expect(pages).toBe(1);
  expect(text).toContain(bare("Note of visit 2 · Saltmere Learning Trust · version 2Page 1 of 1"));
  for (const kind of ["H1", "H2", "H3", "L", "LI", "Table", "TH", "TD"]) expect(structure).toContain(kind);
});

it("a long list runs over pages, whole items on each, and takes no more than a few seconds", async () => {
  const value = aDocument();
  const item: DocumentItem = { text: "Phonics groups", details: ["M. Field"], marks: [{ name: "Under way", tone: "amber" }] };
  const items = Array.from({ length: 400 }, (_, place) => ({ ...item, text: `Action number ${place}` }));
  const { lines, pages } = pdfText(await pdfOf({ ...value, blocks: [{ kind: "items", items }] }));
  expect(lines.filter((line) => line.startsWith("Action number"))).toHaveLength(400);
  expect(pages).toBeGreaterThan(15);
  expect(lines).toContain(`Page ${pages} of ${pages}`);
}, 30_000);

it("a Word file has headings, lists and tables that Word knows as such, and says all that was composed", async () => {
  const value = aDocument();
  const { paragraphs, tables, footer, properties } = await wordFile(await wordOf(value));
  const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  expect(styled("Heading1")).toEqual(["Note of visit 2"]);
  expect(styled("Heading2")).toEqual(["Actions from visit 1  3 of 3 rated", "Early reading", "Strengths"]);
  expect(styled("Heading3")).toEqual(["Year 1  morning"]);
  const listed = paragraphs.filter(({ list }) => list !== null);
  expect(listed.map(({ text }) => text)).toContain("Adults model sounds precisely.");
  expect(new Set(listed.map(({ list }) => list)).size).toBeGreaterThan(1);
  expect(tables.at(-1)?.[0]).toEqual(["Measure", "Autumn", "How it is"]);
  expect(tables.at(-1)?.[2]).toEqual(["Persistent absence", "not loaded for this period", "▲ Not started"]);
  const text = bare(paragraphs.map((one) => one.text).join(""));
  for (const line of writtenLines(value.blocks)) expect(text).toContain(bare(line));
  expect(footer).toContain("Saltmere Learning Trust · version 2");
  expect(properties).toContain("Note of visit 2");
});

it("a title or a footer of a Word file has lines of its own letters' height and size, in every program that opens it", async () => {
  const { styles, footer } = (await wordFile(await wordOf(aDocument()))).written;
  for (const spacing of styles.match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? []) expect(spacing).toContain('w:lineRule="auto"');
  expect(styles.match(/w:styleId="Heading1">.*?<\/w:style>/s)?.[0]).toContain('w:lineRule="auto"');
  // A field that counts pages has the size of its paragraph's style in programs that give it no other.
  expect(footer).toContain('<w:pStyle w:val="Foot"/>');
});

it("a heading stands on the page of what it names", async () => {
  const rated = { mark: { name: "Under way", tone: "amber" as const }, when: "Tue 15 Sep 2026", words: "Seen in every class. ".repeat(12) };
  const item: DocumentItem = { text: "First thing of the list", strip: [rated, rated, rated] };
  for (let before = 8; before < 24; before += 1) {
    const filling = Array.from({ length: before }, (_, place) => ({
      text: `Filling ${place}`,
      details: ["so that the page is nearly full"],
    }));
    const blocks: DocumentBlock[] = [
      { kind: "items", items: filling },
      { kind: "heading", level: 2, text: "Open actions of visits" },
      { kind: "items", items: [item] },
    ];
    const texts = pdfText(await pdfOf({ ...aDocument(), blocks }))
      .lines.map(bare)
      .join("")
      .split(/Page\d+of\d+/);
    const page = texts.findIndex((text) => text.includes(bare("Open actions of visits")));
    expect(texts[page], `after ${before}`).toContain(bare("First thing of the list"));
  }
});

it("the column that speaks in sentences is the widest; beside a mark no column is made narrower", () => {
  const columns = ["Area", "Grade", "In a sentence"];
  const words = "Leaders know the school well and do few things thoroughly, year by year.";
  expect(columnShares({ columns, rows: [["Inclusion", "Expected standard", words]] })).toEqual([1.7, 1, 3.4]);
  expect(columnShares({ columns, rows: [["Inclusion", { name: "Under way", tone: "amber" }, words]] })).toEqual([1.7, 1, 1]);
  expect(columnShares({ columns, rows: [] })).toEqual([1.7, 1, 1]);
});

it("an Excel file has its columns, real days, and no cell that a spreadsheet would reckon with", async () => {
  const table = {
    name: "Actions",
    columns: [
      { name: "Action", width: 60 },
      { name: "Due", width: 12, day: true },
    ],
    rows: [
      ['=HYPERLINK("http://elsewhere.test")', "2026-12-18"],
      ["- a bullet stays", null],
      ["Café, “quoted”", ""],
    ],
  };
  const lines = linesOf(await workbookText(await workbookOf([table])));
  expect(lines).toEqual([
    { line: 1, cells: ["Action", "Due"] },
    { line: 2, cells: [`'=HYPERLINK("http://elsewhere.test")`, "2026-12-18"] },
    { line: 3, cells: ["- a bullet stays"] },
    { line: 4, cells: ["Café, “quoted”"] },
  ]);
});

it.each([
  ["=1+1", "'=1+1"],
  ["+44 20", "'+44 20"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-2+3", "'-2+3"],
  ["\tx", "'\tx"],
  ["- bullet", "- bullet"],
  ["-", "-"],
  ["a = b", "a = b"],
])("a text that begins like a formula is made harmless: %j", (text, shown) => {
  expect(harmless(text)).toBe(shown);
});

it("a file is kept under its name, whatever letters that has, and is never shown in the page", async () => {
  expect(attachmentNamed('Łódź "note"/2\r\n.pdf')).toBe(
    `attachment; filename="odz note 2  .pdf"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20%22note%22%202%20%20.pdf`,
  );
  const response = await documentResponse(aDocument(), "docx", "Note of visit 2");
  expect(response.headers.get("content-disposition")).toContain('attachment; filename="Note of visit 2.docx"');
  expect(response.headers.get("cache-control")).toBe("no-store");
});
