import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "@/lib/dates";
import { dueChangesOf, type UnitNow } from "@/lib/obligations/due-changes";
import { type Owed, owedIn } from "@/lib/obligations/owed";
import type { Strategy } from "@/lib/strategy/content";
import { modelStrategy } from "@/lib/strategy/model/year";

const year = modelStrategy(2026);
const [term1, term2, term3, , , term6] = year.calendar.terms;
const namesOf = (owed: readonly Owed[]) => owed.map(({ entryKey, termKey }) => (termKey ? `${entryKey} ${termKey}` : entryKey));

/** Another trust's year: two categories of its own, three terms, other duties. */
const another: Strategy = {
  ...year,
  calendar: {
    ...year.calendar,
    terms: [
      { key: "autumn", name: "Autumn", startsOn: "2026-09-01", lastDay: "2026-12-18" },
      { key: "spring", name: "Spring", startsOn: "2027-01-05", lastDay: "2027-03-26" },
      { key: "summer", name: "Summer", startsOn: "2027-04-12", lastDay: "2027-07-22" },
    ],
  },
  meetings: { ...year.meetings, term: "summer" },
  categoryFollows: {},
  categories: ["steady", "urgent"].map((key) => ({
    ...(year.categories[0] as Strategy["categories"][number]),
    key,
    name: key,
    includes: "",
    challenges: [{ key: `challenge-of-${key}`, text: `Leave ${key}` }],
    obligations:
      key === "steady"
        ? []
        : [
            {
              key: "weekly",
              text: "Somebody comes",
              kind: "other",
              owedBy: "trust",
              strength: "owed",
              every: "term",
              dueTerm: "",
              withTrustees: "no",
            },
          ],
  })),
};

describe("what a category obliges to in a year", () => {
  it("CA-3 review meetings at the end of each term but the annual meeting's, from the next term on", () => {
    const owed = owedIn(year, { categoryKey: "recovery", since: "2026-10-01" });
    const reviews = owed.filter(({ kind }) => kind === "reviewMeeting");
    expect(reviews.map(({ termKey }) => termKey)).toEqual(["term-2", "term-3", "term-4", "term-5"]);
    expect(reviews[0]).toMatchObject({ due: term2?.lastDay, owedBy: "trust", strength: "owed", withTrustees: "may" });
    expect(owed.find(({ kind }) => kind === "standardsMeeting")).toMatchObject({ termKey: "", due: term6?.lastDay });
  });

  it("CA-3 in all terms for a school that was in the category before the year", () => {
    const owed = owedIn(year, { categoryKey: "recovery", since: "2026-03-02" });
    expect(owed.filter(({ kind }) => kind === "reviewMeeting").map(({ due }) => due)).toEqual(
      year.calendar.terms.slice(0, 5).map(({ lastDay }) => lastDay),
    );
  });

  it("CA-3 Repair brings what Recovery brings, its own review meetings and plan in the place of the included ones", () => {
    const owed = owedIn(year, { categoryKey: "repair", since: "2026-03-02" });
    expect(namesOf(owed)).toContain("environment");
    expect(namesOf(owed)).toContain("rapid-plan-approved");
    expect(namesOf(owed)).not.toContain("rapid-plan");
    expect(owed.filter(({ kind }) => kind === "reviewMeeting").every(({ withTrustees }) => withTrustees === "do")).toBe(true);
  });

  it("CA-4 what is asked once is due by the end of the next whole term, and once while the category lasts", () => {
    const once = { categoryKey: "repair", since: "2026-11-02" as Day };
    expect(owedIn(year, once).find(({ entryKey }) => entryKey === "rapid-team")?.due).toBe(term3?.lastDay);
    expect(namesOf(owedIn(year, { ...once, askedBefore: new Set(["rapid-team"]) }))).not.toContain("rapid-team");
  });

  it("CA-4 an annual meeting that is past is not owed to a school that comes after it", () => {
    expect(namesOf(owedIn(year, { categoryKey: "excellence", since: "2027-08-20" }))).not.toContain("annual-meeting");
  });

  it("a category that the year does not know obliges to nothing", () => {
    expect(owedIn(year, { categoryKey: "gone", since: term1?.startsOn ?? "" })).toEqual([]);
  });

  it("CA-4 another trust's categories, terms and duties need no other code", () => {
    expect(namesOf(owedIn(another, { categoryKey: "urgent", since: "2026-08-01" }))).toEqual([
      "weekly autumn",
      "weekly spring",
      "weekly summer",
    ]);
    expect(owedIn(another, { categoryKey: "steady", since: "2026-08-01" })).toEqual([]);
  });
});

