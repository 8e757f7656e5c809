import type { Figure, MeasuresFact, Whose } from "@/lib/official-data/facts";
import type { Phase } from "@/lib/schools/words";
import { yearKeyOf } from "@/lib/strategy/year-key";
import { chance } from "./sample-facts.ts";
import { inRegisterOf, sampleAuthority } from "./sample-official-schools.ts";
import type { SampleSchool } from "./sample-schools.ts";

/** One file of figures as the department would publish it: a kind, a school year, whose figures. */
export interface FiguresFile {
  kind: "absence" | "census" | "ks2" | "ks4" | "ks5";
  name: string;
  period: string;
  facts: MeasuresFact[];
}

/** A measure of the sample: what England has, how far schools lie apart, how it moves from year to year. */
interface Made {
  measure: string;
  england: number;
  spread: number;
  drift?: number;
  digits?: number;
  /** By how many points a confidence interval reaches to either side. */
  interval?: number;
  /** Fewer is better: a good school lies below. */
  isLow?: boolean;
  /** Only a share of the pupils stands behind it. */
  share?: number;
}

type Group = "primary" | "secondary" | "special";

/** The national figure that a school of a phase is held against. */
export function groupOf(phase: Phase): Group {
  if (phase === "special") return "special";
  return phase === "secondary" || phase === "allThrough" || phase === "post16" ? "secondary" : "primary";
}

const absence: Record<Group, Made[]> = {
  primary: [
    { measure: "absence", england: 5.3, spread: 1.2, drift: -0.2, isLow: true },
    { measure: "persistent-absence-10", england: 14.6, spread: 6, drift: -0.8, isLow: true },
  ],
  secondary: [
    { measure: "absence", england: 8.4, spread: 1.9, drift: -0.2, isLow: true },
    { measure: "persistent-absence-10", england: 24.2, spread: 8, drift: -1.1, isLow: true },
  ],
  special: [
    { measure: "absence", england: 12.6, spread: 2, drift: -0.1, isLow: true },
    { measure: "persistent-absence-10", england: 36.5, spread: 6, drift: -0.6, isLow: true },
  ],
};

const census: Record<Group, Made[]> = {
  primary: [
    { measure: "education-health-care-plan", england: 3, spread: 1.6, drift: 0.3 },
    { measure: "sen-support", england: 14.1, spread: 5, drift: 0.4 },
    { measure: "other-first-language", england: 22.8, spread: 18, drift: 0.3 },
  ],
  secondary: [
    { measure: "education-health-care-plan", england: 2.7, spread: 1.2, drift: 0.2 },
    { measure: "sen-support", england: 12.9, spread: 4, drift: 0.4 },
    { measure: "other-first-language", england: 18.6, spread: 14, drift: 0.3 },
  ],
  special: [
    { measure: "education-health-care-plan", england: 98.9, spread: 1 },
    { measure: "sen-support", england: 1, spread: 1 },
    { measure: "other-first-language", england: 15.2, spread: 10 },
  ],
};

const freeMeals: Record<Group, number> = { primary: 25.9, secondary: 27.4, special: 47.2 };

const keyStage2: Made[] = [
  { measure: "ks2-expected", england: 62, spread: 20, drift: 0.9, digits: 0 },
  { measure: "ks2-higher", england: 8, spread: 7, drift: 0.2, digits: 0 },
  { measure: "ks2-expected-disadvantaged", england: 47, spread: 18, drift: 0.8, digits: 0, share: 0.28 },
  { measure: "ks2-reading", england: 75, spread: 15, drift: 0.6, digits: 0 },
  { measure: "ks2-writing", england: 72, spread: 14, drift: 0.3, digits: 0 },
  { measure: "ks2-maths", england: 74, spread: 16, drift: 0.5, digits: 0 },
  { measure: "ks2-grammar", england: 73, spread: 15, drift: 0.3, digits: 0 },
  { measure: "ks2-reading-score", england: 105, spread: 3.5, digits: 0 },
  { measure: "ks2-maths-score", england: 105, spread: 3.5, digits: 0 },
];

