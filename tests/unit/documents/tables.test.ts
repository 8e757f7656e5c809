import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf, harmless } from "@/lib/documents/tables";

const columns = [{ name: "School" }, { name: "What, exactly" }];

it("a CSV file says by its first sign that it is UTF-8, ends lines as RFC 4180 does and quotes what needs it", () => {
  const text = csvOf({
    columns,
    rows: [
      ["St Mary’s", 'says "yes", twice'],
      [null, " two\nlines "],
    ],
  });
  expect(text).toBe('\uFEFFSchool,"What, exactly"\r\nSt Mary’s,"says ""yes"", twice"\r\n,"  two\nlines "\r\n'.replace('"  two', '" two'));
});

it("whatever stands in a table is read back from its CSV, and nothing of it is a formula", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("=1+1", "+44 1234", "@here", "-2", "- a bullet", "\ttab", "a,b", 'a"b', "a\r\nb"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const read: string[][] = parse(csvOf({ columns, rows }), { bom: true });
      expect(read).toEqual([["School", "What, exactly"], ...rows.map((cells) => cells.map(harmless))]);
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+@\t\r]|^-\S/);
    }),
  );
});
