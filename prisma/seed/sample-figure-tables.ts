import type { Figure } from "@/lib/official-data/facts";
import type { Phase } from "@/lib/schools/words";
import { chance } from "./sample-facts.ts";
import { inRegisterOf } from "./sample-official-schools.ts";
import type { SampleSchool } from "./sample-schools.ts";

/** A measure of the sample: what England has, how far schools lie apart, how it moves from year to year. */
export interface Made {
  measure: string;
  england: number;
  spread: number;
  drift?: number;
  digits?: number;
  /** By how many points a confidence interval reaches to either side. */
  interval?: number;
  /** Fewer is better: a good school lies below. */
  isLow?: boolean;
  /** Of the pupils of the year group. */
  isPercent?: boolean;
  /** Only a share of the pupils stands behind it. */
  share?: number;
}

export type Group = "primary" | "secondary" | "special";

/** The national figure that a school of a phase is held against. */
export function groupOf(phase: Phase): Group {
  if (phase === "special") return "special";
  return phase === "secondary" || phase === "allThrough" || phase === "post16" ? "secondary" : "primary";
}

export const absence: Record<Group, Made[]> = {
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

export const census: Record<Group, Made[]> = {
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

export const freeMeals: Record<Group, Made> = {
  primary: { measure: "free-school-meals-ever", england: 25.9, spread: 0, drift: 0.4 },
  secondary: { measure: "free-school-meals-ever", england: 27.4, spread: 0, drift: 0.6 },
  special: { measure: "free-school-meals-ever", england: 47.2, spread: 0, drift: 0.3 },
};

export const keyStage2: Made[] = [
  { measure: "ks2-expected", england: 62, spread: 20, drift: 0.9, digits: 0, isPercent: true },
  { measure: "ks2-higher", england: 8, spread: 7, drift: 0.2, digits: 0, isPercent: true },
  { measure: "ks2-expected-disadvantaged", england: 47, spread: 18, drift: 0.8, digits: 0, share: 0.28, isPercent: true },
  { measure: "ks2-reading", england: 75, spread: 15, drift: 0.6, digits: 0, isPercent: true },
  { measure: "ks2-writing", england: 72, spread: 14, drift: 0.3, digits: 0, isPercent: true },
  { measure: "ks2-maths", england: 74, spread: 16, drift: 0.5, digits: 0, isPercent: true },
  { measure: "ks2-grammar", england: 73, spread: 15, drift: 0.3, digits: 0, isPercent: true },
  { measure: "ks2-reading-score", england: 105, spread: 3.5, digits: 0 },
  { measure: "ks2-maths-score", england: 105, spread: 3.5, digits: 0 },
];

export const keyStage4: Made[] = [
  { measure: "ks4-attainment-8", england: 46.1, spread: 8, drift: -0.1 },
  { measure: "ks4-progress-8", england: 0, spread: 0.6, digits: 2, interval: 0.22 },
  { measure: "ks4-basics-5", england: 45.6, spread: 16, drift: 0.2, isPercent: true },
  { measure: "ks4-ebacc-points", england: 4.08, spread: 0.8, digits: 2 },
  { measure: "ks4-attainment-8-disadvantaged", england: 34.8, spread: 7, drift: -0.1, share: 0.28 },
  { measure: "ks4-disadvantaged", england: 26.1, spread: 12, isPercent: true },
];

export const keyStage5: Made[] = [{ measure: "ks5-a-level-points", england: 34.6, spread: 6, digits: 1 }];

export function figure(measure: string, value: number | null, more: Partial<Figure> = {}): Figure {
  return { measure, value, missing: null, lower: null, upper: null, cohort: null, ...more };
}

export function rounded(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** What England had so many years ago. */
export const expected = ({ england, drift = 0 }: Made, back: number) => england - drift * back;
export const ofEngland = (made: Made, back: number) => figure(made.measure, rounded(expected(made, back), made.digits));

/** A school's figure: England's, moved by how the school does, and by the luck of the year. */
export function ofSchool(made: Made, school: SampleSchool, period: string, back: number): Figure {
  const luck = chance(made.measure, school.urn, period) - 0.5;
  const own = chance(made.measure, school.urn) - 0.5;
  const better = (made.isLow ? -1 : 1) * inRegisterOf(school.urn).standing;
  const value = expected(made, back) + made.spread * (0.6 * better + 0.5 * own + 0.4 * luck);
  const least = made.measure.includes("progress") ? -9 : 0;
  return figure(made.measure, rounded(Math.min(Math.max(value, least), made.measure.includes("score") ? 120 : 99.4), made.digits));
}
