import { describe, expect, it } from "vitest";
import type { Strategy } from "@/lib/strategy/content";
import { differencesBetween } from "@/lib/strategy/differences";
import {
  addMonths,
  categoryOf,
  clockOf,
  dueDayOf,
  entitlementOf,
  prioritiesInPlans,
  programmeOf,
  rankOf,
  supportOf,
  withIncluded,
} from "@/lib/strategy/in-force";
import { modelStrategy } from "@/lib/strategy/model/year";
import { obstaclesOf } from "@/lib/strategy/readiness";
import { rolledOver } from "@/lib/strategy/roll-over";
import { daysOfYear } from "@/lib/strategy/year-key";

const strategy = modelStrategy(2022);
const category = (key: string) => {
  const found = categoryOf(strategy, key);
  if (!found) throw new Error(`There is no category ${key}.`);
  return found;
};

describe("the strategy of 2022/23 in the words of the product", () => {
  it("VT-1 primary: six visits, the morning always with pupils' work, each afternoon with its themes", () => {
    const visits = programmeOf(strategy, "primary")?.visits ?? [];
    expect(visits).toHaveLength(6);
    expect(visits.every(({ morning }) => morning.some(({ key }) => key === "pupil-facing"))).toBe(true);
    expect(visits.map(({ afternoon }) => afternoon.length)).toEqual([5, 3, 3, 2, 2, 1]);
  });

  it("VT-2 secondary: four visits, the first and the last agreed with the school", () => {
    const visits = programmeOf(strategy, "secondary")?.visits ?? [];
    expect(visits.map(({ agreed }) => agreed)).toEqual([true, false, false, true]);
  });

  it("UO-2 UO-3 UO-4 days, meetings and link of each phase", () => {
    expect(entitlementOf(strategy, "primary")).toMatchObject({ visitDays: 6, linkMeetingsLeast: 6, linkMeetingsMost: 12, link: "team" });
    expect(entitlementOf(strategy, "secondary")).toMatchObject({
      visitDays: 4,
      linkMeetingsLeast: null,
      linkMeetingsMost: 12,
      link: "chiefExecutive",
    });
  });

  it("TE-6 four propositions, four strands with 7, 7, 10 and 5 statements", () => {
    expect(strategy.opening.propositions).toHaveLength(4);
    expect(strategy.strands.strands.map(({ statements }) => statements.length)).toEqual([7, 7, 10, 5]);
  });

  it("PR-1 PR-2 priorities that stand in the plans of a phase", () => {
    expect(prioritiesInPlans(strategy, "primary").map(({ key }) => key)).toEqual([
      "provision-map",
      "curriculum-review",
      "universal-provision",
    ]);
    expect(prioritiesInPlans(strategy, "secondary")).toHaveLength(4);
    expect(prioritiesInPlans(strategy, "special").map(({ key }) => key)).toEqual(["provision-map"]);
  });

  it("CA-1 five categories with descriptors of every group, system leadership for the best only", () => {
    expect(strategy.categories.map(({ name }) => name)).toEqual(["Excellence", "Refinement", "Reinforcement", "Recovery", "Repair"]);
    expect(strategy.categories.map(({ descriptors }) => descriptors.length)).toEqual([7, 6, 6, 6, 6]);
    expect(strategy.categories.every(({ descriptors }) => descriptors.filter(({ church }) => church).length === 1)).toBe(true);
    expect(strategy.categories.map(({ key }) => rankOf(strategy, key))).toEqual([1, 2, 3, 4, 5]);
  });

  it("CA-3 Repair includes Recovery's evidence and support, with its own review meeting in place of the other", () => {
    expect(withIncluded(strategy, category("repair")).map(({ key }) => key)).toEqual(["repair", "recovery"]);
    const support = supportOf(strategy, category("repair"));
    expect(support.filter(({ kind }) => kind === "reviewMeeting").map(({ withTrustees }) => withTrustees)).toEqual(["do"]);
    expect(support.some(({ key }) => key === "annual-meeting")).toBe(true);
    expect(support.some(({ key }) => key === "environment")).toBe(true);
    expect(new Set(support.map(({ key }) => key)).size).toBe(support.length);
  });

  it.each([
    ["reinforcement", "2023-01-15", "2024-01-14", { months: 11, aim: "2024-01-15", latest: "2024-07-15", overdue: false }],
    ["reinforcement", "2023-01-15", "2024-07-15", { months: 18, overdue: false }],
    ["reinforcement", "2023-01-15", "2024-07-16", { months: 18, overdue: true }],
    ["recovery", "2023-08-31", "2024-02-29", { months: 6, latest: "2024-08-31", overdue: false }],
    ["excellence", "2019-01-01", "2024-01-01", { months: 60, aim: null, latest: null, overdue: false }],
  ])("CA-5 the clock of %s since %s on %s", (key, since, today, clock) => {
    expect(clockOf(category(key), since, today)).toMatchObject(clock);
  });

  it("months end where the month ends", () => {
    expect(addMonths("2023-08-31", 6)).toBe("2024-02-29");
    expect(addMonths("2022-11-30", 15)).toBe("2024-02-29");
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
  });

  it("TE-5 UO-6 UO-8 due before a term begins, or by its end", () => {
    expect(dueDayOf(strategy, { dueTerm: "term-1", duePoint: "end" })).toBe("2022-10-21");
    expect(dueDayOf(strategy, { dueTerm: "term-6", duePoint: "start" })).toBe("2023-06-04");
    expect(dueDayOf(strategy, { dueTerm: "gone", duePoint: "end" })).toBeUndefined();
  });
});

