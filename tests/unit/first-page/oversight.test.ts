import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { weeksOf } from "@/lib/first-page/coming";
import { reasonsOf, type SchoolFacts, schoolsToLookAt } from "@/lib/first-page/worries";

const calm: SchoolFacts = {
  ...{ unit: "Calm School", urn: 900_101, category: "Refinement", rank: 2, overSince: null, concerns: [], dutiesOverdue: 0 },
  ...{ openActions: 6, redActions: 0, actionsPastDate: 0, redRisks: null, generous: 0, withoutAdviser: false, withoutLink: false },
};
const says = (change: Partial<SchoolFacts>) => reasonsOf({ ...calm, ...change }).map((reason) => reason.says);

describe("which schools a director looks at", () => {
  it.each<[string, Partial<SchoolFacts>, string[]]>([
    ["nothing where nothing is the matter", {}, []],
    ["one red action is every school's", { redActions: 1, actionsPastDate: 1 }, []],
    ["red actions of so many", { redActions: 2 }, ["2 of 6 open actions rated red"]],
    ["CA-5 the clock", { overSince: "2025-05-06" }, ["In its category since Tue 6 May 2025, longer than the year allows"]],
    ["CA-4 duties", { dutiesOverdue: 1 }, ["1 duty of the category overdue"]],
    [
      "CA-8 each cause for concern",
      { concerns: ["Standards fall.", "Leaders leave"] },
      ["Cause for concern: Standards fall", "Cause for concern: Leaders leave"],
    ],
    ["risks of the latest note", { redRisks: { count: 2, visitId: "v" } }, ["2 high risks in the latest note"]],
    ["a generous view of itself", { generous: 3 }, ["Sees itself better than the adviser does in 3 areas"]],
    ["UO-1 UO-3 who is missing", { withoutAdviser: true, withoutLink: true }, ["No adviser", "No partnership link"]],
  ])("%s", (_name, change, expected) => {
    expect(says(change)).toEqual(expected);
  });

  it("has those with more strong reasons first, then the category more in need, and none with weak ones alone", () => {
    const school = (unit: string, change: Partial<SchoolFacts>) => ({ ...calm, unit, ...change });
    const found = schoolsToLookAt([
      school("A", { withoutLink: true }),
      school("B", { withoutLink: true, rank: 5 }),
      school("Weak", { generous: 4, redActions: 6 }),
      school("C", { dutiesOverdue: 1, overSince: "2025-05-06", rank: 1 }),
    ]);
    expect(found.map(({ unit }) => unit)).toEqual(["C", "B", "A"]);
    for (const { address } of found.flatMap(({ reasons }) => reasons)) expect(address).toMatch(/^\//);
  });
});

describe("what four weeks bring", () => {
  it("says each planned day in one week, from today on, weeks with nothing left out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.uniqueArray(fc.integer({ min: 0, max: 27 })), (start, ahead) => {
        const today = addDays("2026-09-01", start);
        const visits = ahead.map((days) => ({ day: addDays(today, days), count: 1 }));
        const weeks = weeksOf({ visits, meetings: [] }, today);
        expect(weeks.reduce((sum, week) => sum + week.visits, 0)).toBe(visits.length);
        expect(weeks.every((week) => week.visits > 0 && week.from >= today)).toBe(true);
      }),
    );
  });

  it("names the meetings of a week", () => {
    const meeting = { id: "m", unit: "Saltmere", kind: "review" as const, day: "2026-12-07" };
    expect(weeksOf({ visits: [{ day: "2026-11-26", count: 3 }], meetings: [meeting] }, "2026-11-25")).toEqual([
      { from: "2026-11-25", to: "2026-11-27", visits: 3, meetings: [] },
      { from: "2026-12-07", to: "2026-12-11", visits: 0, meetings: [meeting] },
    ]);
  });
});
