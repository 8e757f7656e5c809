import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "@/lib/dates";
import { bankHolidaysOf, easterSunday } from "@/lib/strategy/bank-holidays";
import { addWorkingDays, isWorkingDay, type SchoolCalendar, termFrom, termOn, workingDayFrom } from "@/lib/strategy/calendar";
import { differencesBetween } from "@/lib/strategy/differences";
import { modelStrategy } from "@/lib/strategy/model/year";
import { obstaclesOf } from "@/lib/strategy/readiness";
import { rolledOver } from "@/lib/strategy/roll-over";
import { daysOfYear } from "@/lib/strategy/year-key";

const facts = (year: number) => ({
  ...daysOfYear(year),
  categoriesBefore: [],
  phases: ["primary", "secondary", "special", "allThrough"] as const,
});

describe("the calendar of a year", () => {
  it("TE-5 a year's six terms are in order, lie in the year, and begin and end on school days, for any year", () => {
    for (let year = 2015; year < 2045; year += 1) expect(obstaclesOf(modelStrategy(year), facts(year)), String(year)).toEqual([]);
    for (const { startsOn, lastDay } of modelStrategy(2026).calendar.terms) {
      for (const day of [startsOn, lastDay]) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(day));
    }
  });

  it.each([
    [2019, "2019-04-21"],
    [2024, "2024-03-31"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("Easter of %i is %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it.each([
    [2022, ["2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-05-30", "2022-08-29", "2022-12-26", "2022-12-27"]],
    [2026, ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"]],
    [2027, ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"]],
  ])("the regular bank holidays of %i", (year, days) => {
    expect(bankHolidaysOf(year).map(({ day }) => day)).toEqual(days);
  });

  const calendar: SchoolCalendar = {
    ...modelStrategy(2026).calendar,
    bankHolidays: bankHolidaysOf(2026)
      .concat(bankHolidaysOf(2027))
      .map(({ day }) => day),
  };

  it.each([
    ["2026-11-24", true, "a Tuesday in term"],
    ["2026-11-28", false, "a Saturday"],
    ["2026-10-28", false, "the autumn break"],
    ["2027-05-03", false, "a bank holiday in term"],
    ["2026-09-02", true, "an INSET day before term"],
    ["2026-08-31", false, "the summer"],
  ])("TE-2 %s is a working day: %s (%s)", (day, works) => {
    expect(isWorkingDay(calendar, day)).toBe(works);
  });

  it("counts working days over a break, both ways", () => {
    expect(addWorkingDays(calendar, "2026-11-02", -1)).toBe("2026-10-23");
    expect(addWorkingDays(calendar, "2026-10-23", 1)).toBe("2026-11-02");
    expect(workingDayFrom(calendar, "2026-10-24")).toBe("2026-11-02");
    expect(workingDayFrom(calendar, "2027-07-24")).toBeUndefined();
    expect(addWorkingDays(calendar, "2027-07-23", 3)).toBeUndefined();
    expect(termFrom(calendar.terms, "2026-10-28")?.name).toBe("Term 2");
    expect(termOn(calendar.terms, "2026-10-28")).toBeUndefined();
  });

  it("so many working days on, and as many back, is where one began", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 1, max: 30 }), (ahead, count) => {
        const start = workingDayFrom(calendar, addDays("2026-09-03", ahead));
        const there = start && addWorkingDays(calendar, start, count);
        if (start && there) expect(addWorkingDays(calendar, there, -count)).toBe(start);
      }),
    );
  });
});

describe("rolling a year over", () => {
  const before = modelStrategy(2022);
  const after = rolledOver(before, 2022, 2023);

  it("keeps every key and word, moves the days by 52 weeks, and can be published but for the calendar", () => {
    expect(after.opening.title).toBe("Education strategy 2023/24");
    expect(after.calendar.terms.map(({ startsOn }) => weekdayOf(startsOn))).toEqual(
      before.calendar.terms.map(({ startsOn }) => weekdayOf(startsOn)),
    );
    expect(differencesBetween(before, after).map(({ title }) => title)).toEqual(["What we believe", "The year's calendar"]);
    expect(obstaclesOf(after, facts(2023))).toEqual([]);
  });

  it("changes nothing of the year that it copies", () => {
    expect(before).toEqual(modelStrategy(2022));
    after.categories[0]?.challenges.pop();
    expect(before).toEqual(modelStrategy(2022));
  });
});

