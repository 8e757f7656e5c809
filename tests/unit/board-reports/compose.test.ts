import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { composeBoardReport } from "@/lib/board-reports/compose";
import type { BoardFacts, BoardUnit } from "@/lib/board-reports/facts";
import { mostNamed, toneWords } from "@/lib/board-reports/section-blocks";
import { boardSections, sectionTitle } from "@/lib/board-reports/sections";
import { chartWidth, chartWords, drawnChart } from "@/lib/documents/chart";
import type { DocumentBlock } from "@/lib/documents/document";
import { pdfOf } from "@/lib/documents/pdf/pdf";
import { plainDocument } from "@/lib/documents/plain";
import { wordOf } from "@/lib/documents/word";
import { richTextFrom } from "@/lib/rich-text/rich-text";

const none = { red: 0, amber: 0, green: 0, unrated: 0 };

function aUnit(unit: string, change: Partial<BoardUnit> = {}): BoardUnit {
  const category = { category: "Secure", rank: 2, startsOn: "2026-10-05", before: "Secure", beforeRank: 2 };
  return { unit, urn: 100_001, ...category, actions: none, plans: none, ...change };
}

const facts: BoardFacts = {
  ...{ asOf: "2026-11-24", since: "2026-09-01", afterReport: false, year: "2026-27", scale: ["Strong", "Secure", "Repair"] },
  units: [
    aUnit("Harbour", { category: "Repair", rank: 3, actions: { ...none, red: 2, unrated: 1 }, plans: { ...none, amber: 3 } }),
    aUnit("Meadow", { category: "Strong", rank: 1, urn: 100_002, actions: { ...none, green: 4 } }),
    aUnit("Hill", { urn: 100_003 }),
    aUnit("New", { category: null, rank: null, before: null, beforeRank: null, startsOn: null }),
  ],
  recurring: [],
  themes: [
    { kind: "strand", key: "reading", name: "Early reading", strengths: 3, risks: 1 },
    { kind: "strand", key: "alone", name: "Only at one school", strengths: 1, risks: 1 },
    { kind: "area", key: "inclusion", name: "Inclusion", strengths: 0, risks: 2 },
  ],
  priorities: [{ key: "gap", text: "The disadvantaged gap", schools: 3, rated: { ...none, red: 1, green: 2 } }],
  support: [{ provider: "leadTeacher", schools: 2, underWay: 1, ended: 1, days: 4.5 }],
  inspections: [{ school: "Meadow", urn: 100_002, framework: "Framework", startedOn: "2026-10-13", outcome: "" }],
  clauses: [
    {
      ...{ key: "VP-1.plan", clause: "VP-1", title: "A plan that both have agreed", strength: "must" },
      ...{ met: 5, owed: 1, unanswered: 0, answered: 0, waived: 2 },
    },
    {
      ...{ key: "VP-2.days", clause: "VP-2", title: "Six days", strength: "must" },
      ...{ met: 4, owed: 0, unanswered: 0, answered: 0, waived: 0 },
    },
  ],
};
const told = { day: "2026-12-01", trust: "Saltmere", words: {} };

const tableNamed = (blocks: DocumentBlock[], caption: string) =>
  blocks.find((block): block is Extract<DocumentBlock, { kind: "table" }> => block.kind === "table" && block.caption === caption);

