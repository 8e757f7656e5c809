import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { beginningOf, firstYearEnds, mentorObstacle, sessionStanding, yearsInPost } from "@/lib/inductions/rules";

const today = "2026-11-24";
const nobody = { startsOn: today, earlierHeadships: 0, earlierRoles: 0, predecessor: true, joins: false };

describe("NH-1, NH-2 what begins", () => {
  it.each([
    ["somebody new to the trust", {}, { sessions: true, newToRole: true }],
    ["somebody of the trust", { earlierRoles: 2 }, { sessions: false, newToRole: true }],
    ["a headteacher who joins with the school", { predecessor: false, joins: true }, { sessions: true, newToRole: false }],
    ["who has led a school of the trust", { earlierHeadships: 1, earlierRoles: 1 }, null],
    ["who was there when the trust began here", { predecessor: false }, null],
  ])("for %s", (_who, facts, beginning) => {
    expect(beginningOf({ ...nobody, ...facts })).toEqual(beginning);
  });
});

describe("NH-2 years in post", () => {
  it.each([
    [[{ startsOn: "2024-11-24", endsBefore: null }], 2],
    [[{ startsOn: "2024-11-25", endsBefore: null }], 1],
    [[{ startsOn: "2026-09-01", endsBefore: null }], 0],
    [[{ startsOn: "2020-09-01", endsBefore: "2026-09-01" }], -1],
    [[], -1],
    [
      [
        { startsOn: "2020-09-01", endsBefore: "2025-09-01" },
        { startsOn: "2025-09-01", endsBefore: null },
      ],
      6,
    ],
    [
      [
        { startsOn: "2020-09-01", endsBefore: "2023-09-01" },
        { startsOn: "2025-09-01", endsBefore: null },
      ],
      1,
    ],
  ])("%j are %d", (headships, years) => {
    expect(yearsInPost(headships, today)).toBe(years);
  });

  it("never grow smaller from a day to the next while somebody stays", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }), (began, more) => {
        const since = [{ startsOn: addDays(today, -began), endsBefore: null }];
        expect(yearsInPost(since, addDays(today, more))).toBeGreaterThanOrEqual(yearsInPost(since, today));
      }),
    );
  });
});

const mentor = { name: "Ann", headships: [{ startsOn: "2025-09-01", endsBefore: null }], sameUnit: false, isTheHeadteacher: false };

it.each([
  ["long enough for a year's rule of one", {}, { newToRole: true, leastYears: 1 }, undefined],
  ["NH-2 too short for somebody new to the role", {}, { newToRole: true, leastYears: 2 }, "NH-2"],
  ["NS-3 no years are asked for a headteacher who has led before", {}, { newToRole: false, leastYears: 2 }, undefined],
  ["NS-3 no headteacher today", { headships: [] }, { newToRole: false, leastYears: 0 }, "NS-3"],
  ["of the same school", { sameUnit: true }, { newToRole: false, leastYears: 0 }, "NS-3"],
  ["their own", { isTheHeadteacher: true }, { newToRole: true, leastYears: 0 }, "NH-2"],
])("a mentor: %s", (_case, facts, asked, clause) => {
  expect(mentorObstacle({ ...mentor, ...facts }, asked, today)?.clause).toBe(clause);
});

it.each([
  [{ plannedOn: null, doneOn: null, missedReason: "" }, "toPlan"],
  [{ plannedOn: today, doneOn: null, missedReason: "" }, "planned"],
  [{ plannedOn: "2026-11-23", doneOn: null, missedReason: "" }, "late"],
  [{ plannedOn: "2026-11-23", doneOn: null, missedReason: "Snow" }, "missed"],
  [{ plannedOn: null, doneOn: today, missedReason: "" }, "held"],
])("NH-1 a session %j is %s", (session, standing) => {
  expect(sessionStanding(session, today)).toBe(standing);
});

it("the first year ends a year later", () => {
  expect(firstYearEnds("2026-09-01")).toBe("2027-09-01");
});
