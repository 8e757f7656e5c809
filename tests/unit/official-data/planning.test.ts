import { describe, expect, it } from "vitest";
import { frameworkCatalogue } from "@/lib/frameworks/catalogue";
import type { Fact, InspectionFact, MeasuresFact, SchoolFact } from "@/lib/official-data/facts";
import { figureWords } from "@/lib/official-data/figure-words";
import { phaseOf, titleCase } from "@/lib/official-data/planning/description";
import { isNothingNew, outcomeOf } from "@/lib/official-data/planning/outcome";
import { planImport } from "@/lib/official-data/planning/plan";
import type { Stored, StoredSchool } from "@/lib/official-data/planning/stored";
import { comparedIn, drawnYears, isBeforeJoining, seriesOf } from "@/lib/official-data/series";

const frameworks = frameworkCatalogue.map((framework) => ({
  ...framework,
  id: `${framework.key} ${framework.revision}`,
  areas: framework.areas.map(({ key }) => ({ id: `area ${key}`, key })),
  grades: framework.grades.map((grade) => ({ ...grade, id: `grade ${grade.key}` })),
}));
const nothing: Stored = { schools: [], links: [], figures: [], comparators: [], inspections: [], holidays: [], frameworks };

function aFact(urn: number, more: Partial<SchoolFact> = {}): SchoolFact {
  return {
    is: "school",
    urn,
    name: `School ${urn}`,
    asOf: "2022-07-18",
    source: "groupLinks",
    inTrust: true,
    status: null,
    joinedOn: null,
    type: null,
    phase: "Primary",
    laCode: "802",
    laName: "North Somerset",
    laestab: null,
    ukprn: null,
    lowestAge: null,
    highestAge: null,
    character: null,
    diocese: null,
    gender: null,
    capacity: null,
    pupils: null,
    openedOn: null,
    closedOn: null,
    street: null,
    town: null,
    postcode: null,
    telephone: null,
    website: null,
    ...more,
  };
}

function plan(facts: Fact[], stored: Partial<Stored> = {}) {
  return planImport({ group: null, facts }, { ...nothing, ...stored });
}

/** The schools of a plan, as they are once it is written. */
function written(facts: Fact[]): StoredSchool[] {
  return plan(facts).schools.added.map((school) => ({ ...school, id: `id ${school.urn}` }));
}

const urnsOf = (schools: readonly { urn: number }[]) => schools.map(({ urn }) => urn);

describe("who is in the trust", () => {
  it("the newest word counts: a school that a later list does not name has left, and stays", () => {
    const stored = { schools: written([aFact(100_001), aFact(100_002)]) };
    const later = plan([aFact(100_001, { asOf: "2023-07-01" })], stored);
    expect(later.schools.left).toEqual([{ urn: 100_002, name: "School 100002", leftOn: "2023-07-01" }]);
    expect(later.schools.added).toEqual([]);
  });

  it("an older list takes nobody away", () => {
    const stored = { schools: written([aFact(100_001), aFact(100_002)]) };
    const older = plan([aFact(100_001, { asOf: "2019-06-01" })], stored);
    expect([older.schools.left, older.schools.changed]).toEqual([[], []]);
  });

  it("a list of one authority is silent about another authority's schools", () => {
    const stored = { schools: written([aFact(100_001), aFact(100_002, { laCode: "800" })]) };
    expect(plan([aFact(100_001, { asOf: "2023-07-01" })], stored).schools.left).toEqual([]);
  });

  it("a register's silence says nothing, its word does", () => {
    const stored = { schools: written([aFact(100_001), aFact(100_002)]) };
    const register = { source: "register", asOf: "2024-01-01" } as const;
    expect(plan([aFact(100_001, register)], stored).schools.left).toEqual([]);
    const gone = plan([aFact(100_002, { ...register, inTrust: false, status: "closed", closedOn: "2023-12-31" })], stored);
    expect(gone.schools.left).toEqual([{ urn: 100_002, name: "School 100002", leftOn: "2023-12-31" }]);
  });

  it("a school that is added by hand is not taken away by a list that never named it", () => {
    const [byHand] = written([aFact(100_009)]);
    const stored = { schools: byHand ? [{ ...byHand, officialOn: null }] : [] };
    expect(plan([aFact(100_001)], stored).schools.left).toEqual([]);
  });

  it("a school that converted is the same school under a new URN", () => {
    const stored = { schools: written([aFact(100_001)]) };
    const link: Fact = { is: "link", urn: 100_001, successor: 100_005, name: null, kind: "Predecessor", on: "2023-01-01" };
    const converted = plan([aFact(100_005, { asOf: "2023-07-01" }), link], stored);
    expect(converted.schools.added).toEqual([]);
    expect(converted.schools.changed.map(({ id, school }) => [id, school.urn])).toEqual([["id 100001", 100_005]]);
  });
});

