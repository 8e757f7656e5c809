import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementByJudge, isUnanswered } from "@/lib/quality/agreement";
import { type Candidate, drawFairly, seedOf, sharesBy } from "@/lib/quality/drawing";
import { othersSentence } from "@/lib/quality/words";

const of = (letters: string) => fc.constantFrom(...letters);
const candidates = fc
  .array(
    fc.record({
      kind: fc.constantFrom("note" as const, "decision" as const),
      judge: of("abcde"),
      unitId: of("123456"),
      category: of("xyz"),
      phase: of("ps"),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((one, place): Candidate => ({ ...one, key: `${one.kind}:${place}` })));
const count = fc.integer({ min: 0, max: 45 });

const times = (drawn: readonly Candidate[], by: keyof Candidate, value: string) => drawn.filter((one) => one[by] === value).length;

describe("TE-3 a sample is drawn fairly", () => {
  it("takes so many, each once, of what is there", () => {
    fc.assert(
      fc.property(candidates, count, fc.string(), (all, wanted, seed) => {
        const drawn = drawFairly(all, wanted, seed);
        expect(drawn).toHaveLength(Math.min(wanted, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((one) => all.includes(one))).toBe(true);
      }),
    );
  });

  it("the same seed draws the same, in whatever order the judgements are given", () => {
    const shuffled = candidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, count, fc.string(), ([all, other], wanted, seed) => {
        expect(drawFairly(other, wanted, seed)).toEqual(drawFairly(all, wanted, seed));
      }),
    );
  });

  it("no adviser is drawn twice while another with judgements left was drawn less often", () => {
    fc.assert(
      fc.property(candidates, count, fc.string(), (all, wanted, seed) => {
        const drawn = drawFairly(all, wanted, seed);
        const left = all.filter((one) => !drawn.includes(one));
        for (const { judge } of left) {
          for (const { judge: other } of drawn) expect(times(drawn, "judge", other)).toBeLessThanOrEqual(times(drawn, "judge", judge) + 1);
        }
      }),
    );
  });

  it("of one adviser's judgements a school drawn less often comes first", () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 20 }), fc.string(), (all, wanted, seed) => {
        const drawn = drawFairly(all, wanted, seed);
        const [before, last] = [drawn.slice(0, -1), drawn.at(-1)];
        const left = all.filter((one) => one.judge === last?.judge && !before.includes(one));
        for (const { unitId } of left)
          expect(times(before, "unitId", last?.unitId ?? "")).toBeLessThanOrEqual(times(before, "unitId", unitId));
      }),
    );
  });

  it("a larger sample begins with the smaller one, so that its size changes nothing else", () => {
    fc.assert(
      fc.property(candidates, count, count, fc.string(), (all, one, other, seed) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(drawFairly(all, large, seed).slice(0, small)).toEqual(drawFairly(all, small, seed));
      }),
    );
  });

  it("is spread over categories and phases where one adviser of one school has them all", () => {
    const one = { kind: "note" as const, judge: "a" };
    const all = ["x", "x", "x", "y", "z"].map(
      (category, place): Candidate => ({
        ...{ ...one, category, phase: place === 4 ? "s" : "p" },
        ...{ key: `note:${place}`, unitId: `${place}` },
      }),
    );
    for (const seed of ["1", "2", "3", "4"]) {
      expect(new Set(drawFairly(all, 3, seed).map(({ category }) => category))).toEqual(new Set(["x", "y", "z"]));
    }
  });

  it("another seed draws another sample", () => {
    const all = Array.from(
      { length: 30 },
      (_, place): Candidate => ({
        ...{ key: `note:${place}`, kind: "note", judge: "a", unitId: `${place}`, category: "x", phase: "p" },
      }),
    );
    const drawn = new Set(
      [0, 1, 2, 3].map((before) =>
        drawFairly(all, 5, seedOf("2026-27", before))
          .map(({ key }) => key)
          .join(),
      ),
    );
    expect(drawn.size).toBe(4);
  });

  it("says what a draw leaves out, first what it leaves out altogether", () => {
    const all = ["a", "a", "b"].map(
      (judge, place): Candidate => ({
        ...{ key: `note:${place}`, kind: "note", judge, unitId: "1", category: "x", phase: "p" },
      }),
    );
    expect(sharesBy(all, all.slice(0, 1), ({ judge }) => judge)).toEqual([
      { of: "b", drawn: 0, there: 1 },
      { of: "a", drawn: 1, there: 2 },
    ]);
  });
});

describe("TE-3 what a quality assurer says", () => {
  it("is counted by whose judgement it is and by year, the newest first", () => {
    const said = [
      { year: "2025-26", judge: "Ann", agreement: "disagrees" as const },
      { year: "2026-27", judge: "Zoe", agreement: "partly" as const },
      { year: "2026-27", judge: "Ann", agreement: "agrees" as const },
      { year: "2026-27", judge: "Ann", agreement: null },
    ];
    expect(agreementByJudge(said).map((row) => Object.values(row).join(" "))).toEqual([
      "2026-27 Ann 2 1 0 0 1",
      "2026-27 Zoe 1 0 1 0 0",
      "2025-26 Ann 1 0 0 1 0",
    ]);
  });

  it.each([
    ["agrees", "", false],
    ["partly", "", true],
    ["disagrees", "", true],
    ["disagrees", "We look again", false],
    [null, "", false],
  ] as const)("%s, answered “%s”: the team owes an answer: %s", (agreement, reply, owes) => {
    expect(isUnanswered({ agreement, reply })).toBe(owes);
  });
});

it.each([
  [0, "No other judgements could have been drawn."],
  [1, "1 other judgement could have been drawn."],
  [12, "12 other judgements could have been drawn."],
])("TE-3 what %i others there were is said in a sentence", (others, sentence) => {
  expect(othersSentence(others)).toBe(sentence);
});
