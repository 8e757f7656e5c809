import fc from "fast-check";
import { expect, it } from "vitest";
import { modelStrategy } from "@/lib/strategy/model/year";
import { tagName, tagOf, writtenTag } from "@/lib/strategy/strands";

const { strands } = modelStrategy(2026);

it.each([
  ["", ""],
  ["inclusion", "Inclusion"],
  ["inclusion/inclusion-4", "Inclusion, statement 4"],
  ["inclusion/gone", "Inclusion"],
  ["gone/gone-1", ""],
])("TE-6 the tag %j reads %j", (written, name) => {
  expect(tagName(strands, written)).toBe(name);
});

it("TE-6 a tag that is written names the same strand and statement again", () => {
  const key = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
  fc.assert(
    fc.property(key, fc.option(key), (strandKey, statementKey) => {
      expect(tagOf(writtenTag(strandKey, statementKey))).toEqual({ strandKey, statementKey });
    }),
  );
  expect(tagOf("")).toEqual({ strandKey: null, statementKey: null });
});