describe("facts of a school", () => {
  it("the same files again change nothing", () => {
    const facts = [aFact(100_001), aFact(100_001, { source: "register", character: "Church of England", lowestAge: 4, highestAge: 7 })];
    const again = plan(facts, { schools: written(facts) });
    expect(isNothingNew(outcomeOf(again))).toBe(true);
  });

  it("an older file only fills gaps; a newer one speaks", () => {
    const stored = { schools: written([aFact(100_001, { pupils: 200, source: "register" })]) };
    const older = plan([aFact(100_001, { asOf: "2020-01-01", source: "register", pupils: 100, capacity: 210 })], stored);
    expect(older.schools.changed[0]?.after).toEqual({ capacity: 210 });
    const newer = plan([aFact(100_001, { asOf: "2024-01-01", source: "register", pupils: 254 })], stored);
    expect(newer.schools.changed[0]?.after).toEqual({ pupils: 254 });
  });

  it.each([
    [{ phase: "Primary", lowestAge: 4, highestAge: 7 }, "infant"],
    [{ phase: "Primary", lowestAge: 7, highestAge: 11 }, "junior"],
    [{ phase: "Primary", lowestAge: 3, highestAge: 11, name: "A Junior School" }, "primary"],
    [{ phase: "Primary", name: "Hannah More Infant School" }, "infant"],
    [{ phase: "Primary", name: "An Infant and Junior School" }, "primary"],
    [{ phase: "Middle deemed secondary" }, "secondary"],
    [{ phase: "Not applicable", type: "Academy special converter" }, "special"],
    [{ phase: "Not applicable", type: "Pupil referral unit" }, "alternativeProvision"],
    [{ phase: "All-through" }, "allThrough"],
    [{ phase: "16 plus" }, "post16"],
  ])("%j is %s", (given, phase) => {
    expect(phaseOf({ type: null, lowestAge: null, highestAge: null, name: "", ...given })).toBe(phase);
  });

  it.each([
    ["THE GOOD SHEPHERD TRUST", "The Good Shepherd Trust"],
    ["ST. PETER'S CE MAT", "St. Peter's CE MAT"],
    ["Lighthouse Schools Partnership", "Lighthouse Schools Partnership"],
    ["SEA-VIEW AND HILL TRUST", "Sea-View and Hill Trust"],
    ["T.E.A.M EDUCATION TRUST", "T.E.A.M Education Trust"],
    ["LDBS FRAYS ACADEMY TRUST OF ST MARY", "LDBS Frays Academy Trust of St Mary"],
  ])("%s is shown as %s", (official, shown) => {
    expect(titleCase(official)).toBe(shown);
  });
});

function results(urn: number | null, laestab: string | null = null, value = 63): MeasuresFact {
  const figure = { measure: "ks2-expected", value, missing: null, lower: null, upper: null, cohort: 30 };
  return { is: "measures", whose: { level: "school", urn, laestab }, period: "2017-18", figures: [figure] };
}

