import { writtenDay } from "@/lib/dates";
import { areasOfEvaluation, type BegunEvaluation, frameworkOf, type LastInspection } from "@/lib/self-evaluation/evaluation";
import { followersOf } from "@/lib/self-evaluation/frameworks";
import { evaluationValue, isCarriedGrade } from "@/lib/self-evaluation/parts";
import { adviserViewName, directionName } from "@/lib/self-evaluation/words";

/** A line of the front table: an area as inspection, school and adviser see it. */
export interface FrontRow {
  key: string;
  name: string;
  /** In the inspection's own framework: "Quality of education: Good". */
  inspection: string;
  own: string;
  adviser: string;
  direction: string;
}

/** The front table. Grades of another framework keep the names of their own areas: the two scales are never compared. */
export function frontRows(context: BegunEvaluation): FrontRow[] {
  const { parts, challenges, inspection, versions } = context;
  const framework = frameworkOf(context);
  const follows = inspection ? followersOf(versions, inspection.frameworkId, framework.id) : new Map<string, string[]>();
  return areasOfEvaluation(context).map(({ key, name }) => {
    const value = evaluationValue(parts, "area", key);
    const view = challenges.find(({ area }) => area === key)?.view;
    const grade = framework.grades.find((one) => one.key === value.grade)?.name ?? "";
    return {
      key,
      name,
      inspection: inspection ? gradesOf(inspection, isSameScale(context), follows, key) : "",
      own: grade && isCarriedGrade(value) ? `${grade} (last year’s)` : grade,
      adviser: view ? adviserViewName(view) : "",
      direction: directionName(value.direction),
    };
  });
}

/** Whether the last inspection was by the framework of the evaluation, in this revision or another. */
function isSameScale({ inspection, evaluation, versions }: BegunEvaluation): boolean {
  const keyOf = (id: string | undefined) => versions.find((one) => one.id === id)?.key;
  return inspection !== null && keyOf(inspection.frameworkId) === keyOf(evaluation.frameworkId);
}

function gradesOf({ grades }: LastInspection, isSame: boolean, follows: ReadonlyMap<string, string[]>, key: string): string {
  if (isSame) return grades.find((one) => one.key === key)?.grade ?? "";
  return grades
    .filter((one) => follows.get(one.key)?.includes(key))
    .map(({ area, grade }) => `${area}: ${grade}`)
    .join("; ");
}

/** What the last inspection was, in a sentence. */
export function inspectionSentence(context: BegunEvaluation): string {
  const { inspection, ungraded } = context;
  const since = ungraded
    ? `An ungraded inspection followed on ${writtenDay(ungraded.startedOn)}${ungraded.outcome ? `: ${ungraded.outcome}` : ""}.`
    : "";
  if (!inspection) return since || "There has been no graded inspection.";
  const overall = inspection.overall ? ` Overall: ${inspection.overall}.` : "";
  const before = inspection.beforeJoining ? " before the school joined the trust" : "";
  const other = isSameScale(context) ? "" : " Its grades are of another framework and are not compared with those of today.";
  return [`Last inspected on ${writtenDay(inspection.startedOn)}${before}, by ${inspection.framework}.${overall}`, other.trim(), since]
    .filter(Boolean)
    .join(" ");
}
