import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CollectionKey, collections, type SectionKey, sections } from "@/lib/strategy/content";
import { modelStrategy } from "@/lib/strategy/model/year";
import { strategyFrom } from "@/lib/strategy/places";
import { partFields } from "@/lib/strategy/schema";
import type { Plain } from "@/lib/strategy/shape";
import * as shape from "@/lib/strategy/shape";
import { readTyped, textsOf } from "@/lib/strategy/typed";

const strategy = modelStrategy(2022);
const parts = [
  ...(Object.keys(sections) as SectionKey[]).map((key) => [key, sections[key].fields, strategy[key] as Plain] as const),
  ...(Object.keys(collections) as CollectionKey[]).flatMap((key) =>
    strategy[key].map(({ key: item, ...row }) => [`${key} ${item}`, collections[key].fields, row as Plain] as const),
  ),
];

describe("a part of a strategy in a form", () => {
  it.each(parts)("%s is read back as it was drawn, and nothing in it is refused", (_name, fields, value) => {
    expect(readTyped(fields, textsOf(fields, value))).toEqual({ value, faults: {} });
  });

  it("a strategy is stored and read back as it was", () => {
    expect(strategyFrom(JSON.parse(JSON.stringify(strategy)))).toEqual(strategy);
  });

  it("what an older release has stored is completed, never broken", () => {
    const { numbers: _numbers, ...older } = strategy;
    expect(strategyFrom(older).numbers.visitsPerWeekday).toBeNull();
    expect(strategyFrom(undefined).calendar).toEqual({ terms: [], insetDays: [] });
  });

  const fields = {
    name: shape.text("Name", { most: 5 }),
    count: shape.number("Count", 1, 9),
    day: shape.day("Day", { optional: true }),
    at: shape.time("At"),
    kind: shape.choice("Kind", { one: "One", two: "Two" }),
    rows: shape.list("Rows", "row", { text: shape.paragraph("Text") }),
  };
  const right = { name: "Ann", count: "3", day: "2026-02-28", at: "09:00", kind: "one", "rows:0:text": "x" };

  it.each([
    ["name", "", /Fill in “Name”/],
    ["name", "too long", /at most 5 characters/],
    ["count", "", /Enter a number/],
    ["count", "-1", /Enter a number, like 6/],
    ["count", "10", /from 1 to 9/],
    ["day", "2026-02-30", /Enter a date/],
    ["day", "28/02/2026", /Enter a date/],
    ["at", "25:00", /Enter a time/],
    ["kind", "three", /Choose one/],
    ["rows:0:text", "  ", /Add at least one row/],
  ])("%s “%s” is refused beside its field", (name, typed, sentence) => {
    expect(readTyped(fields, right).faults).toEqual({});
    const faults = readTyped(fields, { ...right, [name]: typed }).faults;
    expect(Object.values(faults)).toEqual([expect.stringMatching(sentence)]);
  });

  it("rows keep their keys through any order, new ones get their own, empty ones are left out", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["a", "b", "c", "d"]),
        fc.array(fc.constantFrom("New row", "Another"), { maxLength: 4 }),
        (kept, added) => {
          const rows = [
            ...kept.map((key) => ({ key, text: `text of ${key}` })),
            ...added.map((text) => ({ key: "", text })),
            { key: "", text: " " },
          ];
          const typed = Object.fromEntries(
            rows.flatMap(({ key, text }, index) => [
              [`rows:${index}:key`, key],
              [`rows:${index}:text`, text],
            ]),
          );
          const { rows: read } = readTyped({ rows: fields.rows }, typed).value as { rows: { key: string; text: string }[] };
          expect(read.map(({ text }) => text)).toEqual(rows.slice(0, -1).map(({ text }) => text));
          expect(read.slice(0, kept.length).map(({ key }) => key)).toEqual(kept);
          expect(new Set(read.map(({ key }) => key)).size).toBe(read.length);
        },
      ),
    );
  });

  it("whatever is typed is read without a fault of ours", () => {
    const names = fc.constantFrom(
      "name",
      "count",
      "rows:0:text",
      "rows:x:text",
      "rows:99999999:text",
      "in:part",
      "__proto__",
      "rows:0:key",
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.string()), (typed) => {
        expect(() => partFields.safeParse({ "in:part": "numbers", ...typed })).not.toThrow();
        expect(() => readTyped(fields, typed)).not.toThrow();
      }),
    );
  });
});