describe("whose row it is", () => {
  const links: Fact[] = [
    { is: "link", urn: 90_0001, successor: 95_0001, name: "Before", kind: "Predecessor", on: null },
    { is: "link", urn: 95_0001, successor: 100_001, name: "Between", kind: "Predecessor", on: null },
  ];

  it("is found by URN, then by every predecessor, then by LAESTAB, never by name", () => {
    const school = aFact(100_001, { laestab: "8024129", name: "St Mary's" });
    const { figures } = plan([
      school,
      ...links,
      results(100_001),
      results(90_0001),
      results(null, "8024129", 1),
      results(777_777, "8024129", 2),
      results(888_888),
    ]);
    expect(figures.added.map(({ schoolId, urn, value }) => [schoolId, urn, value])).toEqual([
      ["urn:100001", 100_001, 1],
      ["urn:100001", 90_0001, 63],
      ["urn:100001", 777_777, 2],
    ]);
  });

  it("keeps the figure under the URN at the time, and every step between as a link", () => {
    const { links: kept } = plan([aFact(100_001), ...links]);
    expect(kept.map(({ urn, name }) => [urn, name])).toEqual([
      [95_0001, "Between"],
      [90_0001, "Before"],
    ]);
  });
});

function anInspection(more: Partial<InspectionFact> = {}): InspectionFact {
  return {
    is: "inspection",
    urn: 100_001,
    urnThen: 100_001,
    kind: "graded",
    number: "1",
    startedOn: "2022-01-10",
    publishedOn: null,
    overall: 2,
    outcome: null,
    safeguarding: true,
    concern: null,
    grades: { "quality-of-education": "2" },
    gradedOn: {},
    source: "inspectorate",
    ...more,
  };
}

describe("inspections", () => {
  it.each([
    ["2012-03-01", "ofsted-before-2019 1", "grade good"],
    ["2022-01-10", "ofsted-eif-2019 1", "grade good"],
    ["2025-01-10", "ofsted-eif-2024 1", "grade good"],
  ])("on %s was under %s", (startedOn, framework, overall) => {
    const [found] = plan([aFact(100_001), anInspection({ startedOn })]).inspections.added;
    expect([found?.frameworkId, found?.overallGradeId]).toEqual([framework, overall]);
  });

  it("a report card has grades by their names and no overall", () => {
    const card = anInspection({ startedOn: "2026-01-10", overall: null, grades: { inclusion: "Strong standard", achievement: "Secure" } });
    const { added, warnings } = plan([aFact(100_001), card]).inspections;
    expect(added[0]).toMatchObject({ overallGradeId: null, grades: { "area inclusion": "grade strong-standard" } });
    expect(warnings.join()).toContain("“Secure” is not a grade");
  });

  it("what the register says of the same inspection gives way to the inspectorate", () => {
    const register = anInspection({ source: "register", startedOn: "2022-01-12", grades: {}, safeguarding: null });
    expect(plan([aFact(100_001), register, anInspection()]).inspections.added).toMatchObject([
      { origin: "official", startedOn: "2022-01-10" },
    ]);
  });

  it.each([
    [{ urn: 90_0001, startedOn: "2030-01-01" }, true],
    [{ urn: 100_001, startedOn: "2017-01-01" }, true],
    [{ urn: 100_001, startedOn: "2018-04-01" }, false],
  ])("%j is before joining: %s", (inspection, before) => {
    expect(isBeforeJoining(inspection, { urn: 100_001, joinedOn: "2018-04-01" })).toBe(before);
  });
});

