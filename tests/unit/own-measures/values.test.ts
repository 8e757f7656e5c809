import { describe, expect, it } from "vitest";
import { type OwnMeasureUnit, readMeasure, writtenMeasure } from "@/lib/own-measures/values";

describe("VP-11 a cell of a sheet of measures", () => {
  it.each<[string, OwnMeasureUnit, ReturnType<typeof readMeasure>]>([
    ["94.2", "percent", { value: 94.2 }],
    ["94.2 %", "percent", { value: 94.2 }],
    ["100%", "percent", { value: 100 }],
    ["0", "percent", { value: 0 }],
    ["1,204", "count", { value: 1204 }],
    ["1,204,000", "count", { value: 1_204_000 }],
    ["-0.31", "number", { value: -0.31 }],
    ["2.34567", "number", { value: 2.346 }],
    ["", "percent", undefined],
    ["n/a", "percent", { missing: "n/a" }],
    ["SUPP", "count", { missing: "SUPP" }],
    ["-", "number", { missing: "-" }],
    ["101", "percent", { fault: "“101” is not a percentage from 0 to 100" }],
    ["-1", "percent", { fault: "“-1” is not a percentage from 0 to 100" }],
    ["3.5", "count", { fault: "“3.5” is not a count" }],
    ["-2", "count", { fault: "“-2” is not a count" }],
    ["many", "count", { fault: "“many” is not a number: write it like 94.2, or n/a where there is none" }],
    ["94,2", "percent", { fault: "“94,2” is not a number: write it like 94.2, or n/a where there is none" }],
    ["9999999999", "number", { fault: "“9999999999” is too large" }],
  ])("“%s” as %s", (text, unit, read) => {
    expect(readMeasure(text, unit)).toEqual(read);
  });
  it.each<[number, OwnMeasureUnit, string]>([
    [94.2, "percent", "94.2 %"],
    [1204, "count", "1,204"],
    [-0.31, "number", "-0.3"],
  ])("%s as %s is written “%s”", (value, unit, text) => {
    expect(writtenMeasure(value, unit)).toBe(text);
  });
});
