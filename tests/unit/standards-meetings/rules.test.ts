import { describe, expect, it } from "vitest";
import { groupsOf, lacksOfJudgement, stepsApart, viewsShown } from "@/lib/judgements/judgement";
import { decisionObstacles, type MeetingPerson, sharingObstacles, standingOf } from "@/lib/standards-meetings/rules";
import { modelStrategy } from "@/lib/strategy/model/year";

const person = (role: MeetingPerson["role"], attendance: MeetingPerson["attendance"]): MeetingPerson => ({
  id: role,
  personId: role,
  name: role,
  role,
  expected: true,
  attendance,
  reason: "",
});
const ready = {
  state: "held" as const,
  people: [person("director", "present"), person("headteacher", "present")],
  submitted: { school: true, adviser: true },
  date: "2027-07-05",
  current: { startsOn: "2026-07-06" },
  decidedAlready: false,
};

describe("what stands against a decision", () => {
  it("SM-3 nothing where the meeting was held, both views are there and those who agree were there", () => {
    expect(decisionObstacles(ready)).toEqual([]);
  });

  it.each([
    ["before it is held", { state: "planned" as const }, "SM-3"],
    ["of a cancelled meeting", { state: "cancelled" as const }, "SM-3"],
    ["after it is shared", { state: "shared" as const }, "SM-4"],
    ["twice", { decidedAlready: true }, "SM-3"],
    ["without the director", { people: [person("director", "absent"), person("headteacher", "present")] }, "SM-2"],
    ["without the headteacher", { people: [person("director", "present")] }, "SM-2"],
    ["without the school's view", { submitted: { school: false, adviser: true } }, "CA-2"],
    ["without the adviser's view", { submitted: { school: true, adviser: false } }, "CA-2"],
    ["on the day on which the category began", { current: { startsOn: "2027-07-05" } }, "SM-3"],
  ])("a category is not agreed %s", (_when, more, clause) => {
    expect(decisionObstacles({ ...ready, ...more }).map((one) => one.clause)).toEqual([clause]);
  });
});

describe("what the outcome lacks", () => {
  const whole = {
    state: "held" as const,
    kind: "standards" as const,
    decided: true,
    strengths: true,
    areas: true,
    nextSteps: 1,
    appealOpen: false,
  };
  it.each([
    ["nothing", {}, 0],
    ["a category, in the annual meeting", { decided: false }, 1],
    ["no category, in a review meeting", { decided: false, kind: "review" as const }, 0],
    ["strengths", { strengths: false }, 1],
    ["areas and next steps", { areas: false, nextSteps: 0 }, 2],
    ["the answer to what was asked", { appealOpen: true }, 1],
    ["the meeting itself", { state: "planned" as const }, 1],
  ])("SM-4 %s", (_what, more, count) => {
    expect(sharingObstacles({ ...whole, ...more })).toHaveLength(count);
  });
});

describe("how a meeting stands", () => {
  it.each([
    [{ state: null, date: null, due: "2026-12-18" }, "owed"],
    [{ state: null, date: null, due: "2026-11-01" }, "overdue"],
    [{ state: "planned" as const, date: "2026-12-01", due: "2026-12-18" }, "planned"],
    [{ state: "planned" as const, date: "2026-12-20", due: "2026-12-18" }, "overdue"],
    [{ state: "planned" as const, date: "2026-11-20", due: null }, "toRecord"],
    [{ state: "held" as const, date: "2026-11-20", due: null }, "toShare"],
    [{ state: "shared" as const, date: "2026-11-20", due: "2026-11-01" }, "shared"],
  ])("SM-1 %j is %s", (line, standing) => {
    expect(standingOf(line, "2026-11-24")).toBe(standing);
  });
});

describe("views of a school", () => {
  const year = modelStrategy(2026);

  it("CA-1 the graded words of all categories, those for church schools in church schools only", () => {
    const plain = groupsOf(year, false);
    expect(plain.every(({ levels }) => levels.length >= 1)).toBe(true);
    expect(plain.find(({ levels }) => levels.length === year.categories.length)).toBeDefined();
    expect(JSON.stringify(groupsOf(year, true)).length).toBeGreaterThan(JSON.stringify(plain).length);
  });

  it("CA-2 nothing lacks when each group and the whole have a level, and the whole its reasons", () => {
    const groups = groupsOf(year, false);
    const whole = { categoryKey: "repair", reasons: [{ kind: "paragraph" as const, spans: [{ text: "Because" }] }] };
    const levels = groups.map(({ key }) => ({ groupKey: key, categoryKey: "repair", reasons: [] }));
    expect(lacksOfJudgement({ ...whole, groups: levels }, groups)).toEqual([]);
    expect(lacksOfJudgement({ categoryKey: "", reasons: [], groups: levels.slice(1) }, groups)).toHaveLength(3);
  });

  it.each([
    ["both submitted: both", ["x", "x"], "neither", ["school", "adviser"]],
    ["one submitted: one's own side's", ["x", null], "school", ["school"]],
    ["one submitted: nothing for the other", ["x", null], "adviser", ["adviser"]],
    ["one submitted: nothing for who has no side", ["x", null], "neither", []],
  ])("CA-2 %s", (_what, [school, adviser], of, shown) => {
    const views = [
      { side: "school" as const, submittedAt: school ?? null },
      { side: "adviser" as const, submittedAt: adviser ?? null },
    ];
    expect(viewsShown(views, (side) => side === of).map(({ side }) => side)).toEqual(shown);
  });

  it("CA-2 says how far the sides are apart", () => {
    expect(stepsApart(year, "excellence", "recovery")).toBe(3);
    expect(stepsApart(year, "excellence", "")).toBeNull();
  });
});
