import { writtenFigure } from "@/lib/official-data/figure-words";
import { type Measure, measures } from "@/lib/official-data/measures";
import { fewPupils } from "@/lib/official-data/series";
import type { EvaluationContext } from "@/lib/self-evaluation/evaluation";
import { writtenYear } from "@/lib/strategy/year-key";

/** The published figures that say who a school's pupils are and how they attend. */
export const contextMeasures = [
  "pupils",
  "free-school-meals-ever",
  "education-health-care-plan",
  "sen-support",
  "other-first-language",
  "absence",
  "persistent-absence-10",
] as const;

/** A figure of the context in words: "12.4%, 2024/25; nationally 11.8%". */
export interface ContextFigure {
  name: string;
  value: string;
  national: string;
  period: string;
}

/** The figures of a school's context. Shares of very few pupils are left out: the document is read by more than its writers. */
export function contextFigures({ figures, capacity }: Pick<EvaluationContext, "figures" | "capacity">): ContextFigure[] {
  const found = contextMeasures.flatMap((key) => {
    const measure = measures.find((one) => one.key === key);
    const figure = figures.find((one) => one.measure === key);
    return measure && figure?.value != null ? [lineOf(measure, { ...figure, value: figure.value })] : [];
  });
  const places = capacity === null ? [] : [{ name: "Places", value: capacity.toLocaleString("en-GB"), national: "", period: "" }];
  return [...found, ...places];
}

type Known = EvaluationContext["figures"][number] & { value: number };

function lineOf(measure: Measure, { period, value, cohort, national }: Known): ContextFigure {
  const few = measure.ofCohort === true && cohort !== null && cohort < fewPupils;
  return {
    name: measure.name,
    period: writtenYear(period),
    value: few ? `Not shown: fewer than ${fewPupils} pupils` : writtenFigure(value, measure.unit),
    national: national === null || few ? "" : writtenFigure(national, measure.unit),
  };
}