const keyStage4: Made[] = [
  { measure: "ks4-attainment-8", england: 46.1, spread: 8, drift: -0.1 },
  { measure: "ks4-progress-8", england: 0, spread: 0.6, digits: 2, interval: 0.22 },
  { measure: "ks4-basics-5", england: 45.6, spread: 16, drift: 0.2 },
  { measure: "ks4-ebacc-points", england: 4.08, spread: 0.8, digits: 2 },
  { measure: "ks4-attainment-8-disadvantaged", england: 34.8, spread: 7, drift: -0.1, share: 0.28 },
  { measure: "ks4-disadvantaged", england: 26.1, spread: 12 },
];

const keyStage5: Made[] = [{ measure: "ks5-a-level-points", england: 34.6, spread: 6, digits: 1 }];

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
      made.map((one) => ofEngland(one, back)),
    ),
    authority(made.map((one) => ({ ...ofEngland(one, back), value: rounded(expected(one, back) - one.spread * 0.06, one.digits) }))),
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
      facts: [
        ...rows((school) => censusOf(school, period, back)),
        ...byGroup(census, (group) => [figure("free-school-meals-ever", freeMeals[group])]),
      ],
    },
    { kind: "ks2", name: "Key stage 2 results", period, facts: results("ks2", keyStage2) },
    { kind: "ks4", name: "Key stage 4 results", period, facts: results("ks4", keyStage4) },
    { kind: "ks5", name: "Results at 16 to 18", period, facts: results("ks5", keyStage5) },
  ];
}

function figure(measure: string, value: number | null, more: Partial<Figure> = {}): Figure {
  return { measure, value, missing: null, lower: null, upper: null, cohort: null, ...more };
}

function rounded(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** What England had so many years ago. */
const expected = ({ england, drift = 0 }: Made, back: number) => england - drift * back;
const ofEngland = (made: Made, back: number) => figure(made.measure, rounded(expected(made, back), made.digits));

/** A school's figure: England's, moved by how the school does, and by the luck of the year. */
function ofSchool(made: Made, school: SampleSchool, period: string, back: number): Figure {
  const luck = chance(made.measure, school.urn, period) - 0.5;
  const own = chance(made.measure, school.urn) - 0.5;
  const better = (made.isLow ? -1 : 1) * inRegisterOf(school.urn).standing;
  const value = expected(made, back) + made.spread * (0.6 * better + 0.5 * own + 0.4 * luck);
  const least = made.measure.includes("progress") ? -9 : 0;
  return figure(made.measure, rounded(Math.min(Math.max(value, least), made.measure.includes("score") ? 120 : 99.4), made.digits));
}

function cohortOf(pupils: number, school: SampleSchool, period: string): number {
  return Math.max(3, Math.round(pupils * (0.86 + 0.28 * chance("cohort", school.urn, period))));
}

/** School years whose pupils had taken no tests seven years before, and so have no measure of progress. */
const withoutProgress = new Set([2024, 2025]);

/** A result with the pupils behind it; under six the department leaves it out. */
function resultOf(made: Made, school: SampleSchool, startYear: number, back: number, pupils: number): Figure {
  const cohort = made.share ? Math.round(pupils * made.share) : pupils;
  if (made.measure === "ks4-progress-8" && withoutProgress.has(startYear))
    return figure(made.measure, null, { missing: "notAvailable", cohort });
  if (cohort < 6) return figure(made.measure, null, { missing: "suppressed", cohort });
  const { value } = ofSchool(made, school, yearKeyOf(startYear), back);
  // Tests of key stages are not made for most pupils of a special school.
  const reached = school.phase === "special" ? rounded((value ?? 0) * 0.12, made.digits) : (value ?? 0);
  const { interval } = made;
  const reach = interval ? { lower: rounded(reached - interval, 2), upper: rounded(reached + interval, 2) } : {};
  return figure(made.measure, reached, { cohort, ...reach });
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