describe("what differs between two years", () => {
  it("says what was renamed, added, removed and moved, each in its place", () => {
    const before = modelStrategy(2022);
    const after = structuredClone(before);
    const [first, second] = after.categories;
    if (!first || !second) throw new Error("There are categories.");
    second.name = "Polish";
    after.categories.splice(0, 2, second, first);
    after.programmes[0]?.visits[1]?.afternoon.push({ key: "phonics", text: "Phonics", asks: "findings" });
    after.programmes[1]?.visits.pop();
    after.calendar.insetDays = [];
    const found = differencesBetween(before, after).flatMap(({ title, differences }) =>
      differences.map(({ place, before: was, after: is }) => [title, place.join(" › "), was, is]),
    );
    expect(found).toContainEqual(["Categories", "Polish › Name", "Refinement", "Polish"]);
    expect(found).toContainEqual([
      "Categories",
      "Order",
      expect.stringMatching(/^Excellence, Refinement/),
      expect.stringMatching(/^Polish, Excellence/),
    ]);
    expect(found).toContainEqual([
      "Programmes of visits",
      "Primary visits › Visits › Visit 2 › Afternoon",
      null,
      "Phonics · what was found",
    ]);
    expect(found).toContainEqual(["Programmes of visits", "Secondary visits › Visits", expect.stringMatching(/^Visit 4/), null]);
    expect(found).toContainEqual(["The year's calendar", "INSET days", "Thu 1 Sep 2022", null]);
    expect(differencesBetween(before, before)).toEqual([]);
  });
});

describe("before a strategy can be published", () => {
  const change = (work: (strategy: ReturnType<typeof modelStrategy>) => void) => {
    const strategy = modelStrategy(2022);
    work(strategy);
    return obstaclesOf(strategy, { ...facts(2022), categoriesBefore: modelStrategy(2021).categories }).map(({ sentence }) => sentence);
  };

  it.each([
    [
      "terms that overlap",
      ({ calendar: { terms } }) => Object.assign(terms[1] ?? {}, { startsOn: "2022-10-01" }),
      /Term 2 begins before Term 1 has ended/,
    ],
    [
      "a term of another year",
      ({ calendar: { terms } }) => Object.assign(terms[5] ?? {}, { lastDay: "2023-09-20" }),
      /Term 6 does not lie in this school year/,
    ],
    [
      "a term backwards",
      ({ calendar: { terms } }) => Object.assign(terms[0] ?? {}, { lastDay: "2022-09-01" }),
      /Term 1 ends before it begins/,
    ],
    ["no terms", (strategy) => Object.assign(strategy.calendar, { terms: [] }), /no terms/],
    [
      "a phase of two programmes",
      ({ programmes }) => programmes[1]?.phases.push("primary"),
      /Primary schools have more than one programme/,
    ],
    [
      "a phase of none",
      ({ programmes }) => Object.assign(programmes[1] ?? {}, { phases: ["allThrough"] }),
      /Secondary schools have no programme/,
    ],
    [
      "a visit that ends before it begins",
      ({ programmes }) => Object.assign(programmes[0] ?? {}, { endsAt: "08:00" }),
      /ends before it begins/,
    ],
    ["CA-5 a category that is gone", ({ categories }) => categories.pop(), /takes the place of last year's Repair/],
    ["a category that includes itself", ({ categories }) => Object.assign(categories[4] ?? {}, { includes: "repair" }), /not another one/],
    ["an aim after the latest", ({ categories }) => Object.assign(categories[2] ?? {}, { aimMonths: 24 }), /later than the time/],
    ["a descriptor of no group", ({ groups }) => groups.descriptorGroups.pop(), /a group that is not there/],
    ["SM-1 meetings in no term", ({ meetings }) => Object.assign(meetings, { term: "term-9" }), /The term of the standards meetings/],
  ] as [string, (strategy: ReturnType<typeof modelStrategy>) => void, RegExp][])("%s is named", (_what, work, sentence) => {
    expect(change(() => {})).toEqual([]);
    expect(change(work).join(" ")).toMatch(sentence);
  });

  it("CA-5 a category that is gone is no obstacle when another takes its place", () => {
    expect(
      change((strategy) => {
        strategy.categories.pop();
        strategy.categoryFollows = { repair: "recovery" };
      }),
    ).toEqual([]);
  });
});

const official = "../shared/data/calendar/bank-holidays_2019-2027_govuk.json";

it.runIf(existsSync(official))("all regular bank holidays from 2023 to 2027 are in the official list", () => {
  const { events } = JSON.parse(readFileSync(official, "utf8"))["england-and-wales"] as { events: { date: string }[] };
  const listed = new Set(events.map(({ date }) => date));
  for (const year of [2023, 2024, 2025, 2026, 2027]) expect(bankHolidaysOf(year).filter(({ day }) => !listed.has(day))).toEqual([]);
});