describe("GO-5 a report to the board", () => {
  const value = composeBoardReport(told, facts);

  it("says for which day it is, how the records stood, and since when it counts", () => {
    expect(value).toMatchObject({
      title: "Report to the board, Tue 1 Dec 2026",
      lead: "What has moved is counted since Tue 1 Sep 2026, the beginning of the year.",
      meta: ["Saltmere", "As the records stood on Tue 24 Nov 2026"],
    });
    expect(composeBoardReport(told, { ...facts, afterReport: true }).lead).toContain("the day of the report before");
  });

  it("counts categories now and then, and names those that moved with the way they went", () => {
    expect(tableNamed(value.blocks, "Schools in each category")?.rows).toEqual([
      ["Strong", "1", "0"],
      ["Secure", "1", "3"],
      ["Repair", "1", "0"],
    ]);
    expect(tableNamed(value.blocks, "Schools that have moved")?.rows.map(([school, from, to]) => [school, from, to])).toEqual([
      ["Harbour", "Secure", { name: "Repair", tone: "amber" }],
      ["Meadow", "Secure", { name: "Strong", tone: "green" }],
    ]);
    expect(plainDocument(value)).toContain("4 schools: 1 moved up and 1 moved down since Tue 1 Sep 2026. 1 school has no category yet.");
    const first = aUnit("Joined", { before: null, beforeRank: null });
    expect(plainDocument(composeBoardReport(told, { ...facts, units: [aUnit("Hill"), first] }))).toContain(
      "2 schools: none has moved since Tue 1 Sep 2026. 1 school was given a first category.",
    );
  });

  it("adds the ratings of actions and plans of all schools and gives each school's", () => {
    expect(tableNamed(value.blocks, "All schools together")?.rows).toEqual([
      ["Open actions", "2", "0", "4", "1"],
      ["Priorities of plans", "0", "3", "0", "0"],
    ]);
    expect(tableNamed(value.blocks, "School by school")?.rows[0]).toEqual(["Harbour", "Repair", "2 red, 1 not rated", "3 amber"]);
    expect(toneWords(none)).toBe("None");
  });

  it("draws what the tables count: categories now and then, and each rating with its name and number", () => {
    const [categories, rated] = value.blocks.filter((block) => block.kind === "chart");
    expect(categories && chartWords(categories)).toBe("Strong: Now 1, Then 0. Secure: Now 1, Then 3. Repair: Now 1, Then 0");
    expect(rated && chartWords(rated)).toContain("Open actions: Red 2, Amber 0, Green 4, Not rated 1");
    const { shapes } = drawnChart(rated ?? { groups: [] });
    const longest = shapes.flatMap((shape) => (shape.kind === "bar" ? [shape] : [])).toSorted((a, b) => b.width - a.width);
    expect(longest.map(({ ink }) => ink)).toEqual(["green", "amber", "red", "grey"]);
    for (const shape of shapes) expect(shape.x + (shape.kind === "bar" ? shape.width : 0)).toBeLessThanOrEqual(chartWidth);
  });

  it("has its charts in the PDF with their words, and as a picture in the Word file", async () => {
    const pdf = Buffer.from(await pdfOf(value)).toString("latin1");
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
    const files = unzipSync(await wordOf(value));
    expect(Object.keys(files).filter((name) => name.endsWith(".png"))).toHaveLength(2);
    expect(strFromU8(files["word/document.xml"] ?? new Uint8Array())).toContain("Red 2, Amber 0, Green 4, Not rated 1");
  });

  it("counts the clauses that are not met everywhere, support by who gives it, and inspections", () => {
    expect(tableNamed(value.blocks, "Clauses that are not met everywhere")?.rows).toEqual([
      ["A plan that both have agreed (VP-1)", "5", "1", "0", "2"],
    ]);
    const written = plainDocument(value);
    for (const words of ["9 of 12 checks", "1 clause of 2", "A lead teacher; 2 schools; 1; 1; 4.5", "No overall grade"])
      expect(written).toContain(words);
  });

  it("leads from each line to what it rests on", () => {
    const tables = value.blocks.filter((block) => block.kind === "table");
    for (const { rows, addresses } of tables) expect(addresses).toHaveLength(rows.length);
    const addresses = tables.flatMap((block) => block.addresses ?? []);
    for (const address of [
      "/schools/100002/category",
      "/findings?strand=reading",
      "/priorities?priority=gap",
      "/support?provider=leadTeacher",
    ])
      expect(addresses).toContain(address);
    expect(addresses).toContain("/protocol?year=2026-27&clause=VP-1.plan");
  });

  it("has the director's words before what the records say, and says so where there is nothing", () => {
    const words = { summary: richTextFrom("A calm term."), support: richTextFrom("Lead teachers helped.") };
    const written = plainDocument(composeBoardReport({ ...told, words }, facts));
    expect(written).toMatch(/IN SHORT\s+A calm term\./);
    expect(written).toMatch(/SUPPORT GIVEN\s+Lead teachers helped\.\s+Support beyond/);
    expect(plainDocument(value)).not.toContain("IN SHORT");
    const empty = { ...facts, scale: [], units: [], themes: [], priorities: [], support: [], inspections: [], clauses: [] };
    const bare = plainDocument(composeBoardReport(told, empty));
    for (const section of boardSections.slice(1)) expect(bare).toContain(sectionTitle(section).toUpperCase());
    for (const says of ["No strand or area", "No plan of this year", "No support beyond", "Nothing of the protocol", "No inspection since"])
      expect(bare).toContain(says);
  });

  it(`names at most ${mostNamed} schools and counts all of them`, () => {
    const units = Array.from({ length: mostNamed + 9 }, (_, place) => aUnit(`School ${place}`, { actions: { ...none, red: 1 } }));
    const many = composeBoardReport(told, { ...facts, units });
    expect(tableNamed(many.blocks, "School by school")?.rows).toHaveLength(mostNamed);
    expect(tableNamed(many.blocks, "All schools together")?.rows[0]?.[1]).toBe(String(mostNamed + 9));
    expect(plainDocument(many)).toContain(`all ${mostNamed + 9} are counted above`);
  });
});

describe("GO-8 scrutiny of one school stays with its governors", () => {
  it("a strength or risk of a single school is neither named nor counted", () => {
    const value = composeBoardReport(told, facts);
    expect(tableNamed(value.blocks, "By strand of the strategy")?.rows).toEqual([["Early reading", "3 schools", "–"]]);
    expect(tableNamed(value.blocks, "By area of the framework")?.rows).toEqual([["Inclusion", "–", "2 schools"]]);
    expect(plainDocument(value)).not.toContain("Only at one school");
  });
});
