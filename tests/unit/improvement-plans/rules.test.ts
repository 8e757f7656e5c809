import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedFrom } from "@/lib/improvement-plans/carrying";
import {
  approvalName,
  approvalsMissing,
  approversOf,
  budgetOf,
  dueLines,
  isLive,
  isWritable,
  lacksOf,
  lateSentences,
} from "@/lib/improvement-plans/life";
import { isOpenForReview, momentsOf } from "@/lib/improvement-plans/moments";
import {
  emptyPlanParts,
  livingParts,
  momentKey,
  type PlanPart,
  type PlanPartKind,
  type PlanValue,
  placeOfKey,
  planFields,
} from "@/lib/improvement-plans/parts";
import { amountOf, type PlanState, pounds } from "@/lib/improvement-plans/words";
import { richTextFrom } from "@/lib/rich-text/rich-text";
import { termOn } from "@/lib/strategy/calendar";
import { modelStrategy } from "@/lib/strategy/model/year";

const strategy = modelStrategy(2026);
const { terms } = strategy.calendar;
const ids = { one: "11111111-1111-4111-8111-111111111111", other: "22222222-2222-4222-8222-222222222222" };

function part<Kind extends PlanPartKind>(kind: Kind, key: string, value: Partial<PlanValue<Kind>>, position = 1): PlanPart {
  return { kind, key, value: { ...emptyPlanParts[kind], ...value } as never, position, version: 1 };
}

describe("UO-7 what a plan owes before it is sent", () => {
  const own = (key: string) => [
    part("priority", key, { title: key, why: "Seen", leadName: "Lead" }),
    part("criterion", `${key}-c`, { priorityId: key, text: "More" }),
    part("step", `${key}-s`, { priorityId: key, text: "Train" }),
  ];
  const cases: [says: string, parts: PlanPart[], musts: number, all: number][] = [
    ["three whole priorities", [...own("a"), ...own("b"), ...own("c")], 0, 0],
    ["two are few", [...own("a"), ...own("b")], 0, 1],
    ["seven are many", ["a", "b", "c", "d", "e", "f", "g"].flatMap(own), 0, 1],
    ["none at all", [], 1, 1],
    [
      "one without a title",
      [...own("a"), ...own("b"), part("priority", "x", { why: "Seen", leadName: "Lead" }), ...own("c").slice(1)],
      1,
      2,
    ],
    [
      "a trust's without a response",
      [...own("a"), ...own("b"), ...own("c"), part("priority", "t", { title: "Trust", source: "trust" })],
      1,
      2,
    ],
    [
      "a trust's with one",
      [...own("a"), ...own("b"), ...own("c"), part("priority", "t", { title: "Trust", source: "trust", response: richTextFrom("Ours") })],
      0,
      1,
    ],
    [
      "UO-8 one that answers nothing",
      [...own("a"), ...own("b"), part("priority", "c", { title: "c", leadName: "Lead" }), ...own("c").slice(1)],
      0,
      1,
    ],
  ];
  it.each(cases)("%s", (_says, parts, musts, all) => {
    const lacks = lacksOf("annual", parts, strategy.numbers);
    expect([lacks.filter(({ must }) => must).length, lacks.length]).toEqual([musts, all]);
  });
});

describe("UO-7 when a plan is late", () => {
  it.each([
    ["2026-10-01", null, []],
    ["2026-11-24", null, ["Late: was to be approved by governors by Fri 23 Oct 2026."]],
    ["2026-11-24", "2026-11-02", []],
  ] as const)("on %s, approved on %s", (today, approvedOn, says) => {
    expect(lateSentences(dueLines(strategy, approvedOn), today)).toEqual(says);
  });
});

