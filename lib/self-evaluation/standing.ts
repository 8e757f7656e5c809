import type { Day } from "@/lib/dates";
import { isBlank } from "@/lib/rich-text/rich-text";
import { areasOfEvaluation, type BegunEvaluation, frameworkOf } from "@/lib/self-evaluation/evaluation";
import { isGraded } from "@/lib/self-evaluation/frameworks";
import { type EvaluationPart, evaluationValue, isCarriedGrade, pointsOf } from "@/lib/self-evaluation/parts";
import type { EvaluationKind } from "@/lib/self-evaluation/words";
import type { Strategy } from "@/lib/strategy/content";
import { dueDayOf } from "@/lib/strategy/in-force";
import { lateSentence } from "@/lib/strategy/late-sentence";

/** Something that an evaluation still lacks, with the place where it is written. */
export interface EvaluationLack {
  sentence: string;
  place: string;
}

interface Asked {
  areas: readonly { key: string; name: string }[];
  parts: readonly EvaluationPart[];
  graded: boolean;
  hasSafeguarding: boolean;
}

/** What is still missing before an evaluation says something of every area. */
export function lacksOfEvaluation({ areas, parts, graded, hasSafeguarding }: Asked): EvaluationLack[] {
  const safeguarding = evaluationValue(parts, "safeguarding", "safeguarding");
  return [
    ...areas.flatMap(({ key, name }) => {
      const place = `area-${key}`;
      const value = evaluationValue(parts, "area", key);
      const says = [
        value.headline.trim() === "" ? `${name} has no headline yet.` : "",
        graded && value.grade === "" ? `${name} has no grade yet.` : "",
        graded && isCarriedGrade(value) ? `${name}: last year’s grade is to be confirmed.` : "",
        pointsOf(parts, key, "strength").some((one) => one.value.impact.trim() === "")
          ? `${name}: a strength says nothing of its impact.`
          : "",
      ];
      return says.filter(Boolean).map((sentence) => ({ sentence, place }));
    }),
    ...(hasSafeguarding && safeguarding.met === "" && isBlank(safeguarding.body)
      ? [{ sentence: "Nothing is said of safeguarding yet.", place: "safeguarding" }]
      : []),
  ];
}

/** Whether every area is evaluated: it has a headline and, where schools grade themselves, a grade that is not merely carried. */
export function isEvaluated(areas: readonly { hasHeadline: boolean; isGradeGiven: boolean }[], graded: boolean): boolean {
  return areas.length > 0 && areas.every(({ hasHeadline, isGradeGiven }) => hasHeadline && (!graded || isGradeGiven));
}

/** The same of an evaluation with its context. */
export function isEvaluatedIn(context: BegunEvaluation): boolean {
  const areas = areasOfEvaluation(context).map(({ key }) => {
    const value = evaluationValue(context.parts, "area", key);
    return { hasHeadline: value.headline.trim() !== "", isGradeGiven: value.grade !== "" && !isCarriedGrade(value) };
  });
  return isEvaluated(areas, isGraded(frameworkOf(context)));
}

/** When a year's evaluation is due, and for what, by the year's expectations (UO-9: before the first visit). */
export function evaluationDue(strategy: Strategy, kind: EvaluationKind): { day: Day; what: string } | null {
  const document = kind === "main" ? "selfEvaluation" : "churchSelfEvaluation";
  const line = strategy.expectations.documents.find((one) => one.document === document);
  const day = line && dueDayOf(strategy, line);
  return line && day ? { day, what: line.dueFor } : null;
}

/** "Late: it was due before the first visit, by Mon 31 Aug 2026."; nothing where it is not late. */
export function lateEvaluation(strategy: Strategy, kind: EvaluationKind, evaluated: boolean, today: Day): string | null {
  const due = evaluationDue(strategy, kind);
  if (!due || evaluated || due.day >= today) return null;
  return lateSentence(due.what, due.day);
}
