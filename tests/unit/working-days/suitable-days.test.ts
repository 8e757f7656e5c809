import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "@/lib/dates";
import { bankHolidaysOf } from "@/lib/strategy/bank-holidays";
import { modelStrategy } from "@/lib/strategy/model/year";
import { daysAskedOf } from "@/lib/working-days/ask";
import {
  daysPerWeek,
  type Pattern,
  partOn,
  patternOn,
  type WorkingPart,
  weekdays,
  workingParts,
  writtenPattern,
} from "@/lib/working-days/patterns";
import { daysAwayFields, termsFields } from "@/lib/working-days/schema";
import { calendarOf, faultsOfTerms } from "@/lib/working-days/school-calendar";
import { obstaclesOn, type Plan, proposed, suitableDays, unknownPatterns } from "@/lib/working-days/suitable-days";

const week = (parts: string, startsOn = "2026-09-01"): Pattern => {
  const named: Record<string, WorkingPart> = { "-": "none", m: "morning", a: "afternoon", d: "day" };
  return { startsOn, ...Object.fromEntries(weekdays.map((weekday, index) => [weekday, named[parts[index] ?? "-"]])) } as Pattern;
};

const year = { key: "2026-27", calendar: modelStrategy(2026).calendar };
const bankHolidays = [2026, 2027].flatMap(bankHolidaysOf).map(({ day }) => day);
const school = { name: "Whitesands", calendar: calendarOf([year], {}, bankHolidays) };
const ann = { name: "Ann", patterns: [week("-d-d-")], away: [{ startsOn: "2026-12-01", endsBefore: "2026-12-04" }] };
const simon = { name: "Simon", patterns: [week("dddd-")], away: [] };
const plan = (more: Partial<Plan> = {}): Plan => ({
  people: [ann, simon],
  schools: [school],
  bankHolidays,
  part: "day",
  withPupils: true,
  ...more,
});

describe("TE-1 working patterns", () => {
  it.each([
    ["dddd-", "Mon to Thu", 4],
    ["-d-d-", "Tue and Thu", 2],
    ["ddddd", "Mon to Fri", 5],
    ["dd--m", "Mon, Tue and Fri morning", 2.5],
    ["-----", "No working days", 0],
  ])("%s reads “%s”, %d days a week", (parts, words, days) => {
    expect(writtenPattern(week(parts))).toBe(words);
    expect(daysPerWeek(week(parts))).toBe(days);
  });

  it("the latest that has begun holds; before the first none is known", () => {
    const patterns = [week("ddddd", "2026-09-01"), week("d----", "2027-01-01")];
    expect(patternOn(patterns, "2026-12-31")).toBe(patterns[0]);
    expect(patternOn(patterns, "2027-01-01")).toBe(patterns[1]);
    expect(partOn(patterns, "2026-08-31")).toBeUndefined();
  });
});