describe("CA-3 who approves, and when a rapid plan is looked at", () => {
  it.each([
    ["annual", false, ["governors"]],
    ["annual", true, ["governors"]],
    ["rapid", false, ["governors"]],
    ["rapid", true, ["governors", "chiefExecutive", "trustees"]],
  ] as const)("%s, trustees asked: %s", (kind, withTrustees, who) => {
    expect(approversOf(kind, withTrustees)).toEqual(who);
  });

  it("an approval is missing until it is given, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["governors", "chiefExecutive", "trustees"] as const), (given) => {
        const missing = approvalsMissing(approversOf("rapid", true), given.map(approvalName));
        expect(missing.length + given.length).toBe(3);
        expect(missing.some((one) => given.includes(one))).toBe(false);
      }),
    );
  });

  it("every checkpoint lies in a term, each once and in order of time, whenever the plan is begun", () => {
    const days = fc.integer({ min: 0, max: 300 }).map((days) => new Date(Date.UTC(2026, 8, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(1, 2, 3, 4, 6), (begunOn, checkpointWeeks) => {
        const found = momentsOf({ kind: "rapid", checkpointWeeks, begunOn }, terms).map(({ key }) => key);
        expect(found).toEqual([...new Set(found)].sort());
        for (const day of found) {
          expect(termOn(terms, day), day).toBeDefined();
          expect(day > begunOn).toBe(true);
        }
      }),
    );
  });

  it("without weeks it is looked at at each review meeting that is still to come", () => {
    const found = momentsOf({ kind: "rapid", checkpointWeeks: null, begunOn: "2027-01-10" }, terms);
    expect(found.map(({ name }) => name)).toEqual(["Term 3", "Term 4", "Term 5", "Term 6"].map((name) => `Review meeting of ${name}`));
  });

  it.each([
    ["2026-10-01", false],
    ["2026-10-02", true],
    ["2027-03-01", true],
  ])("a term that ends on 23 October can be reviewed on %s: %s", (today, open) => {
    expect(isOpenForReview({ key: "term-1", name: "Term 1", lastDay: "2026-10-23" }, today)).toBe(open);
  });
});

describe("the parts of a plan", () => {
  it("a key of a term leads back to its priority, whatever the term is called", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.stringMatching(/^[a-z0-9-]{1,40}$/), (priorityId, moment) => {
        expect(placeOfKey(momentKey(priorityId, moment))).toEqual({ priorityId, moment });
      }),
    );
  });

  it("what belongs to a priority that is gone is gone with it", () => {
    const parts = [
      part("priority", ids.one, { title: "Stays" }),
      part("step", "s1", { priorityId: ids.one, text: "Stays", cost: "10" }),
      part("step", "s2", { priorityId: ids.other, text: "Goes", cost: "99" }),
      part("milestone", momentKey(ids.other, "term-1"), { text: "Goes" }),
      part("text", "context", {}),
    ];
    expect(livingParts(parts).map(({ key }) => key)).toEqual([ids.one, "s1", "context"]);
    expect(budgetOf(livingParts(parts))).toBe(10);
  });

  it.each([
    ["", true],
    ["1200", true],
    ["89.50", true],
    ["89,5", true],
    ["-1", false],
    ["about 100", false],
    ["12345678", false],
  ])("a cost of “%s” can be kept: %s", (cost, valid) => {
    expect(planFields.step.safeParse({ ...emptyPlanParts.step, priorityId: ids.one, cost }).success).toBe(valid);
  });

  it.each([
    ["1200", "£1,200"],
    ["89,5", "£89.50"],
    ["", "£0"],
  ])("%s is written %s", (typed, written) => expect(pounds(amountOf(typed))).toBe(written));

  it("a step that is given up costs nothing", () => {
    const of = { priorityId: ids.one, cost: "100" };
    expect(budgetOf([part("priority", ids.one, {}), part("step", "a", of), part("step", "b", { ...of, status: "dropped" })])).toBe(100);
  });
});

it.each([
  ["draft", true, false],
  ["submitted", false, false],
  ["returned", true, false],
  ["agreed", true, true],
  ["approved", true, true],
  ["reviewed", false, true],
] as [PlanState, boolean, boolean][])("a plan that is %s is written: %s, and read by governors: %s", (state, writable, live) => {
  expect([isWritable(state), isLive(state)]).toEqual([writable, live]);
});

it("what is carried on begins anew: open steps and criteria that are not met, from what was reached", () => {
  const parts = [
    part("priority", ids.one, { title: "Goes on", carryOn: "yes", outcome: "partlyMet", source: "trust" }),
    part("priority", ids.other, { title: "Ends", carryOn: "no" }),
    part("criterion", "c1", { priorityId: ids.one, text: "Met", status: "met" }),
    part("criterion", "c2", { priorityId: ids.one, text: "Half", status: "partlyMet", baseline: "60 %", finalValue: "70 %" }),
    part("step", "s1", { priorityId: ids.one, text: "Done", status: "done" }),
    part("step", "s2", { priorityId: ids.one, text: "Open", status: "underWay" }),
    part("step", "s3", { priorityId: ids.other, text: "Of the other" }),
  ];
  const carried = carriedFrom(parts);
  expect(carried.map(({ from }) => from)).toEqual([ids.one]);
  expect(carried[0]?.priority).toMatchObject({ title: "Goes on", source: "school", outcome: "", carryOn: "" });
  expect(carried[0]?.criteria).toMatchObject([{ text: "Half", baseline: "70 %", finalValue: "", status: "notStarted" }]);
  expect(carried[0]?.steps.map(({ was }) => was)).toEqual(["s2"]);
});
