import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameworkCatalogue } from "@/lib/frameworks/catalogue";
import { type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import { type CarriedPart, carriedInto } from "@/lib/self-evaluation/carrying";
import { contextFigures } from "@/lib/self-evaluation/figures";
import { areasFor, followersOf, inOrder, isGraded, type VersionFacts, versionFor } from "@/lib/self-evaluation/frameworks";
import {
  type EvaluationPart,
  type EvaluationPartKind,
  type EvaluationValue,
  emptyEvaluationParts,
  evaluationFields,
  isCarriedGrade,
} from "@/lib/self-evaluation/parts";
import { isEvaluated, lacksOfEvaluation, lateEvaluation } from "@/lib/self-evaluation/standing";
import { modelStrategy } from "@/lib/strategy/model/year";

const versions: VersionFacts[] = frameworkCatalogue.map(({ key, revision, safeguarding, areas, grades, ...rest }) => ({
  ...rest,
  key,
  id: `${key}-${revision}`,
  revision,
  safeguardingMet: safeguarding?.[0] ?? null,
  safeguardingNotMet: safeguarding?.[1] ?? null,
  areas: areas.map((area) => ({ ...area, id: `${key}-${revision}-${area.key}`, follows: [...area.follows] })),
  grades: grades.map((grade) => ({ ...grade, id: `${key}-${grade.key}` })),
}));
const of = (body: string) => versions.filter((one) => one.body === body);
const version = (id: string) => versions.find((one) => one.id === id) as VersionFacts;
const [eif2019, eif2024, card, card2] = ["ofsted-eif-2019-1", "ofsted-eif-2024-1", "ofsted-report-card-1", "ofsted-report-card-2"] as const;
const year = { startsOn: "2026-09-01", endsBefore: "2027-09-01" };
const primary = { name: "A Primary School", establishmentType: "Academy converter", lowestAge: 4, highestAge: 11 };

function part<Kind extends EvaluationPartKind>(kind: Kind, key: string, value: Partial<EvaluationValue<Kind>>): EvaluationPart {
  return { kind, key, value: { ...emptyEvaluationParts[kind], ...value } as never, position: 1, version: 1 };
}

describe("UO-8 which framework, and which areas", () => {
  it.each([
    ["this year, today", year, "2026-11-24", card2],
    ["a year to come: the one that begins it", { startsOn: "2027-09-01", endsBefore: "2028-09-01" }, "2026-11-24", card2],
    ["last year, looked at today", { startsOn: "2025-09-01", endsBefore: "2026-09-01" }, "2026-11-24", card],
    ["last year in October", { startsOn: "2025-09-01", endsBefore: "2026-09-01" }, "2025-10-01", eif2024],
    ["2022", { startsOn: "2022-09-01", endsBefore: "2023-09-01" }, "2023-01-01", eif2019],
  ])("%s", (_says, of_, today, expected) => expect(versionFor(of("ofsted"), of_, today)?.id).toBe(expected));

  it.each<[string, string, Partial<typeof primary>, string[], string[]]>([
    ["a primary school has early years and no sixth form", card2, {}, ["early-years"], ["post-16"]],
    ["a junior school has neither", card2, { lowestAge: 7 }, [], ["early-years", "post-16"]],
    ["a secondary school with a sixth form", card2, { lowestAge: 11, highestAge: 18 }, ["post-16"], ["early-years"]],
    [
      "UO-9 religious education is judged in an aided school",
      "siams-2023-1",
      { establishmentType: "Voluntary aided school" },
      ["quality-of-religious-education"],
      [],
    ],
    [
      "UO-9 and in one that was aided, by its name",
      "siams-2023-1",
      { name: "St Ann Voluntary Aided School" },
      ["quality-of-religious-education"],
      [],
    ],
    ["UO-9 and not in another", "siams-2023-1", {}, [], ["quality-of-religious-education"]],
  ])("%s", (_says, id, more, there, missing) => {
    const keys = areasFor(version(id), [{ ...primary, ...more }]).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(there));
    for (const key of missing) expect(keys).not.toContain(key);
  });

  it("a federation has what one of its schools has", () => {
    const keys = areasFor(version(card2), [{ ...primary, lowestAge: 7 }, primary]).map(({ key }) => key);
    expect(keys).toContain("early-years");
  });

  it.each([
    [card2, true],
    ["siams-2023-1", false],
    ["siams-2018-1", false],
    ["catholic-schools-inspection-1", true],
  ])("UO-9 %s is graded by schools: %s", (id, graded) => expect(isGraded(version(id))).toBe(graded));
});

