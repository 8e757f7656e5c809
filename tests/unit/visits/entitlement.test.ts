import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedVisit, countDays, countMeetings, dayForecast, meetingsText } from "@/lib/visits/entitlement";
import { visitKinds, visitStatuses } from "@/lib/visits/words";

const today = "2026-11-24";
const visit = fc.record({
  kind: fc.constantFrom(...visitKinds),
  status: fc.constantFrom(...visitStatuses),
  days: fc.constantFrom(0, 0.5, 1),
  date: fc.constantFrom("2026-10-01", "2027-02-01"),
});
const owed = fc.constantFrom(0, 4, 6, 6.5, null);

describe("UO-2 the arithmetic of days", () => {
  it("done, planned and still to be planned reach what is owed, and never less than nothing is to be planned", () => {
    fc.assert(
      fc.property(owed, fc.array(visit), (least, visits) => {
        const count = countDays(least, visits, today);
        expect(count.toPlan).toBeGreaterThanOrEqual(0);
        expect(count.done + count.planned + count.toPlan).toBeGreaterThanOrEqual(least ?? 0);
        if (count.toPlan > 0) expect(count.done + count.planned + count.toPlan).toBe(least);
        expect(count.remaining).toBe(least === null ? 0 : Math.max(0, least - count.done));
        expect(Number.isInteger(2 * count.done) && Number.isInteger(2 * count.planned)).toBe(true);
      }),
    );
  });

  it("a meeting, a review, and what was cancelled change nothing", () => {
    fc.assert(
      fc.property(owed, fc.array(visit), visit, (least, visits, more) => {
        const counts = (more.kind === "programme" || more.kind === "additional") && (more.status === "planned" || more.status === "done");
        const [before, after] = [countDays(least, visits, today), countDays(least, [...visits, more], today)];
        if (!counts) expect(after).toEqual(before);
        else expect(after.done + after.planned).toBe(before.done + before.planned + more.days);
      }),
    );
  });

  it("the order of the visits does not matter", () => {
    fc.assert(
      fc.property(fc.array(visit), (visits) => {
        expect(countDays(6, visits.toReversed(), today)).toEqual(countDays(6, visits, today));
      }),
    );
  });
});

const done = (days: number): CountedVisit => ({ kind: "programme", status: "done", days, date: "2026-10-01" });
const planned = (days: number, date = "2027-01-12"): CountedVisit => ({ kind: "programme", status: "planned", days, date });

describe("UO-2 the forecast in a sentence", () => {
  it.each([
    [
      6,
      [done(1), done(1), planned(1)],
      {},
      /6 days owed this year: 2 days done, 1 day planned\. 3 days still to be planned, or the year falls short/,
    ],
    [6, [done(1), planned(1)], { daysLeft: 2 }, /only 2 days left that would suit: the year will fall short/],
    [2, [done(1), planned(0.5), planned(0.5)], {}, /^2 days owed this year: 1 day done, 1 day planned\.$/],
    [2, [done(1), done(1), done(0.5)], {}, /All 2 days owed this year have taken place, and half a day more\./],
    [4, [done(1)], { yearOver: true }, /The year ended 3 days short: 1 day of 4 days took place\./],
    [null, [done(0.5)], {}, /Half a day done and no days planned\. The year says no number/],
  ] as const)("case %#", (least, visits, more, says) => {
    expect(dayForecast(countDays(least, visits, today), more)).toMatch(says);
  });

  it("says how many planned days are past", () => {
    expect(countDays(6, [planned(1, "2026-11-23"), planned(1)], today).overdue).toBe(1);
  });
});

describe("UO-4 link meetings", () => {
  const meeting = (status: CountedVisit["status"]): CountedVisit => ({ kind: "linkMeeting", status, days: 0, date: today });
  it.each([
    [6, 12, "2 held, 1 planned; 6 to 12 a year"],
    [null, 12, "2 held, 1 planned; up to 12 a year"],
    [null, null, "2 held, 1 planned"],
  ])("%s to %s", (least, most, says) => {
    const visits = [meeting("done"), meeting("done"), meeting("planned"), meeting("cancelled"), done(1)];
    expect(meetingsText(countMeetings({ least, most }, visits))).toBe(says);
  });
});
