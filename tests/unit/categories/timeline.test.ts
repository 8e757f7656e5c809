import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, movesOf, movesSentence } from "@/lib/categories/movement";
import { scaleOf } from "@/lib/categories/periods";
import type { CategoryContext } from "@/lib/categories/standing";
import { placeOn, timelineOf, timelineRows, yearsOn } from "@/lib/categories/timeline";
import { modelStrategy } from "@/lib/strategy/model/year";

const today = "2026-11-24";
const strategy = modelStrategy(2026);
const scale = scaleOf(strategy);

const period = (unitId: string, categoryKey: string, startsOn: string, endsBefore: string | null = null) => ({
  ...{ unitId, unit: `School ${unitId}`, categoryKey, startsOn, endsBefore },
});

describe("the trust over the years", () => {
  const periods = [
    period("a", "repair", "2025-09-01", "2026-07-01"),
    period("a", "recovery", "2026-07-01"),
    period("b", "refinement", "2025-12-01", "2026-02-01"),
    period("b", "refinement", "2026-02-01"),
  ];

  it("CA-6 counts schools by category on days three times a year and today", () => {
    const columns = columnsOf(scale, periods, today);
    expect(columns.map(({ day }) => day)).toEqual(["2025-09-01", "2026-01-01", "2026-05-01", "2026-09-01", today]);
    expect(columns.map(({ counts }) => counts)).toEqual([
      [0, 0, 0, 0, 1],
      [0, 1, 0, 0, 1],
      [0, 1, 0, 0, 1],
      [0, 1, 0, 1, 0],
      [0, 1, 0, 1, 0],
    ]);
  });

  it("CA-6 names a move, and no confirmation of the same category", () => {
    const moves = movesOf(scale, periods);
    expect(moves).toEqual([{ day: "2026-07-01", unit: "School a", from: "Repair", to: "Recovery", better: true }]);
    expect(movesSentence(moves, today)).toBe("In the last twelve months 1 school has moved up and no schools have moved down.");
    expect(movesSentence([], today)).toContain("No school has changed");
  });

  it("CA-6 reads another year's categories, and those that follow on older ones", () => {
    const other = {
      categories: ["calm", "storm"].map((key) => ({ key, name: key, aimMonths: null, latestMonths: null })),
      follows: { repair: "storm" },
    };
    expect(columnsOf(other, periods.slice(0, 1), "2026-01-02").map(({ counts }) => counts)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it("CA-6 never counts a school twice, whatever its periods", () => {
    const keys = scale.categories.map(({ key }) => key);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 6 }), (chosen) => {
        const days = chosen.map((_, at) => `${2020 + at}-03-01`);
        const list = chosen.map((key, at) => period("a", key, days[at] ?? "", days[at + 1] ?? null));
        const sums = columnsOf(scale, list, today, 99).map(({ counts }) => counts.reduce((sum, one) => sum + one, 0));
        expect(sums.every((sum) => sum === 1)).toBe(true);
      }),
    );
  });
});

describe("a school's timeline", () => {
  const context = {
    periods: [
      {
        axis: "main",
        categoryKey: "repair",
        startsOn: "2025-09-01",
        endsBefore: "2026-07-01",
        clockFrom: "2025-09-01",
        origin: "broughtIn",
      },
      { axis: "main", categoryKey: "recovery", startsOn: "2026-07-01", endsBefore: null, clockFrom: "2026-07-01", origin: "meeting" },
    ],
    heads: [{ name: "Martin Field", from: "2015-09-01", until: null, school: null }],
    inspections: [{ day: "2024-03-05", name: "Ofsted", outcome: "Good", school: null }],
    meetings: [{ id: "m", date: "2026-12-09", kind: "review", state: "planned" }],
    visits: [{ id: "v", date: "2026-10-06", kind: "programme", reviewKind: null, number: 1, status: "done" }],
  } as unknown as CategoryContext;
  const timeline = timelineOf(context, strategy, today);

  it("CA-6 has a lane for each thing there is, and none for what there is not", () => {
    expect(timeline.lanes.map(({ name }) => name)).toEqual(["Category", "Headteacher", "Inspections", "Standards meetings", "Visits"]);
    expect(timelineRows(timeline).map(({ says }) => says)).toEqual([
      "Review meeting",
      "Visit 1",
      "Recovery",
      "Repair",
      "Ofsted, Good",
      "Martin Field",
    ]);
  });

  it("CA-6 draws five years at most and what is to come; the worse the category the darker", () => {
    expect(timeline.from > "2021-11-01").toBe(true);
    expect(timeline.until >= "2026-12-09").toBe(true);
    expect(yearsOn(timeline)).toEqual(["2022-09-01", "2023-09-01", "2024-09-01", "2025-09-01", "2026-09-01"]);
    const [repair, recovery] = timeline.lanes[0]?.stretches ?? [];
    expect(repair?.weight).toBeGreaterThan(recovery?.weight ?? 1);
    expect([placeOn(timeline, "2010-01-01"), placeOn(timeline, timeline.from), placeOn(timeline, "2040-01-01")]).toEqual([0, 0, 1]);
  });
});
