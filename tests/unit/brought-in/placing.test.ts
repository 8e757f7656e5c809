import { describe, expect, it } from "vitest";
import { type BroughtPlace, suggestedPlace } from "@/lib/brought-in/places";
import type { BroughtSection } from "@/lib/brought-in/sections";
import { type Column, costIn, dayIn, rowsAsFields } from "@/lib/brought-in/table-columns";

const both = ["text", "table"] as const;
const places: BroughtPlace[] = [
  { key: "context", name: "Context", group: "", takes: both, words: ["context", "about our school"] },
  { key: "new", name: "New", group: "", takes: ["text"], words: ["priority"] },
  { key: "new-steps", name: "New with steps", group: "", takes: both, words: ["priority"], columns: ["action", "lead", "when"] },
  {
    key: "reading-steps",
    name: "Steps",
    group: "",
    takes: both,
    words: ["action"],
    columns: ["action", "lead", "when"],
    title: "Early reading",
  },
  { key: "reading-text", name: "Text", group: "", takes: both, words: ["why"], title: "Early reading" },
];
const text = (heading: string): BroughtSection => ({ heading, body: { kind: "text", text: [] } });
const table = (heading: string, ...first: string[]): BroughtSection => ({ heading, body: { kind: "table", rows: [first] } });

describe("a section's likely place", () => {
  it.each([
    ["Context", text("Context"), "context"],
    ["a heading in other letters", text("1. ABOUT OUR SCHOOL"), "context"],
    ["a priority that is not there yet", text("Priority 2: Writing"), "new"],
    ["a table of actions under no priority that is there", table("Priority 2: Writing", "Action", "Lead", "By when"), "new-steps"],
    ["actions under a priority that is there", table("Priority 1: Early reading › Actions", "Action", "Lead"), "reading-steps"],
    ["why there is one", text("Early reading › Why"), "reading-text"],
    ["what belongs nowhere", text("Staffing structure"), null],
    ["a word within another", text("Contextual data"), null],
  ])("%s", (_says, section, key) => {
    expect(suggestedPlace(section, places)).toBe(key);
  });
});

const columns: [Column, ...Column[]] = [
  { field: "text", named: /action/i, most: 20 },
  { field: "lead", named: /lead/i, most: 10 },
  { field: "day", named: /when/i, most: 10, read: dayIn },
  { field: "cost", named: /cost/i, most: 10, read: costIn },
];

describe("a table's rows as fields", () => {
  it("go by what the columns are called; what none takes stands behind the words", () => {
    const rows = [
      ["Lead", "Action", "When", "Cost", "Notes"],
      ["Ann", "Train", "18/12/2026", "£1,450", "Both\nsets"],
      ["Somebody with a long name", "Buy", "by half-term", "", ""],
      ["", "", "", "", ""],
    ];
    expect(rowsAsFields({ kind: "table", rows }, columns)).toEqual([
      { lead: "Ann", text: "Train. Notes: Both sets", day: "2026-12-18", cost: "1450" },
      { text: "Buy. Lead: Somebody with a long name. When: by half-term", cost: "" },
    ]);
  });

  it("without names the first column is the words", () => {
    const rows = [
      ["Train all", "Ann"],
      ["Buy books", "Ben"],
    ];
    expect(rowsAsFields({ kind: "table", rows }, columns)).toEqual([{ text: "Train all. Ann" }, { text: "Buy books. Ben" }]);
  });

  it("each line of a text is a row", () => {
    const lines = ["One", "Two"].map((line) => ({ kind: "bullet" as const, spans: [{ text: line }] }));
    expect(rowsAsFields({ kind: "text", text: lines }, columns)).toEqual([{ text: "One" }, { text: "Two" }]);
  });
});

it.each([
  ["18/12/2026", "2026-12-18"],
  ["1.9.26", "2026-09-01"],
  ["Fri 18 December 2026", "2026-12-18"],
  ["3rd Oct 2026", "2026-10-03"],
  ["31/02/2026", null],
  ["by half-term", null],
  ["Autumn 2", null],
])("the day %s is %s", (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

it.each([
  ["£1,450", "1450"],
  ["89.50", "89.50"],
  ["£ 2000", "2000"],
  ["none", null],
  ["£500 a term", null],
])("the cost %s is %s", (cell, cost) => {
  expect(costIn(cell)).toBe(cost);
});
