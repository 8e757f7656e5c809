import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectivesCarried } from "@/lib/strategic-plans/carrying";
import { lateStrategic, strategicLacks, strategicState } from "@/lib/strategic-plans/life";
import { emptyStrategicParts, type StrategicPart } from "@/lib/strategic-plans/parts";
import { nextFirstYear, planYears, presentOf, writtenSpan, yearInHand } from "@/lib/strategic-plans/years";

const plan = (firstYear: string, years = 3) => ({ firstYear, years });

describe("the years of a strategic plan", () => {
  it("launch, deepen, sustain", () => {
    expect(planYears(plan("2026-27")).map(({ key, stage }) => `${key} ${stage}`)).toEqual([
      "2026-27 Launch",
      "2027-28 Deepen",
      "2028-29 Sustain",
    ]);
    expect(planYears(plan("2026-27", 5)).map(({ stage }) => stage)).toEqual(["Launch", "Deepen", "Deepen", "Deepen", "Sustain"]);
    expect(writtenSpan(plan("2098-99"))).toBe("2098/99 to 2100/01");
  });

  it.each([
    ["none is there", [], "2026-27", "2026-27"],
    ["the present one has years to run", ["2026-27"], "2026-27", null],
    ["the present one is in its last year", ["2024-25"], "2026-27", "2027-28"],
    ["the last one is long over", ["2018-19"], "2026-27", "2026-27"],
    ["the next one is begun already", ["2024-25", "2027-28"], "2026-27", null],
  ])("UO-6 where %s, the next begins in the right year", (_says, plans, year, next) => {
    expect(
      nextFirstYear(
        plans.map((one) => plan(one)),
        year,
      ),
    ).toBe(next);
  });

  it.each([
    [["2024-25", "2027-28"], "2026-27", "2024-25"],
    [["2024-25", "2027-28"], "2027-28", "2027-28"],
    [["2027-28"], "2026-27", "2027-28"],
    [["2018-19", "2021-22"], "2026-27", "2021-22"],
  ])("of plans from %j the one meant in %s begins in %s", (plans, year, meant) => {
    expect(
      presentOf(
        plans.map((one) => plan(one)),
        year,
      )?.firstYear,
    ).toBe(meant);
  });

  it("plans that follow each other never share a year", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), (waits) => {
        const begun: { firstYear: string; years: number }[] = [];
        let start = 2020;
        for (const wait of waits) {
          start += wait;
          const next = nextFirstYear(begun, planYears(plan(`${start}-00`))[0]?.key ?? "");
          if (next) begun.push(plan(next));
        }
        const all = begun.flatMap((one) => planYears(one).map(({ key }) => key));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it("the year in hand is this one, the first where the plan is still to come, and none once it is over", () => {
    expect(yearInHand(plan("2024-25"), "2026-27")).toBe("2026-27");
    expect(yearInHand(plan("2027-28"), "2026-27")).toBe("2027-28");
    expect(yearInHand(plan("2021-22"), "2026-27")).toBeNull();
  });
});

describe("how a plan stands", () => {
  it.each([
    [false, false, null, null, "writing"],
    [true, false, null, null, "sent"],
    [false, true, null, null, "returned"],
    [false, true, "2026-10-01", null, "returned"],
    [true, false, "2026-10-01", null, "approved"],
    [true, false, null, "2026-10-01", "agreed"],
  ] as const)("sent %s, returned %s, approved %s, agreed %s: %s", (sent, returned, approvedOn, agreedOn, state) => {
    expect(strategicState({ sent, returned, approvedOn, agreedOn })).toBe(state);
  });

  it("UO-9 is late from the day after it is due, and not once it is agreed", () => {
    const dues = [{ day: "2026-10-23", what: "agreed with the trust" }];
    expect(lateStrategic(dues, null, "2026-10-23")).toEqual([]);
    expect(lateStrategic(dues, null, "2026-10-24")).toEqual(["Late: was to be agreed with the trust by Fri 23 Oct 2026."]);
    expect(lateStrategic(dues, "2026-11-01", "2026-12-01")).toEqual([]);
  });
});

const part = <Kind extends StrategicPart["kind"]>(kind: Kind, key: string, value: object): StrategicPart => ({
  kind,
  key,
  value: { ...emptyStrategicParts[kind], ...value } as StrategicPart["value"],
  position: 1,
  version: 1,
});

it("UO-6 says what an objective lacks, and what must be there before it is sent", () => {
  expect(strategicLacks([])).toMatchObject([{ must: true, sentence: "There is no objective yet." }]);
  expect(strategicLacks([part("objective", "a", {})])).toMatchObject([{ must: true, sentence: "An objective has no title." }]);
  expect(strategicLacks([part("objective", "a", { title: "Readers", leadName: "Ann" })])).toMatchObject([
    { must: false, sentence: "“Readers” has no objective of the trust that it serves and no measure.", place: "objective-a" },
  ]);
});

it("what was reached last is where a measure begins that is carried on", () => {
  const years = {
    "2027-28": { target: "80", actual: " " },
    "2026-27": { target: "70", actual: "69" },
    "2025-26": { target: "60", actual: "61" },
  };
  const parts = [
    part("objective", "a", { title: "A", milestones: { "2026-27": "x" } }),
    part("objective", "b", { title: "B" }),
    part("measure", "m", { objectiveId: "a", text: "M", baseline: "50", years }),
    part("measure", "n", { objectiveId: "a", text: "N", baseline: "5" }),
  ];
  expect(objectivesCarried(parts, ["a"])).toMatchObject([
    {
      objective: { title: "A", milestones: {} },
      measures: [
        { text: "M", baseline: "69", years: {} },
        { text: "N", baseline: "5" },
      ],
    },
  ]);
});
