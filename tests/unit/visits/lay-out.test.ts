import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { checked } from "@/lib/protocol/rule";
import { type YearFacts, yearClauses } from "@/lib/protocol/year-clauses";
import { termOn } from "@/lib/strategy/calendar";
import { modelStrategy } from "@/lib/strategy/model/year";
import { missingVisits, proposeYear, type ThereVisit } from "@/lib/visits/lay-out";
import { againstDay } from "@/lib/visits/suit";
import type { Weekday, WorkingPart } from "@/lib/working-days/patterns";
import { weekdays } from "@/lib/working-days/patterns";

const strategy = modelStrategy(2026);
const { terms, insetDays } = strategy.calendar;
const [programme] = strategy.programmes;
if (!programme) throw new Error("The model has a programme.");

const week = fc.record(
  Object.fromEntries(weekdays.map((day) => [day, fc.constantFrom<WorkingPart>("day", "none", "morning")])) as Record<
    Weekday,
    fc.Arbitrary<WorkingPart>
  >,
);
const someDay = fc.nat(330).map((days) => addDays("2026-09-01", days));
const there = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }))
  .map((numbers) =>
    numbers.map(
      (number): ThereVisit => ({ programmeVisitKey: `visit-${number}`, number, kind: "programme", status: "planned", schoolId: null }),
    ),
  );
const unit = { unitId: "unit", unitName: "Unit", leadId: "ann", lead: "Ann" };

function asked(
  pattern: Record<Weekday, WorkingPart>,
  from: string,
  more: { there?: ThereVisit[]; members?: string[]; busyDays?: string[] } = {},
) {
  const calendar = { terms, insetDays, bankHolidays: ["2026-12-25"] };
  return {
    programme: programme as NonNullable<typeof programme>,
    there: more.there ?? [],
    members: more.members ?? [],
    planFor: () => ({
      people: [{ name: "Ann", patterns: [{ ...pattern, startsOn: "2026-09-01" }], away: [] }],
      schools: [{ name: "Unit", calendar }],
      bankHolidays: [],
      part: "day" as const,
      withPupils: true,
    }),
    unit,
    busy: (more.busyDays ?? []).map((date, index) => ({ id: `busy ${index}`, date, leadId: "ann", unitId: "elsewhere" })),
    terms,
    from,
    agreeFrom: addDays(from, 15),
  };
}