/** A unit as the database would hold it: what changes say is done to it, and nothing else. */
function unitIn(strategy: Strategy) {
  const unit: UnitNow = { unitId: "u", schoolId: "s", gone: null, period: null, obligations: [], commitments: [] };
  let made = 0;
  const agree = (categoryKey: string, on: Day, yearKey = "2026-27") => {
    const unbroken = unit.period?.categoryKey === categoryKey ? unit.period.since : on;
    unit.period = { id: `period ${++made}`, categoryKey, since: unbroken, startsOn: on };
    carry(yearKey);
  };
  const carry = (yearKey: string) => {
    const changes = dueChangesOf(strategy, yearKey, unit);
    for (const one of changes.obligations.create) unit.obligations.push({ ...one, id: `obligation ${++made}`, yearKey, state: "open" });
    const names = unit.obligations.map((one) => `${one.yearKey} ${one.entryKey} ${one.termKey}`);
    expect(new Set(names).size, "twice").toBe(names.length);
    const set = (ids: string[], state: "open" | "closed") => {
      for (const one of unit.obligations) if (ids.includes(one.id)) one.state = state;
    };
    set(
      changes.obligations.reopen.map(({ id }) => id),
      "open",
    );
    set([...changes.fallen, ...changes.carriedOn], "closed");
    for (const one of unit.commitments) if (changes.commitments.drop.includes(one.id)) one.open = false;
    const { categoryKey = "", since = "" } = unit.period ?? {};
    for (const { challengeKey } of changes.commitments.create)
      unit.commitments.push({ id: `commitment ${++made}`, challengeKey, categoryKey, since, open: true });
    return changes;
  };
  return { unit, agree, carry };
}

const days = fc.integer({ min: 0, max: 330 }).map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10));
const moves = fc
  .array(fc.tuple(fc.constantFrom(...year.categories.map(({ key }) => key)), days), { minLength: 1, maxLength: 8 })
  .map((all) => all.sort(([, one], [, other]) => one.localeCompare(other)));

describe("carrying out categories", () => {
  it("CA-4 the same category agreed twice creates nothing twice and closes nothing", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { agree, carry } = unitIn(year);
        for (const [category, day] of all) agree(category, day);
        const again = carry("2026-27");
        expect([...again.obligations.create, ...again.obligations.reopen, ...again.fallen, ...again.carriedOn]).toEqual([]);
        expect([...again.commitments.create, ...again.commitments.drop]).toEqual([]);
      }),
    );
  });

  it("CA-4, CA-9 moving down and up again leaves no orphan: what is open is what the category asks", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { unit, agree } = unitIn(year);
        for (const [category, day] of all) agree(category, day);
        const { categoryKey = "", since = "" } = unit.period ?? {};
        const asked = new Set(namesOf(owedIn(year, { categoryKey, since })));
        const open = unit.obligations.filter(({ state }) => state === "open");
        expect(new Set(namesOf(open as unknown as Owed[]))).toEqual(asked);
        const challenges = year.categories.find(({ key }) => key === categoryKey)?.challenges ?? [];
        expect(unit.commitments.filter((one) => one.open).map(({ challengeKey }) => challengeKey)).toEqual(
          challenges.map(({ key }) => key),
        );
      }),
    );
  });

  it("CA-4 what was met stays met when the school moves on", () => {
    const { unit, agree } = unitIn(year);
    agree("recovery", "2026-09-02");
    const met = unit.obligations.find(({ entryKey }) => entryKey === "rapid-plan");
    if (met) met.state = "met";
    agree("reinforcement", "2027-02-01");
    expect(met?.state).toBe("met");
    expect(unit.obligations.filter(({ entryKey, state }) => entryKey === "review-meeting" && state === "open")).toEqual([]);
  });

  it("CA-4 in a new year what goes on begins again, what was asked once and is owed still stays one", () => {
    const { unit, agree, carry } = unitIn(year);
    agree("repair", "2027-03-01");
    carry("2027-28");
    const of = (entryKey: string) =>
      unit.obligations.filter((one) => one.entryKey === entryKey).map((one) => `${one.yearKey} ${one.state}`);
    expect(of("governors-meetings")).toEqual(["2026-27 closed", "2027-28 open"]);
    expect(of("rapid-team")).toEqual(["2026-27 open"]);
  });

  it.each([
    ["left", "The school has left the trust."],
    ["inFederation", "The school counts as part of its federation."],
    ["dissolved", "The federation is dissolved."],
  ] as const)("CA-4 a unit that is gone (%s) is obliged to nothing", (gone, reason) => {
    const { unit, agree, carry } = unitIn(year);
    agree("recovery", "2026-09-02");
    unit.gone = gone;
    expect(carry("2026-27").reason).toBe(reason);
    expect(unit.obligations.filter(({ state }) => state === "open")).toEqual([]);
    expect(unit.commitments.filter(({ open }) => open)).toEqual([]);
  });
});