describe("UO-8 from one framework to another", () => {
  it.each([
    [eif2019, card2, "quality-of-education", ["inclusion", "curriculum-and-teaching", "achievement"]],
    [eif2024, card, "behaviour-and-attitudes", ["attendance-and-behaviour"]],
    [card, card2, "inclusion", ["inclusion"]],
    ["siams-2018-1", "siams-2023-1", "dignity-and-respect", ["treating-people-well"]],
  ])("%s to %s: %s goes to %s", (from, to, key, expected) => {
    const body = version(from).body;
    expect(followersOf(of(body), from, to).get(key)).toEqual(expected);
  });

  it("law: every area of a version that schools used is followed in every later one", () => {
    const pairs = ["ofsted", "siams", "catholic"].flatMap((body) => {
      const ordered = inOrder(of(body)).filter(({ areas }) => areas.length > 0);
      return ordered.flatMap((from, place) => ordered.slice(place).map((later) => [body, from, later] as const));
    });
    const lost = pairs.flatMap(([body, from, later]) => {
      const follows = followersOf(of(body), from.id, later.id);
      return from.areas.filter(({ key }) => !follows.get(key)?.length).map(({ key }) => `${from.id} to ${later.id}: ${key}`);
    });
    expect(pairs.length).toBeGreaterThan(8);
    expect(lost).toEqual([]);
  });

  const to = (frameworkId: string, sameYear = true) => ({
    versions: of("ofsted"),
    frameworkId,
    areas: areasFor(version(frameworkId), [primary]),
    statements: ["curriculum-1"],
    sameYear,
  });

  function expectNoForeignGrade(carried: readonly CarriedPart[], isSame: boolean): void {
    const values = carried.filter((one): one is CarriedPart<"area"> => one.kind === "area").map(({ value }) => value);
    expect(values.filter(({ reviewedOn }) => reviewedOn !== "")).toEqual([]);
    expect(isSame ? [] : values.filter(({ grade, direction }) => grade !== "" || direction !== "")).toEqual([]);
  }

  const word = fc.stringMatching(/^[a-z]{5,9}$/);
  const anEvaluation = fc.uniqueArray(word, { minLength: 24, maxLength: 24 }).chain((words) =>
    fc.record({
      words: fc.constant(words),
      id: fc.constantFrom(eif2019, eif2024, card),
      areas: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 5 }),
    }),
  );

  it("law: whatever was written and wherever it goes, every word is kept and no grade goes into another framework", () => {
    fc.assert(
      fc.property(anEvaluation, fc.constantFrom(card, card2), fc.boolean(), ({ words, id, areas: places }, target, sameYear) => {
        const left = [...words];
        const next = () => left.pop() ?? "spare";
        const rich = (): RichText => richTextFrom(next());
        const areas = places.flatMap((place) => version(id).areas[place] ?? []);
        const parts = [
          part("text", "context", { body: rich() }),
          part("safeguarding", "safeguarding", { met: "yes", body: rich() }),
          part("inspectionPoint", "i", { text: next(), impact: next(), rating: "green" }),
          part("standard", "curriculum-1", { level: "secure", evidence: next() }),
          part("standard", "gone-7", { level: "secure", evidence: next() }),
          ...areas.flatMap(({ key }) => [
            part("area", key, { grade: "good", headline: next(), body: rich(), direction: "improving", reviewedOn: "2026-01-01" }),
            part("point", `p-${key}`, { area: key, kind: "improve", text: next(), impact: next(), words: next() }),
          ]),
        ];
        const used = words.slice(left.length);
        const carried = carriedInto({ parts, frameworkId: id }, to(target, sameYear));
        const text = JSON.stringify(carried);
        expect(used.filter((one) => !text.includes(one))).toEqual([]);
        expectNoForeignGrade(carried, id === target);
        const known = to(target).areas.map(({ key }) => key);
        const points = carried.filter((one): one is CarriedPart<"point"> => one.kind === "point");
        expect(points.filter(({ value }) => !known.includes(value.area))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("in the same framework a grade goes over, to be confirmed; a level of the trust's standards is given anew in a new year", () => {
    const parts = [
      part("area", "inclusion", { grade: "expected-standard", headline: "Good", reviewedOn: "2026-01-01" }),
      part("standard", "curriculum-1", { level: "secure", evidence: "Books" }),
    ];
    const carried = carriedInto({ parts, frameworkId: card2 }, to(card2, false));
    expect(carried).toContainEqual({
      kind: "area",
      key: "inclusion",
      value: { ...emptyEvaluationParts.area, grade: "expected-standard", headline: "Good" },
    });
    expect(carried).toContainEqual({ kind: "standard", key: "curriculum-1", value: { level: "", evidence: "Books" } });
  });
});

describe("what an evaluation still lacks", () => {
  const areas = [{ key: "inclusion", name: "Inclusion" }];
  const whole = part("area", "inclusion", { grade: "expected-standard", headline: "Good", reviewedOn: "2026-09-10" });
  const safe = part("safeguarding", "safeguarding", { met: "yes" });
  it.each<[string, EvaluationPart[], boolean, RegExp[]]>([
    ["nothing", [whole, safe], true, []],
    ["all of it", [], true, [/no headline/, /no grade/, /safeguarding/]],
    ["without grades a headline is enough", [part("area", "inclusion", { headline: "Good" }), safe], false, []],
    [
      "a carried grade is confirmed",
      [part("area", "inclusion", { headline: "Good", grade: "expected-standard" }), safe],
      true,
      [/last year’s grade/],
    ],
    [
      "a strength has an impact",
      [whole, safe, part("point", "p", { area: "inclusion", kind: "strength", text: "Calm" })],
      true,
      [/impact/],
    ],
  ])("%s", (_says, parts, graded, sentences) => {
    const lacks = lacksOfEvaluation({ areas, parts, graded, hasSafeguarding: true }).map(({ sentence }) => sentence);
    expect(lacks).toEqual(sentences.map((one) => expect.stringMatching(one)));
  });

  it.each([
    [[], true, false],
    [[{ hasHeadline: true, isGradeGiven: false }], true, false],
    [[{ hasHeadline: true, isGradeGiven: false }], false, true],
    [
      [
        { hasHeadline: true, isGradeGiven: true },
        { hasHeadline: false, isGradeGiven: true },
      ],
      true,
      false,
    ],
  ])("%j, graded %s: evaluated %s", (given, graded, expected) => expect(isEvaluated(given, graded)).toBe(expected));

  it.each<["main" | "church", boolean, string, RegExp | null]>([
    ["main", false, "2026-11-24", /due before the first visit, by Wed 2 Sep 2026/],
    ["church", false, "2026-11-24", /before the first visit/],
    ["main", true, "2026-11-24", null],
    ["main", false, "2026-09-02", null],
  ])("UO-9 %s, evaluated %s, on %s", (kind, evaluated, today, says) => {
    const late = lateEvaluation(modelStrategy(2026), kind, evaluated, today);
    if (says) expect(late).toMatch(says);
    else expect(late).toBeNull();
  });

  it.each([
    ["", "", false],
    ["good", "", true],
    ["good", "2026-01-01", false],
  ])("a grade %j reviewed on %j is carried: %s", (grade, reviewedOn, expected) =>
    expect(isCarriedGrade({ grade, reviewedOn })).toBe(expected),
  );
});

it("law: a headline is taken exactly up to 60 words", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), (count) => {
      const headline = Array.from({ length: count }, () => "word").join(" ");
      expect(evaluationFields.area.safeParse({ ...emptyEvaluationParts.area, headline }).success).toBe(count <= 60);
    }),
  );
});

it("a share of very few pupils is not shown, and is not compared", () => {
  const figure = { measure: "absence", period: "2024-25", value: 6.2, national: 5.9 };
  const shown = (cohort: number) => contextFigures({ figures: [{ ...figure, cohort }], capacity: null })[0];
  expect(shown(120)).toMatchObject({ value: "6.2%", national: "5.9%", period: "2024/25" });
  expect(shown(6)).toMatchObject({ value: "Not shown: fewer than 11 pupils", national: "" });
});
