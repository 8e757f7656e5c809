import fc from "fast-check";
import { expect, it } from "vitest";
import { grouped, isBlank, linesOf, plainText, type RichText, richTextFrom, wordsIn } from "@/lib/rich-text/rich-text";

const line = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,4}$/);
const text: fc.Arbitrary<RichText> = fc.array(
  fc.record({ kind: fc.constantFrom("paragraph" as const, "bullet" as const), spans: line.map((words) => [{ text: words }]) }),
);

it("lines and bullets come back as they were written", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(richTextFrom(linesOf(value))).toEqual(value);
    }),
  );
});

it("bullets that follow each other are one list", () => {
  const shown = grouped(richTextFrom("Before\n- one\n• two\nAfter\n- three"));
  expect(shown.map((group) => (group.kind === "list" ? group.items.length : group.kind))).toEqual(["paragraph", 2, "paragraph", 1]);
});

it("knows its words, and when it has none", () => {
  expect(wordsIn(richTextFrom("One two\n- three"))).toBe(3);
  expect(isBlank([{ kind: "paragraph", spans: [{ text: "  " }] }])).toBe(true);
  expect(plainText(richTextFrom("One\n- two"))).toBe("One\ntwo");
});