describe("TE-2 UO-2 laying out a year", () => {
  it("proposes for each missing visit a day that suits, no two on one, in its term where there is one", () => {
    fc.assert(
      fc.property(week, someDay, there, fc.array(someDay, { maxLength: 60 }), (pattern, from, standing, busyDays) => {
        const given = asked(pattern, from, { there: standing, busyDays });
        const proposals = proposeYear(given);
        expect(proposals.map(({ key }) => key)).toEqual(missingVisits(given.programme, standing).map(({ key }) => key));
        const days = proposals.flatMap(({ day }) => day ?? []);
        expect(new Set(days).size).toBe(days.length);
        for (const { day, afterItsTerm, term } of proposals) {
          if (!day) continue;
          expect(againstDay(given.planFor(), { id: null, ...unit }, given.busy, day)).toEqual([]);
          expect(day >= from).toBe(true);
          if (!afterItsTerm) expect(termOn(terms, day)?.name).toBe(term);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("with a whole week and an empty calendar all six stand in their terms", () => {
    const pattern = { monday: "day", tuesday: "day", wednesday: "day", thursday: "day", friday: "day" } as const;
    const proposals = proposeYear(asked(pattern, "2026-09-01"));
    expect(proposals.map(({ day, term }) => day && termOn(terms, day)?.name === term)).toEqual([true, true, true, true, true, true]);
  });

  it("a visit whose term is over has the next day that suits, and says so", () => {
    const pattern = { monday: "day", tuesday: "day", wednesday: "day", thursday: "day", friday: "day" } as const;
    const [first] = proposeYear(asked(pattern, "2026-11-24"));
    expect(first).toMatchObject({ key: "visit-1", afterItsTerm: true });
  });

  it("nobody who works on no whole day is given one", () => {
    const pattern = { monday: "none", tuesday: "morning", wednesday: "none", thursday: "none", friday: "none" } as const;
    expect(proposeYear(asked(pattern, "2026-09-01")).map(({ day }) => day)).toEqual([null, null, null, null, null, null]);
  });

  it("VP-2 in a federation each member is visited, and their numbers differ by one at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), (count) => {
        const members = Array.from({ length: count }, (_, index) => `member ${index}`);
        const pattern = { monday: "day", tuesday: "day", wednesday: "day", thursday: "day", friday: "day" } as const;
        const visits = proposeYear(asked(pattern, "2026-09-01", { members }));
        const numbers = members.map((id) => visits.filter(({ schoolId }) => schoolId === id).length);
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("a cancelled visit is missing again, one brought in by its number is not", () => {
    const standing: ThereVisit[] = [
      { programmeVisitKey: "visit-1", number: 1, kind: "programme", status: "cancelled", schoolId: null },
      { programmeVisitKey: null, number: 2, kind: "programme", status: "done", schoolId: null },
      { programmeVisitKey: null, number: null, kind: "additional", status: "done", schoolId: null },
    ];
    expect(missingVisits(programme, standing).map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
  });
});

describe("the clauses of a year", () => {
  const whole: YearFacts = {
    adviser: "Ann",
    owed: 6,
    done: 2,
    planned: 4,
    linkLeast: 6,
    linkMost: 12,
    linkDone: 2,
    linkPlanned: 4,
    unvisited: [],
    focus: [{ name: "Reading", seen: 2 }],
    toCome: 0,
    duties: { all: 9, overdue: [] },
  };
  it.each([
    ["UO-1", { adviser: null }, /no adviser/],
    ["UO-2", { planned: 3.5 }, /5.5 of 6 days are done or planned/],
    ["UO-4", { linkPlanned: 1 }, /3 of 6 meetings/],
    ["UO-4", { linkDone: 13 }, /17 are held or planned/],
    ["CA-4", { duties: { all: 9, overdue: ["A review of governance", "A plan"] } }, /Overdue: A review of governance, and 1 other duty/],
    ["VP-2", { unvisited: ["Harbour Infant School"] }, /No visit goes to Harbour Infant School/],
    [
      "VT-5",
      {
        focus: [
          { name: "Reading", seen: 1 },
          { name: "Writing", seen: 0 },
        ],
      },
      /Reading and Writing are not returned to, and no visit is to come/,
    ],
  ] as const)("%s is unmet with %o", (clause, change, says) => {
    const unmet = checked(yearClauses, { ...whole, ...change }, strategy, "2026-11-24").filter(({ outcome }) => outcome.state === "unmet");
    expect(unmet.map((one) => one.clause)).toEqual([clause]);
    expect(unmet[0]?.outcome.state === "unmet" && unmet[0].outcome.sentence).toMatch(says);
  });

  it("all are met by a whole year, and what the year says nothing of is silent", () => {
    expect(checked(yearClauses, whole, strategy, "2026-11-24").every(({ outcome }) => outcome.state === "met")).toBe(true);
    const silent = { ...whole, owed: null, linkLeast: null, linkDone: 0, linkPlanned: 0, unvisited: null, focus: [], duties: null };
    expect(checked(yearClauses, silent, strategy, "2026-11-24").map(({ clause }) => clause)).toEqual(["UO-1"]);
  });

  it("VT-5 while a visit is still to come, what is not returned to is listed and nothing is owed", () => {
    const facts = { ...whole, focus: [{ name: "Reading", seen: 1 }], toCome: 2 };
    const asked = checked(yearClauses, facts, strategy, "2026-11-24").find(({ clause }) => clause === "VT-5");
    expect(asked?.outcome).toEqual({ state: "met", says: "Still to be returned to: Reading." });
  });
});
