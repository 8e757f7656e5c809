import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CategoryPeriod, categoryNamed, inWords, moreInNeed, periodOn, scaleOf } from "@/lib/categories/periods";
import { addDays } from "@/lib/dates";
import { modelStrategy } from "@/lib/strategy/model/year";

const strategy = modelStrategy(2026);
const scale = scaleOf(strategy);
const keys = strategy.categories.map(({ key }) => key);

const aPeriod = (categoryKey: string, clockFrom = "2026-01-05", more: Partial<CategoryPeriod> = {}): CategoryPeriod => ({
  axis: "main",
  categoryKey,
  startsOn: clockFrom,
  endsBefore: null,
  clockFrom,
  origin: "meeting",
  ...more,
});

describe("the period of a day", () => {
  const periods = [
    aPeriod("repair", "2025-09-01", { endsBefore: "2026-07-14" }),
    aPeriod("recovery", "2026-07-14"),
    aPeriod("excellence", "2026-03-01", { axis: "siams" }),
  ];
  it.each([
    ["main", "2025-08-31", undefined],
    ["main", "2025-09-01", "repair"],
    ["main", "2026-07-13", "repair"],
    ["main", "2026-07-14", "recovery"],
    ["main", "2030-01-01", "recovery"],
    ["siams", "2026-02-28", undefined],
    ["siams", "2026-03-01", "excellence"],
  ] as const)("SM-3 on the axis %s on %s is %s", (axis, day, key) => {
    expect(periodOn(periods, axis, day)?.categoryKey).toBe(key);
  });
});

describe("of several categories the one more in need", () => {
  it.each([
    ["the worse category", [aPeriod("excellence"), aPeriod("repair"), aPeriod("recovery")], "repair", "2026-01-05"],
    ["the clock that began first", [aPeriod("repair", "2026-03-01"), aPeriod("repair", "2025-03-01")], "repair", "2025-03-01"],
    ["the only one", [aPeriod("refinement")], "refinement", "2026-01-05"],
  ])("VP-2 is %s", (_what, periods, key, clockFrom) => {
    expect(moreInNeed(scale, periods)).toMatchObject({ categoryKey: key, clockFrom });
  });

  it("VP-2 is in no other order than they come, is one of them, and none of none", () => {
    const any = fc
      .tuple(fc.constantFrom(...keys), fc.integer({ min: -900, max: 0 }))
      .map(([key, days]) => aPeriod(key, addDays("2026-11-24", days)));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (periods) => {
        const found = moreInNeed(scale, periods);
        expect(periods).toContain(found);
        expect(moreInNeed(scale, periods.toReversed())).toMatchObject({ categoryKey: found?.categoryKey, clockFrom: found?.clockFrom });
        const worst = Math.max(...periods.map(({ categoryKey }) => keys.indexOf(categoryKey)));
        expect(keys.indexOf(found?.categoryKey ?? "")).toBe(worst);
      }),
    );
    expect(moreInNeed(scale, [])).toBeUndefined();
  });
});

describe("the words of a category", () => {
  it("CA-5 are the year's, with its place and its clock", () => {
    expect(inWords(scale, aPeriod("repair", "2025-01-10"), "2026-11-24")).toMatchObject({
      name: strategy.categories.at(-1)?.name,
      rank: keys.length,
      of: keys.length,
      clock: { months: 22 },
    });
  });
  it("of the second axis have no clock, and a key that the year does not know is still readable", () => {
    expect(inWords(scale, aPeriod("repair", "2025-01-10", { axis: "siams" }), "2026-11-24").clock).toBeNull();
    expect(inWords(scale, aPeriod("special-care"), "2026-11-24")).toEqual({ name: "Special care", rank: 0, of: 0, clock: null });
  });
  it.each([
    ["Repair", "repair"],
    ["  REFINEMENT ", "refinement"],
    ["recovery", "recovery"],
    ["Wonderful", undefined],
    ["", undefined],
  ])("typed as “%s” are found as %s", (typed, key) => {
    expect(categoryNamed(strategy, typed)?.key).toBe(key);
  });
});
