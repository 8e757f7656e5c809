import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitRules } from "@/lib/allocations/unit-rules";
import { modelStrategy } from "@/lib/strategy/model/year";
import { needsReason, withoutReason } from "@/lib/visits/focus";
import { isProgrammeOpen, phasesOwed, programmeOfUnit, themesOf } from "@/lib/visits/programme";
import { alreadyBusy, neededPart } from "@/lib/visits/suit";
import { visitName } from "@/lib/visits/words";

const strategy = modelStrategy(2026);

describe("the programme of a unit", () => {
  it.each([
    [["primary"], "primary"],
    [["infant", "junior"], "primary"],
    [["secondary"], "secondary"],
    [["secondary", "primary"], "primary"],
  ] as const)("VP-2 %s has the programme %s", (phases, key) => {
    expect(
      programmeOfUnit(
        strategy,
        phases.map((phase) => ({ phase })),
        null,
      )?.key,
    ).toBe(key);
  });

  it.each([
    [["primary"], false],
    [["infant", "junior", "special"], false],
    [["secondary"], false],
    [["allThrough"], true],
    [["primary", "secondary"], true],
    [["alternativeProvision"], false],
  ] as const)("VT-1 VT-2 of %s is left to the director: %s", (phases, open) => {
    expect(
      isProgrammeOpen(
        strategy,
        phases.map((phase) => ({ phase })),
      ),
    ).toBe(open);
  });

  it("VT-1 VT-2 a phase without a programme is left to the director, and a pick of a programme that is gone counts for nothing", () => {
    const gone = {
      ...strategy,
      programmes: strategy.programmes.map((one) => ({ ...one, phases: one.phases.filter((phase) => phase !== "post16") })),
    };
    expect(isProgrammeOpen(gone, [{ phase: "post16" }])).toBe(true);
    expect(programmeOfUnit(gone, [{ phase: "post16" }], null)).toBeUndefined();
    expect(programmeOfUnit(gone, [{ phase: "post16" }], "primary")?.key).toBe("primary");
    expect(programmeOfUnit(strategy, [{ phase: "allThrough" }], "no-more")?.key).toBe("secondary");
  });

  it("UO-2 days are owed by the programme that was picked", () => {
    const allThrough = [{ phase: "allThrough" as const }];
    const days = (picked: string | null) => unitRules(strategy, phasesOwed(strategy, allThrough, picked)).days;
    expect([days(null), days("primary"), days("secondary")]).toEqual([4, 6, 4]);
    expect(unitRules(strategy, ["allThrough"], "primary")).toEqual({ days: 6, link: "chiefExecutive" });
  });

  it("VT-6 has the themes of the visit and those carried over, once each", () => {
    const [programme = null] = strategy.programmes;
    const carried = [
      { visitId: "v1", key: "website", text: "Website" },
      { visitId: "v1", key: "early-reading", text: "Early reading" },
      { visitId: "v0", key: "website", text: "Website" },
    ];
    const themes = themesOf({ kind: "programme", programmeVisitKey: "visit-2", number: 2, carriedThemes: carried }, programme);
    expect(themes.map(({ key, carriedFrom }) => [key, carriedFrom])).toEqual([
      ["pupil-facing", null],
      ["national-data", null],
      ["attendance-exclusions", null],
      ["early-reading", null],
      ["website", "v1"],
    ]);
    expect(themes.at(-1)?.asks).toBe("update");
    expect(themesOf({ kind: "additional", programmeVisitKey: null, number: null, carriedThemes: [] }, programme)).toEqual([]);
  });
});

describe("VT-4 areas of focus", () => {
  const area = (startedOn: string, furtherReason: string | null = null) => ({ startedOn, furtherReason });
  it.each([
    [[], 3, 0],
    [[area("2026-09-01"), area("2026-09-01"), area("2026-09-01")], 3, 0],
    [[area("2026-09-01"), area("2026-09-01"), area("2026-09-01"), area("2026-10-01")], 3, 1],
    [[area("2026-09-01"), area("2026-09-01"), area("2026-09-01"), area("2026-10-01", "New headteacher asked")], 3, 0],
  ])("case %#", (open, most, expected) => {
    expect(withoutReason(open, most)).toBe(expected);
  });

  it("a further one needs its reason exactly where the year's number is reached", () => {
    fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 12 }), (open, most) => needsReason(open, most) === open + 1 > most));
  });
});

describe("TE-2 what a visit needs", () => {
  it.each([
    ["programme", 1, "09:00", "15:00", "day"],
    ["additional", 0.5, "09:00", "12:00", "morning"],
    ["additional", 0.5, "12:30", "15:00", "afternoon"],
    ["linkMeeting", 0, "10:00", "11:00", "morning"],
    ["review", 0, "09:00", "15:00", "day"],
  ] as const)("%s of %s from %s to %s needs the %s", (kind, days, startsAt, endsAt, part) => {
    expect(neededPart({ kind, days, startsAt, endsAt })).toBe(part);
  });

  it("another visit of the lead or of the school stands in the way, the visit itself does not", () => {
    const wanted = { id: "me", leadId: "ann", unitId: "here", lead: "Ann", unitName: "Here" };
    const day = "2026-12-08";
    expect(alreadyBusy(wanted, [{ id: "me", date: day, leadId: "ann", unitId: "here" }], day)).toEqual([]);
    expect(alreadyBusy(wanted, [{ id: "a", date: day, leadId: "ann", unitId: "there" }], day)).toEqual([
      "Ann has another visit on this day.",
    ]);
    expect(alreadyBusy(wanted, [{ id: "b", date: day, leadId: "simon", unitId: "here" }], day)).toEqual([
      "Here has another visit on this day.",
    ]);
    expect(alreadyBusy(wanted, [{ id: "a", date: "2026-12-09", leadId: "ann", unitId: "there" }], day)).toEqual([]);
  });

  it.each([
    [{ kind: "programme", number: 2 }, "Visit 2"],
    [{ kind: "review", number: null, reviewKind: "subject" }, "Subject review"],
    [{ kind: "linkMeeting", number: null }, "Link meeting"],
  ] as const)("%o is called %s", (visit, name) => {
    expect(visitName(visit)).toBe(name);
  });
});