/** Another trust: three terms, four categories with other names, five visits. */
function otherTrust(): Strategy {
  const other = structuredClone(strategy);
  const [first, , , , last] = strategy.calendar.terms;
  other.calendar.terms = [
    { key: "autumn", name: "Autumn", startsOn: first?.startsOn ?? "", lastDay: "2022-12-16" },
    { key: "spring", name: "Spring", startsOn: "2023-01-04", lastDay: "2023-03-31" },
    { key: "summer", name: "Summer", startsOn: last?.startsOn ?? "", lastDay: "2023-07-21" },
  ];
  other.categories = other.categories
    .slice(1)
    .map((one, index) => ({ ...one, name: ["Leading", "Strong", "Growing", "Supported"][index] ?? "" }));
  other.categoryFollows = { excellence: "refinement" };
  for (const one of other.categories) for (const entry of one.obligations) entry.dueTerm = entry.dueTerm ? "summer" : "";
  for (const document of other.expectations.documents) document.dueTerm = "autumn";
  other.meetings.term = "summer";
  for (const programme of other.programmes) for (const visit of programme.visits) visit.term = "";
  other.programmes[0]?.visits.pop();
  return other;
}

describe("another trust's strategy, without a change of code", () => {
  const other = otherTrust();

  it("holds: it can be published, compared and rolled over", () => {
    const facts = { ...daysOfYear(2022), categoriesBefore: strategy.categories, phases: ["primary", "secondary"] as const };
    expect(obstaclesOf(other, facts)).toEqual([]);
    expect(differencesBetween(strategy, other).length).toBeGreaterThan(3);
    const next = rolledOver(other, 2022, 2023);
    expect(obstaclesOf(next, { ...facts, ...daysOfYear(2023), categoriesBefore: other.categories })).toEqual([]);
  });

  it("CA-5 schools of a category that is gone are in the one that follows it; the clock asks that one", () => {
    expect(categoryOf(other, "excellence")?.name).toBe("Leading");
    expect(categoryOf(other, "repair")?.name).toBe("Supported");
    expect(rankOf(other, "repair")).toBe(4);
    expect(programmeOf(other, "primary")?.visits).toHaveLength(5);
    expect(dueDayOf(other, { dueTerm: "summer", duePoint: "end" })).toBe("2023-07-21");
  });
});
