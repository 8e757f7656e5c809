import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { frameworkCatalogue } from "@/lib/frameworks/catalogue";
import { measures } from "@/lib/official-data/measures";
import { planImport } from "@/lib/official-data/planning/plan";
import { startYearOf } from "@/lib/strategy/year-key";
import { sampleFiles } from "../../../prisma/seed/sample-official-data.ts";
import { sampleSchools } from "../../../prisma/seed/sample-schools.ts";

const frameworks = frameworkCatalogue.map((framework) => ({
  ...framework,
  id: framework.name,
  areas: framework.areas.map(({ key }) => ({ id: key, key })),
  grades: framework.grades.map((grade) => ({ ...grade, id: grade.key })),
}));

/** The plan of the sample's import on a day. */
function planOn(day: string) {
  const joined = sampleSchools.map((school) => ({ ...school, joinedOn: `${startYearOf(day) - school.joinedYearsAgo}-09-01` }));
  const schools = joined.map(({ urn, name, joinedOn }) => ({ id: String(urn), urn, name, joinedOn, leftOn: null, laestab: null }));
  const stored = { schools: schools as never, links: [], figures: [], comparators: [], inspections: [], holidays: [], frameworks };
  return planImport(sampleFiles(joined, day), stored);
}

const days = fc.integer({ min: 0, max: 2_500 }).map((count) => addDays("2026-11-25", count));

describe("official data of the sample", () => {
  it("are dated around the day on which it is loaded, known measures within their bounds, and understood wholly", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { figures, inspections, notes, schools } = planOn(day);
        expect(notes).toEqual([]);
        expect(schools.added).toEqual([]);
        expect(new Set(figures.added.map(({ period }) => Number(period.slice(0, 4)) - startYearOf(day)))).toEqual(
          new Set([-4, -3, -2, -1]),
        );
        for (const { measure, value, missing } of figures.added) {
          const known = measures.find(({ key }) => key === measure);
          expect(known, measure).toBeDefined();
          expect((value === null) !== (missing === null)).toBe(true);
          if (known?.unit === "percent" && value !== null) expect(value >= 0 && value <= 100, `${measure} ${value}`).toBe(true);
        }
        expect(inspections.added.every(({ startedOn, publishedOn }) => startedOn < day && (publishedOn ?? day) <= day)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("say the same whenever they are loaded on a day", () => {
    expect(planOn("2026-11-25")).toEqual(planOn("2026-11-25"));
  });

  it("have results by phase, small cohorts, codes, former URNs, and inspections with and without a grade for the whole", () => {
    const { figures, inspections, links } = planOn("2026-11-25");
    const keysOf = (urn: number) =>
      new Set(figures.added.filter(({ schoolId }) => schoolId === String(urn)).map(({ measure }) => measure.slice(0, 3)));
    expect(
      [900_101, 900_104, 900_106, 900_111, 900_102].map((urn) => ["ks2", "ks4", "ks5"].filter((stage) => keysOf(urn).has(stage))),
    ).toEqual([["ks2"], ["ks4", "ks5"], ["ks2", "ks4", "ks5"], ["ks2", "ks4"], []]);
    expect(figures.added.some(({ cohort, value }) => value !== null && cohort !== null && cohort > 5 && cohort < 11)).toBe(true);
    expect(new Set(figures.added.map(({ missing }) => missing))).toEqual(new Set([null, "suppressed", "notAvailable"]));
    expect(links.map(({ urn }) => urn)).toEqual([900_204, 900_209]);
    expect(inspections.added.some(({ urn, schoolId }) => String(urn) !== schoolId)).toBe(true);
    const frameworksSeen = new Set(inspections.added.map(({ frameworkId }) => frameworkId.replace(/ \d{4}.*/, "")));
    expect(frameworksSeen.size).toBeGreaterThan(1);
    expect(inspections.added.some(({ overallGradeId }) => overallGradeId !== null)).toBe(true);
    expect(inspections.added.some(({ overallGradeId, kind }) => overallGradeId === null && kind === "graded")).toBe(true);
    expect(inspections.added.some(({ kind }) => kind === "ungraded")).toBe(true);
  });
});
