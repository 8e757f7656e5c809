import fc from "fast-check";
import { zipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { sectionWords } from "@/lib/brought-in/sections";
import { NotReadable, readWordFile } from "@/lib/brought-in/word-file";
import { plainText } from "@/lib/rich-text/rich-text";
import { aWordFile, type Piece, planInWord } from "../../factories/word-files.ts";

const read = async (pieces: readonly Piece[], more = {}) => (await readWordFile(await aWordFile(pieces, more))).sections;

describe("a Word file", () => {
  it("is split by its headings and tables, each section under the headings above it", async () => {
    const sections = await read(planInWord);
    expect(sections.map(({ heading, body }) => `${body.kind}: ${heading}`)).toEqual([
      "text: School improvement plan",
      "text: Context",
      "text: Priority 1: Early reading",
      "table: Priority 1: Early reading",
      "text: Staffing structure",
    ]);
  });

  it("keeps bullets and bold, and takes a short bold line for a heading that was made by hand", async () => {
    const sections = await read([
      { heading: "Actions", level: 2 },
      { text: "This matters most.", bold: true },
      { bullet: "One" },
      { text: "What we do next", bold: true },
      { text: "Two" },
    ]);
    expect(sections).toMatchObject([
      {
        heading: "Actions",
        body: {
          text: [
            { kind: "paragraph", spans: [{ text: "This matters most.", bold: true }] },
            { kind: "bullet", spans: [{ text: "One" }] },
          ],
        },
      },
      { heading: "Actions › What we do next", body: { text: [{ spans: [{ text: "Two" }] }] } },
    ]);
  });

  it("reads merged cells once, and a row over all columns as the title of what follows", async () => {
    const [first, second] = await read([
      {
        rows: [
          ["Step", "Who", "When"],
          [{ text: "Train", merge: "begins" }, "Ann", "Term 1"],
          [
            { text: "", merge: "goes on" },
            { text: "Ben, all year", columns: 2 },
          ],
          [{ text: "Writing", columns: 3 }],
          ["Moderate", "Cara", "Term 2\nTerm 4"],
        ],
      },
    ]);
    expect(first).toEqual({
      heading: "Beginning of the document",
      body: {
        kind: "table",
        rows: [
          ["Step", "Who", "When"],
          ["Train", "Ann", "Term 1"],
          ["", "Ben, all year", ""],
        ],
      },
    });
    expect(second).toEqual({
      heading: "Writing",
      body: {
        kind: "table",
        rows: [
          ["Step", "Who", "When"],
          ["Moderate", "Cara", "Term 2\nTerm 4"],
        ],
      },
    });
  });

  it("keeps footnotes, headings alone and what stands in a frame", async () => {
    const sections = await read([{ heading: "Empty" }, { heading: "Framed" }, { rows: [["In a frame"]] }], { footnote: "Seen in March" });
    expect(sections.map(({ heading }) => heading)).toEqual(["Empty", "Framed"]);
    const body = sections[1]?.body;
    expect(body?.kind === "text" ? plainText(body.text) : "").toBe("In a frame\nWith a note\nNote: Seen in March");
  });

  it("loses no word, whatever the order of headings, texts and tables", async () => {
    const word = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,4}$/);
    const piece: fc.Arbitrary<Piece> = fc.oneof(
      fc.record({ heading: word, level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
      fc.record({ text: word, bold: fc.boolean() }),
      fc.record({ bullet: word }),
      fc.record({
        rows: fc.array(
          fc.tuple(word, word, word).map((cells): string[] => [...cells]),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const file = await aWordFile(pieces);
        const said = (await mammoth.extractRawText({ buffer: file })).value.split(/\s+/).filter(Boolean);
        const kept = new Set((await readWordFile(file)).sections.flatMap((section) => sectionWords(section).split(/\s+/)));
        expect(said.filter((one) => !kept.has(one))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

describe("what is no Word file is said in a sentence", () => {
  const refusal = async (bytes: Uint8Array) => {
    const fault = await readWordFile(Buffer.from(bytes)).catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(NotReadable);
    return (fault as Error).message;
  };

  it.each([
    ["a text", Buffer.from("School improvement plan"), "This is not a Word file."],
    ["nothing", Buffer.alloc(0), "This is not a Word file."],
    ["an older Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "an older Word"],
    ["another archive", Buffer.from(zipSync({ "xl/workbook.xml": Buffer.from("<a/>") })), "This is not a Word file."],
    ["an archive cut short", Buffer.from(zipSync({ "word/document.xml": Buffer.from("<a/>") })).subarray(0, 40), "damaged"],
    ["one without a document", Buffer.from(zipSync({ "word/document.xml": Buffer.from("<broken") })), "damaged"],
  ])("%s", async (_says, bytes, sentence) => {
    expect(await refusal(bytes)).toContain(sentence);
  });

  it("a small file that unfolds to a very large one is refused before it is unfolded, also where it lies about its size", async () => {
    const bomb = zipSync({ "word/document.xml": Buffer.alloc(60_000_000, " ") });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(bomb)).toContain("too long");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
    const lies = Buffer.from(bomb);
    const directory = lies.lastIndexOf(Buffer.from("504b0102", "hex"));
    lies.writeUInt32LE(1_000, directory + 24);
    expect(await refusal(lies)).toContain("damaged");
  });

  it("a damaged document in a whole archive", async () => {
    const file = await aWordFile(planInWord);
    expect(await refusal(file.subarray(0, file.length - 200))).toContain("damaged");
  });
});
