import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "@/lib/sheets/cells";
import { readSheet, type SheetColumn, templateOf } from "@/lib/sheets/sheet";
import { personNamed, readDay, schoolNamed } from "@/lib/sheets/values";
import { workbookText } from "@/lib/sheets/workbook";

describe("a day as people write it", () => {
  it.each([
    ["4/10/2026", "2026-10-04"],
    ["04.10.26", "2026-10-04"],
    ["4-10-2026", "2026-10-04"],
    ["2026-10-04", "2026-10-04"],
    ["2026-10-04T00:00:00", "2026-10-04"],
    ["4 Oct 2026", "2026-10-04"],
    ["Tue 4 October 2026", "2026-10-04"],
    ["4th October 2026", "2026-10-04"],
    ["29/2/2024", "2024-02-29"],
    ["29/2/2026", undefined],
    ["31/4/2026", undefined],
    ["10/2026", undefined],
    ["soon", undefined],
    ["4 Smarch 2026", undefined],
    ["4/10/1066", undefined],
    ["", undefined],
  ])("“%s” is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

const columns: SheetColumn[] = [
  { key: "school", heading: "School", also: ["URN"], needed: true, says: "", example: "900101" },
  { key: "text", heading: "Action", needed: true, says: "", example: 'Do, and "see"' },
  { key: "note", heading: "Note", needed: false, says: "", example: "" },
];
const read = (sheet: string) =>
  readSheet(sheet, columns, (cell) => (cell("text") === "" ? "There is no action." : { value: cell("text"), shown: [cell("school")] }));

describe("a sheet", () => {
  it.each([
    ["tabs", "School\tAction\n1\tDo"],
    ["commas, a byte order mark, another order", "\uFEFFAction,URN\nDo,1"],
    ["semicolons, Windows line ends, an empty column", "school;;action;note\r\n1;;Do;\r\n"],
  ])("is read with %s", (_what, sheet) => {
    expect(read(sheet)).toEqual({ rows: [{ line: 2, value: "Do", shown: ["1"] }], faults: [] });
  });

  it.each([
    ["an unknown column", "School,Action,Colour\n1,Do,red", 1, /“Colour” is not a column/],
    ["a column twice", "School,Action,URN\n1,Do,1", 1, /School stands here twice/],
    ["a needed column that is not there", "School,Note\n1,x", 1, /none named Action/],
    ["no heading at all", "", 1, /none named School, Action/],
    ["more cells than headings", "School,Action\n1,Do,more", 2, /more cells than there are headings/],
    ["what the reader of a row says", "School,Action\n1,", 2, /There is no action/],
    ["a row after empty ones, by the spreadsheet's own number", "School,Action\n1,Do\n\n,\n1,", 5, /There is no action/],
    ["a quotation mark that is not closed", 'School,Action\n1,"Do\n2,Do', 1, /quotation mark/],
    ["a cell that goes on after its quotation mark", 'School,Action\n1,"Do" it', 1, /quotation mark/],
    ["too many rows", ["School,Action", ...Array.from({ length: 2_001 }, () => "1,Do")].join("\n"), 2_002, /At most 2000 rows/],
  ])("says what is wrong: %s", (_what, sheet, line, sentence) => {
    const { faults } = read(sheet);
    expect(faults).toEqual([{ line, sentence: expect.stringMatching(sentence) }]);
  });

  it("loses no row: each is understood or a fault, under its own number", () => {
    const cell = fc.stringMatching(/^[^\t\n\r"]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 20 }), (lines) => {
        const { rows, faults } = read(["School\tAction\tNote", ...lines.map((line) => line.join("\t"))].join("\n"));
        const filled = lines.flatMap((line, index) => (line.some((text) => text.trim() !== "") ? [index + 2] : []));
        expect([...rows, ...faults].map(({ line }) => line).sort((one, other) => one - other)).toEqual(filled);
      }),
    );
  });

  it("comes back as it was put into a template, whatever stands in its cells", () => {
    const cell = fc.stringMatching(/^[a-zA-Z0-9,;"\n é]{0,12}$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), (rows) => {
        const lines = linesOf(templateOf(columns, rows));
        const filled = rows.filter((cells) => cells.some((text) => text !== ""));
        expect(lines).toMatchObject([{ line: 1, cells: ["School", "Action", "Note"] }, ...filled.map((cells) => ({ cells }))]);
      }),
    );
  });
});

describe("a name in a sheet", () => {
  const schools = [
    { id: "1", urn: 900_101, name: "Whitesands C of E Primary" },
    { id: "2", urn: 900_102, name: "St Aldhelm’s" },
  ];
  it.each([
    ["900101", "1"],
    ["900101.0", "1"],
    ["whitesands c of e primary", "1"],
    ["St Aldhelm's", "2"],
    ["123", undefined],
  ])("“%s” is school %s", (typed, id) => {
    expect(schoolNamed(typed, schools)?.id).toBe(id);
  });
  const people = [
    { id: "1", name: "Ann Osei", email: "ann@a.test" },
    { id: "2", name: "Jo Bell", email: "jo@a.test" },
    { id: "3", name: "Jo Bell", email: "jo.b@a.test" },
  ];
  it.each([
    ["ann osei", "1"],
    ["JO@a.test", "2"],
    ["Jo Bell", undefined],
    ["Nobody", undefined],
  ])("“%s” is person %s: two of one name are told apart by address only", (typed, id) => {
    expect(personNamed(typed, people)?.id).toBe(id);
  });
});

/** A zip file as spreadsheets write it. */
function zip(files: Record<string, string>, packed: boolean): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const full = Buffer.from(text);
    const data = packed ? deflateRawSync(full) : full;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(packed ? 8 : 0, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(full.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(full.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const workbook = {
  "xl/workbook.xml":
    '<workbook><sheets><sheet name="One" sheetId="1" r:id="rId7"/><sheet name="Two" sheetId="2" r:id="rId8"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId8" Target="worksheets/other.xml"/><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>',
  "xl/sharedStrings.xml": "<sst><si><t>School</t></si><si><r><t>Sin</t></r><r><t>ce</t></r></si><si><t>Sand &amp; Sea</t></si></sst>",
  "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  "xl/worksheets/first.xml":
    '<sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2" t="s"><v>2</v></c><c r="B2"/><c r="C2" s="1"><v>46299</v></c></row><row/><row><c r="A4" t="inlineStr"><is><t>Three "quoted"</t></is></c><c r="C4" s="0"><v>94.2</v></c></row></sheetData>',
  "xl/worksheets/other.xml": "<sheetData><row><c><v>wrong</v></c></row></sheetData>",
};

describe("an Excel workbook", () => {
  it.each([true, false])("is read from its first sheet, days as days (packed: %s)", async (packed) => {
    const text = await workbookText(zip(workbook, packed));
    expect(linesOf(text)).toEqual([
      { line: 1, cells: ["School", "", "Since"] },
      { line: 2, cells: ["Sand & Sea", "", "2026-10-04"] },
      { line: 4, cells: ['Three "quoted"', "", "94.2"] },
    ]);
  });
  it("that is none is refused", async () => {
    await expect(workbookText(new TextEncoder().encode("School,Since"))).rejects.toThrow(/not an Excel workbook/);
    await expect(workbookText(zip({ "xl/other.xml": "<a/>" }, true))).rejects.toThrow(/No sheet/);
  });
});
