import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trajectoryOf, trajectorySentences } from "@/lib/categories/trajectory";
import { directionStanding } from "@/lib/directions/words";
import { changesOf } from "@/lib/obligations/changes";
import { byTerms, type DutyFacts, metBy, sorted, standingOf, whyNotByHand } from "@/lib/obligations/duties";
import { modelStrategy } from "@/lib/strategy/model/year";

const today = "2026-11-24";
const duty = (more: Partial<DutyFacts> = {}): DutyFacts => ({
  state: "open",
  strength: "owed",
  due: "2026-12-18",
  ongoing: false,
  chosen: false,
  setAside: false,
  ...more,
});

describe("how a duty stands", () => {
  it.each([
    ["to do", duty(), "toDo"],
    ["on its day still to do", duty({ due: today }), "toDo"],
    ["a day later overdue", duty({ due: "2026-11-23" }), "overdue"],
    ["throughout", duty({ due: null, ongoing: true }), "ongoing"],
    ["met", duty({ state: "met", due: "2026-10-01" }), "met"],
    ["fallen away", duty({ state: "closed" }), "fallen"],
    ["set aside", duty({ state: "closed", setAside: true }), "setAside"],
    ["offered and not taken up is never overdue", duty({ strength: "offered", due: "2026-10-01" }), "offered"],
    ["at the director's choice", duty({ strength: "choice", due: "2026-10-01" }), "offered"],
    ["chosen, it is owed", duty({ strength: "choice", due: "2026-10-01", chosen: true }), "overdue"],
  ] as const)("CA-4 %s", (_says, facts, standing) => {
    expect(standingOf(facts, today)).toBe(standing);
  });

  it("CA-4 overdue duties come first, and none is lost by sorting", () => {
    const facts = fc.record({
      state: fc.constantFrom("open" as const, "met" as const, "closed" as const),
      strength: fc.constantFrom("owed" as const, "offered" as const, "choice" as const),
      due: fc.constantFrom(null, "2026-10-01", "2026-12-18"),
      ongoing: fc.boolean(),
      chosen: fc.boolean(),
      setAside: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(facts), (duties) => {
        const standings = sorted(duties, today).map(({ standing }) => standing);
        expect(standings).toHaveLength(duties.length);
        const overdue = standings.filter((one) => one === "overdue").length;
        expect(standings.slice(0, overdue).every((one) => one === "overdue")).toBe(true);
      }),
    );
  });

  it.each([
    ["reviewMeeting", "meeting", true],
    ["improvementPlan", "plan", true],
    ["governanceReview", "visit", false],
    ["a kind of another year", "hand", false],
  ])("CA-4 %s is met by %s", (kind, by, refused) => {
    expect(metBy(kind)).toBe(by);
    expect(whyNotByHand(kind) !== undefined).toBe(refused);
  });

  it("CA-4 what is set aside is not opened again, what had fallen away is", () => {
    const owed = {
      entryKey: "a",
      termKey: "",
      kind: "other" as const,
      text: "a",
      owedBy: "trust" as const,
      strength: "owed" as const,
      withTrustees: "no" as const,
      due: null,
      ongoing: true,
    };
    const standing = { id: "1", entryKey: "a", termKey: "", state: "closed" as const };
    expect(changesOf([standing], [owed]).reopen).toHaveLength(1);
    expect(changesOf([{ ...standing, setAside: true }], [owed])).toEqual({ create: [], reopen: [], keep: [], close: [] });
  });
});

describe("duties of several terms", () => {
  it("CA-4 are said once, with each of their terms; what has no term stands by itself", () => {
    const of = (text: string, termKey: string) => ({ text, termKey });
    const [second, third] = [of("A review meeting", "term2"), of("A review meeting", "term3")];
    const [review, again] = [of("A full review", ""), of("A full review", "")];
    expect(byTerms([review, second, again, third])).toEqual([[review], [second, third], [again]]);
    expect(byTerms([])).toEqual([]);
  });
});

describe("where a school is moving", () => {
  const strategy = modelStrategy(2026);
  const decision = (before: string | null, categoryKey: string, date = "2026-07-01") => ({
    axis: "main" as const,
    before,
    categoryKey,
    date,
  });

  it.each([
    ["up", decision("recovery", "reinforcement")],
    ["down", decision("reinforcement", "recovery")],
    ["same", decision("recovery", "recovery")],
    [null, decision(null, "recovery")],
  ])("CA-5 %s by its last decision", (movement, last) => {
    expect(trajectoryOf(strategy, [last], [], today).category).toBe(movement);
  });

  it("CA-5 the last decision counts, whatever the order of the list", () => {
    const list = [decision("repair", "recovery", "2026-11-01"), decision("reinforcement", "repair", "2025-11-01")];
    expect(trajectoryOf(strategy, list, [], today).category).toBe("up");
    expect(trajectoryOf(strategy, list.reverse(), [], today).category).toBe("up");
  });

  it("CA-5 ratings of half a year against those of the half before; without either nothing is said", () => {
    const rating = (day: string, tone: string) => ({ day, tone });
    const better = [rating("2026-02-01", "red"), rating("2026-03-01", "green"), rating("2026-10-01", "green")];
    expect(trajectoryOf(strategy, [], better, today).actions?.movement).toBe("up");
    expect(trajectoryOf(strategy, [], better.slice(2), today).actions).toBeNull();
    expect(trajectorySentences(trajectoryOf(strategy, [], better, today)).map(({ says }) => says)).toEqual([
      "1 of 1 ratings of actions in the last half-year are green; 1 of 2 in the half-year before.",
    ]);
  });
});

it.each([
  [{ reviewOn: "2026-11-23", actedOn: null, withdrawnOn: null }, "To be reviewed", true],
  [{ reviewOn: today, actedOn: null, withdrawnOn: null }, "In its review period", false],
  [{ reviewOn: "2026-01-01", actedOn: "partly", withdrawnOn: null }, "Acted on in part", false],
  [{ reviewOn: "2026-01-01", actedOn: null, withdrawnOn: "2026-02-01" }, "Withdrawn", false],
] as const)("CA-10 a direction stands as it should (%o)", (facts, says, late) => {
  expect(directionStanding(facts, today)).toEqual({ says, late });
});
