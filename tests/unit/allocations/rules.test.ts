import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardFilterOf } from "@/lib/allocations/board";
import { changeFrom } from "@/lib/allocations/change";
import { choiceName } from "@/lib/allocations/choices";
import { type Candidate, ineligible } from "@/lib/allocations/eligibility";
import { loadOf, owedDays } from "@/lib/allocations/load";
import { allocationsFields } from "@/lib/allocations/schema";
import { unitRules } from "@/lib/allocations/unit-rules";
import type { Role } from "@/lib/people/roles";
import { modelStrategy } from "@/lib/strategy/model/year";

const somebody = (role: Role, more: { unitId?: string; startsOn?: string; endsBefore?: string | null } = {}): Candidate => ({
  id: role,
  name: "Ann",
  roles: [{ role, unitId: more.unitId ?? null, startsOn: more.startsOn ?? "2025-09-01", endsBefore: more.endsBefore ?? null }],
});
const primary = { id: "unit", name: "Whitesands", link: "team" } as const;
const secondary = { ...primary, link: "chiefExecutive" } as const;

describe("who may be allocated", () => {
  it.each([
    ["UO-1", "adviser", "adviser", primary, undefined],
    ["UO-1", "independentAdviser", "adviser", secondary, undefined],
    ["UO-1", "partnershipLink", "adviser", primary, /no adviser’s role/],
    ["UO-3", "partnershipLink", "partnershipLink", primary, undefined],
    ["UO-3", "chiefExecutive", "partnershipLink", primary, undefined],
    ["UO-3", "chiefExecutive", "partnershipLink", secondary, undefined],
    ["UO-3", "partnershipLink", "partnershipLink", secondary, /is the chief executive/],
    ["UO-3", "trustee", "partnershipLink", primary, /not a member of the team/],
  ] as const)("%s %s as %s", (_clause, role, kind, unit, refusal) => {
    const said = ineligible(somebody(role), kind, unit, "2026-11-24");
    if (refusal) expect(said).toMatch(refusal);
    else expect(said).toBeUndefined();
  });

  it("UO-1 a role that has ended, or has not begun, makes nobody eligible", () => {
    expect(ineligible(somebody("adviser", { endsBefore: "2026-11-24" }), "adviser", primary, "2026-11-24")).toMatch(/no adviser’s role/);
    expect(ineligible(somebody("adviser", { startsOn: "2026-11-25" }), "adviser", primary, "2026-11-24")).toMatch(/no adviser’s role/);
  });

  it("nobody advises a school that they lead", () => {
    const both = { ...somebody("adviser"), roles: [...somebody("adviser").roles, ...somebody("headteacher", { unitId: "unit" }).roles] };
    expect(ineligible(both, "adviser", primary, "2026-11-24")).toMatch(/leads Whitesands/);
    expect(ineligible(both, "adviser", { ...primary, id: "other" }, "2026-11-24")).toBeUndefined();
  });
});

describe("what a unit is owed, and what an adviser carries", () => {
  it("UO-2 UO-3 VP-2 days and link come from the year; a federation counts once", () => {
    const strategy = modelStrategy(2026);
    expect(unitRules(strategy, ["primary"])).toEqual({ days: 6, link: "team" });
    expect(unitRules(strategy, ["secondary"])).toEqual({ days: 4, link: "chiefExecutive" });
    expect(unitRules(strategy, ["infant", "junior"])).toEqual({ days: 6, link: "team" });
    expect(unitRules(undefined, ["primary"])).toEqual({ days: null, link: "team" });
    expect(owedDays([], () => 6)).toBeNull();
  });

  it.each([
    [[6, 6, 6, 6], 2, { owed: 24, carries: 24, tooMuch: false }],
    [[6, 6, 6, 6, 4], 2, { owed: 28, carries: 24, tooMuch: true }],
    [[6, null], null, { owed: 6, carries: null, tooMuch: false }],
    [[], 2.5, { owed: 0, carries: 30, tooMuch: false }],
  ])("%j owed on %s days a week", (days, week, load) => {
    expect(
      loadOf(
        days.map((one, index) => ({ unitId: String(index), days: one })),
        week,
        12,
      ),
    ).toMatchObject(load);
  });
});

describe("a change from a day on", () => {
  const span = (startsOn: string, endsBefore: string | null) => ({ id: startsOn, startsOn, endsBefore, person: { id: "p", name: "Ann" } });

  it("ends the one of that day, replaces one that began on it, and stops before a later one", () => {
    const now = span("2026-09-01", null);
    expect(changeFrom([now], "2026-11-24")).toEqual({ end: now, replace: undefined });
    expect(changeFrom([now], "2026-09-01")).toEqual({ end: undefined, replace: now });
    expect(changeFrom([], "2026-09-01")).toEqual({ end: undefined, replace: undefined });
    expect(changeFrom([span("2027-01-01", null)], "2026-11-24")).toMatch(/is allocated from Fri 1 Jan 2027/);
  });

  it("UO-1 VP-3 whatever stands there, a change that is made leaves nobody beside the new one", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 5 }), fc.boolean(), day, (days, open, from) => {
        const sorted = [...days].sort();
        const there = sorted.map((startsOn, index) => span(startsOn, sorted[index + 1] ?? (open ? null : "2026-12-01")));
        const change = changeFrom(there, from);
        if (typeof change === "string") return;
        const left = there.filter((one) => one !== change.replace).map((one) => (one === change.end ? { ...one, endsBefore: from } : one));
        expect(left.every(({ startsOn, endsBefore }) => endsBefore !== null && endsBefore <= from && startsOn <= endsBefore)).toBe(true);
      }),
    );
  });
});

describe("a form of allocations", () => {
  const unit = "01a20e50-f447-742f-9ee1-d64dea12989c";
  const name = choiceName("adviser", unit);

  it("counts only what differs from what was shown, and asks for a reason then", () => {
    const typed = { from: "2026-11-24", reason: "", [name]: "", [`was:${name}`]: "|" };
    expect(allocationsFields.parse(typed).changes).toEqual([]);
    const changed = { ...typed, [`was:${name}`]: `${unit}|${unit}` };
    expect(allocationsFields.safeParse(changed).error?.issues[0]).toMatchObject({
      path: ["reason"],
      message: expect.stringMatching(/Give a reason/),
    });
    expect(allocationsFields.parse({ ...changed, reason: "Left" }).changes).toEqual([
      { unitId: unit, kind: "adviser", before: unit, personId: "" },
    ]);
  });

  it("an address that is nonsense shows everything", () => {
    expect(boardFilterOf({ show: "x", page: "-1", adviser: ["a", "b"] })).toEqual({ search: "", show: "all", adviser: "", page: 1 });
  });
});
