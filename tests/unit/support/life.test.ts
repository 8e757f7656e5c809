import { describe, expect, it } from "vitest";
import { asTitle } from "@/lib/support/asking";
import { composeSupport, supportSheet, writtenDays, writtenPounds } from "@/lib/support/compose";
import { canStep, dayObstacle, reviewOverdue, type SupportStep, stateOnceArranged } from "@/lib/support/life";
import { arrangeFields, askFields, dayFields } from "@/lib/support/schema";
import { type SupportState, supportStates } from "@/lib/support/words";

const today = "2026-11-24";

describe("VP-10 the life of support", () => {
  it.each<[SupportState, SupportStep[]]>([
    ["requested", ["decide", "withdraw"]],
    ["approved", ["arrange", "giveDay", "end"]],
    ["underWay", ["arrange", "giveDay", "end"]],
    ["ended", []],
    ["declined", []],
    ["withdrawn", []],
  ])("%s can be followed by %j only", (state, steps) => {
    const all: SupportStep[] = ["decide", "withdraw", "arrange", "giveDay", "end"];
    expect(all.filter((step) => canStep(state, step))).toEqual(all.filter((step) => steps.includes(step)));
  });

  it("is past its review while it goes on, and never once it is over", () => {
    const late = supportStates.filter((state) => reviewOverdue({ state, reviewOn: "2026-11-23" }, today));
    expect(late).toEqual(["approved", "underWay"]);
    expect(reviewOverdue({ state: "underWay", reviewOn: today }, today)).toBe(false);
  });

  it.each([
    [null, 0, "approved"],
    ["2026-11-25", 0, "approved"],
    [today, 0, "underWay"],
    ["2026-11-25", 0.5, "underWay"],
  ] as const)("arranged to start on %s with %d days given it is %s", (startsOn, given, state) => {
    expect(stateOnceArranged(startsOn, given, today)).toBe(state);
  });

  it("takes no day to come and none before its start", () => {
    expect(dayObstacle("2026-11-25", { startsOn: null, today })).toContain("to come");
    expect(dayObstacle("2026-11-01", { startsOn: "2026-11-02", today })).toContain("not begun");
    expect(dayObstacle(today, { startsOn: today, today })).toBeUndefined();
  });
});

it("makes a title of words that fits, cut after a word", () => {
  expect(asTitle("Learn from: Calm\n corridors.")).toBe("Learn from: Calm corridors");
  const long = asTitle("reading ".repeat(40));
  expect(long.length).toBeLessThanOrEqual(160);
  expect(long).toMatch(/reading…$/);
});

const id = "0190a0a0-0000-7000-8000-000000000001";
const arranged = {
  supportId: id,
  version: "1",
  from: "external",
  providerName: "",
  days: "two",
  cost: "-1",
  startsOn: "",
  reviewOn: "",
  answer: "",
};

it.each([
  [
    askFields,
    { unitId: "", title: "", need: "", strandKey: "", visitId: "", actionId: "", obligationId: "", strengthId: "", helperId: "" },
    ["unitId", "title", "need"],
  ],
  [arrangeFields, { ...arranged, days: "", cost: "", from: `leadTeacher:${id}`, reviewOn: today }, []],
  [arrangeFields, { ...arranged, from: "hub" }, ["from", "days", "cost", "reviewOn"]],
  [arrangeFields, { ...arranged, days: "2.5", cost: "1,200.50" }, ["providerName", "reviewOn"]],
  [arrangeFields, { ...arranged, days: "", cost: "", from: "hub", reviewOn: today }, ["from"]],
  [arrangeFields, { ...arranged, days: "", cost: ",,", from: `adviser:${"-".repeat(36)}`, reviewOn: today }, ["from", "cost"]],
  [dayFields, { supportId: id, day: "soon", days: "6", note: "" }, ["day", "days"]],
])("what is missing or wrong is said beside its field (%#)", (schema, typed, fields) => {
  const read = (schema as typeof askFields).safeParse(typed);
  expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toEqual(fields);
});

it("is written in days and pounds, and a number that is not there is not invented", () => {
  expect(writtenDays(2.5, 6)).toBe("2.5 of 6 days");
  expect(writtenDays(1, null)).toBe("1 day");
  expect(writtenPounds(1200)).toBe("£1,200");
});

it("goes to paper and to a spreadsheet with its state and what came of it", () => {
  const line = {
    ...{
      unit: "Ash",
      title: "Coaching",
      need: "New leader",
      strandKey: "a",
      state: "underWay" as const,
      requestedBy: "Ann",
      requestedOn: today,
    },
    ...{
      provider: "leadTeacher" as const,
      from: "Ben Hill",
      days: 3,
      given: 1,
      cost: 1200,
      startsOn: null,
      reviewOn: "2026-11-01",
      endedOn: null,
    },
    ...{ answer: "", impact: "" },
  };
  const sheet = supportSheet([line], [{ key: "a", name: "Teaching" }], today);
  expect(sheet.rows[0]).toHaveLength(sheet.columns.length);
  expect(sheet.rows[0]).toEqual(expect.arrayContaining(["Teaching", "Past its review", "Lead teacher: Ben Hill", "3", "1200"]));
  const printed = composeSupport([line], { trustName: "Trust", narrowedTo: "", total: 1, given: 1, cost: 1200 }, today);
  expect(JSON.stringify(printed)).toContain("1 of 3 days");
});