describe("a school's figures as they are shown", () => {
  const figure = (measure: string, value: number, cohort: number | null, urn = 1, period = "2018-19") => ({
    measure,
    period,
    urn,
    value,
    missing: null,
    lower: null,
    upper: null,
    cohort,
    source: null,
  });
  const given = {
    urn: 1,
    joinedOn: "2019-09-01",
    figures: [
      figure("ks2-expected", 63, 10),
      figure("absence", 5, null),
      figure("persistent-absence-15", 2, null, 1, "2012-13"),
      figure("persistent-absence-10", 9, null),
    ],
    averages: [{ measure: "absence", period: "2018-19", value: 4.5, schools: 7 }],
    comparators: [
      { level: "national" as const, code: "all", measure: "absence", period: "2018-19", value: 4.7 },
      { level: "national" as const, code: "primary", measure: "absence", period: "2018-19", value: 4 },
    ],
  };
  const shown = (showsSmall: boolean) => seriesOf(given, showsSmall).flatMap(({ series }) => series);

  it.each([
    [true, 63, null],
    [false, null, "few"],
  ])("a percentage of ten pupils, for somebody who may read it: %s", (may, value, missing) => {
    const [year] = shown(may).find(({ measure }) => measure.key === "ks2-expected")?.years ?? [];
    expect(year).toMatchObject({ value, missing });
    expect(figureWords(value, missing, "percent")).toMatch(may ? /63%/ : /fewer than 11 pupils/);
  });

  it("eleven pupils are enough", () => {
    const [year] = seriesOf({ ...given, figures: [figure("ks2-expected", 63, 11)] }, false)[0]?.series[0]?.years ?? [];
    expect(year?.value).toBe(63);
  });

  it("a school of ten pupils hides its attendance and what its pupils are from governors, not how many they are", () => {
    const figures = [figure("pupils", 10, null), figure("absence", 5, null), figure("sen-support", 20, 10)];
    const years = seriesOf({ ...given, figures }, false).flatMap(({ series }) =>
      series.map(({ measure, years: [year] }) => [measure.key, year?.value]),
    );
    expect(Object.fromEntries(years)).toEqual({ pupils: 10, absence: null, "sen-support": null });
  });

  it("a chart has a gap for every year without a figure, and says which were before joining", () => {
    const figures = [figure("absence", 5, null, 2, "2016-17"), figure("absence", 6, null, 1, "2019-20")];
    const years = seriesOf({ ...given, figures }, true)[0]?.series[0]?.years ?? [];
    expect(years.map(({ formerUrn, isBeforeJoining }) => [formerUrn, isBeforeJoining])).toEqual([
      [2, true],
      [null, false],
    ]);
    expect(drawnYears(years).map(({ period, value }) => [period, value])).toEqual([
      ["2016-17", 5],
      ["2017-18", null],
      ["2018-19", null],
      ["2019-20", 6],
    ]);
  });

  it("where two schools became one, a chart draws no year before", () => {
    const figures = [figure("absence", 5, null, 2), figure("absence", 7, null, 3), figure("absence", 6, null, 1, "2019-20")];
    const years = seriesOf({ ...given, figures }, true)[0]?.series[0]?.years ?? [];
    expect(years).toHaveLength(3);
    expect(drawnYears(years).map(({ value }) => value)).toEqual([null, 6]);
  });

  it("the key of a chart names no line that is not there", () => {
    expect(comparedIn(seriesOf(given, true))).toEqual({ national: true, trust: true, former: false });
    expect(comparedIn(seriesOf({ ...given, averages: [], comparators: [] }, true))).toEqual({
      national: false,
      trust: false,
      former: false,
    });
  });

  it("the phase's national figure is nearer than that of all schools, and a mean says of how many", () => {
    const [year] = shown(true).find(({ measure }) => measure.key === "absence")?.years ?? [];
    expect(year).toMatchObject({ national: 4, trust: 4.5, trustSchools: 7 });
  });

  it("persistent absence measured in two ways is two measures, never one line", () => {
    const series = shown(true).filter(({ measure }) => measure.key.startsWith("persistent"));
    expect(series.map(({ years }) => years.map(({ period }) => period))).toEqual([["2018-19"], ["2012-13"]]);
  });
});

it("urns of a plan are those of its facts", () => {
  expect(urnsOf(plan([aFact(100_002), aFact(100_001)]).schools.added)).toEqual([100_001, 100_002]);
});
