import type { Figure, MeasuresFact, Whose } from "@/lib/official-data/facts";
import { yearKeyOf } from "@/lib/strategy/year-key";
import { chance } from "./sample-facts.ts";
import {
  absence,
  census,
  expected,
  figure,
  freeMeals,
  type Group,
  groupOf,
  keyStage2,
  keyStage4,
  keyStage5,
  type Made,
  ofEngland,
  ofSchool,
  rounded,
} from "./sample-figure-tables.ts";
import { inRegisterOf, sampleAuthority } from "./sample-official-schools.ts";
import type { SampleSchool } from "./sample-schools.ts";

/** One file of figures as the department would publish it: a kind, a school year, whose figures. */
export interface FiguresFile {
  kind: "absence" | "census" | "ks2" | "ks4" | "ks5";
  name: string;
  period: string;
  facts: MeasuresFact[];
}

/** Figures of four school years up to the last one whose results are out. */
export function sampleFigures(schools: readonly (SampleSchool & { joinedYear: number })[], lastYear: number): FiguresFile[] {
  return [3, 2, 1, 0].flatMap((back) => yearOf(schools, lastYear - back, back));
}

function yearOf(schools: readonly (SampleSchool & { joinedYear: number })[], startYear: number, back: number): FiguresFile[] {
  const period = yearKeyOf(startYear);
  // Before it joined, a school that converted was another one on paper.
  const whose = (school: SampleSchool & { joinedYear: number }): Whose => {
    const { before } = inRegisterOf(school.urn);
    return { level: "school", urn: before && startYear < school.joinedYear ? before.urn : school.urn, laestab: null };
  };
  const rows = (figures: (school: SampleSchool & { joinedYear: number }) => Figure[]) =>
    schools.flatMap((school): MeasuresFact[] => {
      const found = figures(school);
      return found.length > 0 ? [{ is: "measures", whose: whose(school), period, figures: found }] : [];
    });
  const england = (code: "all" | Group, figures: Figure[]): MeasuresFact => ({
    is: "measures",
    whose: { level: "national", code },
    period,
    figures,
  });
  const authority = (figures: Figure[]): MeasuresFact => ({
    is: "measures",
    whose: { level: "authority", code: sampleAuthority.code },
    period,
    figures,
  });
  const byGroup = (made: Record<Group, Made[]>, more: (group: Group) => Figure[] = () => []) =>
    (["primary", "secondary", "special"] as const).map((group) =>
      england(group, [...made[group].map((one) => ofEngland(one, back)), ...more(group)]),
    );
  const results = (stage: "ks2" | "ks4" | "ks5", made: Made[]): MeasuresFact[] => [
    ...rows((school) => {
      const pupils = inRegisterOf(school.urn).leavers[stage];
      return pupils === undefined ? [] : made.map((one) => resultOf(one, school, startYear, back, cohortOf(pupils, school, period)));
    }),
    england(
      "all",
      published(made, startYear).map((one) => ofEngland(one, back)),
    ),
    authority(
      published(made, startYear).map((one) => ({
        ...ofEngland(one, back),
        value: rounded(expected(one, back) - one.spread * 0.06, one.digits),
      })),
    ),
  ];
  return [
    {
      kind: "absence",
      name: "Absence",
      period,
      facts: [...rows((school) => absence[groupOf(school.phase)].map((one) => ofSchool(one, school, period, back))), ...byGroup(absence)],
    },
    {
      kind: "census",
      name: "Pupil census",
      period,
      facts: [...rows((school) => censusOf(school, period, back)), ...byGroup(census, (group) => [ofEngland(freeMeals[group], back)])],
    },
    { kind: "ks2", name: "Key stage 2 results", period, facts: results("ks2", keyStage2) },
    { kind: "ks4", name: "Key stage 4 results", period, facts: results("ks4", keyStage4) },
    { kind: "ks5", name: "Results at 16 to 18", period, facts: results("ks5", keyStage5) },
  ];
}

function cohortOf(pupils: number, school: SampleSchool, period: string): number {
  return Math.max(3, Math.round(pupils * (0.86 + 0.28 * chance("cohort", school.urn, period))));
}

/** School years whose pupils had taken no tests seven years before, and so have no measure of progress. */
const withoutProgress = new Set([2024, 2025]);

const isWithout = ({ measure }: Made, startYear: number) => measure === "ks4-progress-8" && withoutProgress.has(startYear);
const published = (made: Made[], startYear: number) => made.filter((one) => !isWithout(one, startYear));

/** A result with the pupils behind it; under six the department leaves it out. */
function resultOf(made: Made, school: SampleSchool, startYear: number, back: number, pupils: number): Figure {
  const cohort = made.share ? Math.round(pupils * made.share) : pupils;
  if (isWithout(made, startYear)) return figure(made.measure, null, { missing: "notAvailable", cohort });
  if (cohort < 6) return figure(made.measure, null, { missing: "suppressed", cohort });
  const { value } = ofSchool(made, school, yearKeyOf(startYear), back);
  // Tests of key stages are not made for most pupils of a special school.
  const reached = inPupils(school.phase === "special" ? rounded((value ?? 0) * 0.12, made.digits) : (value ?? 0), made, cohort);
  const { interval } = made;
  const reach = interval ? { lower: rounded(reached - interval, 2), upper: rounded(reached + interval, 2) } : {};
  return figure(made.measure, reached, { cohort, ...reach });
}

/** A percentage that so many pupils can make: 5 of 8 are 63%. */
function inPupils(value: number, { isPercent, digits }: Made, cohort: number): number {
  return isPercent ? rounded((Math.round((value / 100) * cohort) / cohort) * 100, digits) : value;
}

function censusOf(school: SampleSchool, period: string, back: number): Figure[] {
  const { pupils, freeMeals: share } = inRegisterOf(school.urn);
  const then = Math.round(pupils * (1 + back * 0.04 * (chance("roll", school.urn) - 0.4)));
  const meals = rounded(share + 2 * (chance("meals", school.urn, period) - 0.5) - 0.5 * back);
  return [
    figure("pupils", then),
    figure("free-school-meals-ever", meals, { cohort: then }),
    ...census[groupOf(school.phase)].map((one) => ({ ...ofSchool(one, school, period, back), cohort: then })),
  ];
}