describe("TE-2 a day that suits all", () => {
  it.each([
    ["2026-11-24", []],
    ["2026-11-25", ["Ann does not work on this day of the week."]],
    ["2026-11-28", ["It is a weekend."]],
    ["2026-12-01", ["Ann is away."]],
    ["2026-10-27", ["It is outside the terms of Whitesands."]],
    ["2027-05-03", ["It is a bank holiday."]],
    ["2027-06-01", ["It is outside the terms of Whitesands."]],
  ])("on %s: %j", (day, against) => {
    expect(obstaclesOn(plan(), day)).toEqual(against);
  });

  it("warns, and names the next day that suits all", () => {
    expect(proposed(plan(), "2026-11-30")).toEqual({
      suits: false,
      warnings: ["Ann does not work on this day of the week."],
      next: "2026-12-08",
    });
    expect(proposed(plan(), "2026-11-24")).toEqual({ suits: true });
    expect(proposed(plan(), "2027-07-24")).toMatchObject({ suits: false, next: undefined });
  });

  it("half a day suits who works that half; an INSET day only where no pupils are needed", () => {
    const half = { ...simon, patterns: [week("----m")] };
    expect(obstaclesOn(plan({ people: [half] }), "2026-11-27")).toEqual(["Simon works in the morning only."]);
    expect(obstaclesOn(plan({ people: [half], part: "morning" }), "2026-11-27")).toEqual([]);
    const inset = year.calendar.insetDays.at(-1)?.day ?? "";
    expect(obstaclesOn(plan({ people: [] }), inset)).toEqual(["Whitesands has an INSET day."]);
    expect(obstaclesOn(plan({ people: [], withPupils: false }), inset)).toEqual([]);
  });

  it("a school's own terms and INSET days hold in place of the trust's", () => {
    const own = {
      "2026-27": {
        terms: [{ key: "term-2", startsOn: "2026-11-09", lastDay: "2026-12-18" }],
        insetDays: [{ day: "2026-11-24", note: "" }],
      },
    };
    const other = { name: "Other", calendar: calendarOf([year], own, bankHolidays) };
    expect(obstaclesOn(plan({ people: [], schools: [other] }), "2026-11-03")).toEqual(["It is outside the terms of Other."]);
    expect(obstaclesOn(plan({ people: [], schools: [school, other] }), "2026-11-24")).toEqual(["Other has an INSET day."]);
  });

  it("whoever is needed, each found day suits all, none before it does, and more people never find an earlier one", () => {
    const pattern = fc.array(fc.constantFrom(...workingParts), { minLength: 5, maxLength: 5 }).map(
      (parts): Pattern => ({
        startsOn: "2026-09-01",
        ...(Object.fromEntries(weekdays.map((day, index) => [day, parts[index]])) as Record<(typeof weekdays)[number], WorkingPart>),
      }),
    );
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 3 }), pattern, fc.integer({ min: 0, max: 250 }), (patterns, further, ahead) => {
        const people = patterns.map((one, index) => ({ name: `P${index}`, patterns: [one], away: [] }));
        const from = addDays("2026-09-03", ahead);
        const [found] = suitableDays(plan({ people }), from, 1);
        if (found) {
          expect(obstaclesOn(plan({ people }), found)).toEqual([]);
          for (let day = from; day < found; day = addDays(day, 1)) expect(obstaclesOn(plan({ people }), day)).not.toEqual([]);
          expect([1, 2, 3, 4, 5]).toContain(weekdayOf(found));
        }
        const [later] = suitableDays(plan({ people: [...people, { name: "Q", patterns: [further], away: [] }] }), from, 1);
        if (later) expect(found && found <= later).toBe(true);
      }),
    );
  });

  it("says whose days are not known, and takes every weekday to suit them", () => {
    const nobody = { name: "New", patterns: [], away: [] };
    expect(unknownPatterns({ people: [ann, nobody] }, "2026-11-24")).toEqual(["New"]);
    expect(obstaclesOn(plan({ people: [nobody] }), "2026-11-25")).toEqual([]);
  });
});

describe("what is typed", () => {
  it("an address that is nonsense asks for nothing from today on", () => {
    expect(daysAskedOf({ person: ["x", "y"], school: "z", from: "2026-99-99", part: "night" }, "2026-11-24")).toEqual({
      personIds: [],
      schoolId: "",
      from: "2026-11-24",
      part: "day",
      withPupils: true,
    });
  });

  it.each(["Operation on Tuesday", "sick", "Covid"])("a reason of health is not taken: “%s”", (note) => {
    const typed = { personId: "01a20e50-f447-742f-9ee1-d64dea12989c", startsOn: "2026-11-24", lastDay: "", note };
    expect(daysAwayFields.safeParse(typed).error?.issues[0]?.message).toMatch(/Leave out reasons of health/);
    expect(daysAwayFields.safeParse({ ...typed, note: "Conference" }).success).toBe(true);
    expect(daysAwayFields.safeParse({ ...typed, note: "", lastDay: "2026-11-23" }).error?.issues[0]?.message).toMatch(/before the first/);
  });

  it("a school's own terms: each fault beside its field, empty INSET lines left out", () => {
    const typed = {
      schoolId: "s",
      yearKey: "2026-27",
      version: "0",
      "from:term-1": "2026-09-03",
      "to:term-1": "",
      "inset:0": "2026-09-02",
      "note:0": "",
      "inset:1": "2026-09-02",
      "note:1": "again",
      "inset:2": "",
      "note:2": "",
    };
    expect(termsFields.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["to:term-1", "Enter the last day of the term"],
      ["inset:1", "This day stands above already"],
    ]);
    expect(termsFields.parse({ ...typed, "to:term-1": "2026-10-23", "inset:1": "", "note:1": "" }).insetDays).toEqual([
      { day: "2026-09-02", note: "" },
    ]);
  });

  it("terms that do not fit together are named", () => {
    const terms = year.calendar.terms.map((term, index) => (index === 1 ? { ...term, startsOn: "2026-10-01" } : term));
    expect(faultsOfTerms(terms, { startsOn: "2026-09-01", endsBefore: "2027-09-01" })).toEqual({
      "term-2": "Term 2 begins before Term 1 has ended.",
    });
  });
});
