import type { BegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { areasOfEvaluation, frameworkOf, kindOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { type ContextFigure, contextFigures } from "@/lib/self-evaluation/figures";
import { isGraded } from "@/lib/self-evaluation/frameworks";
import { frontRows, inspectionSentence } from "@/lib/self-evaluation/front";
import type { EvaluationPart } from "@/lib/self-evaluation/parts";
import type { EvaluationKind } from "@/lib/self-evaluation/words";
import type { Strategy } from "@/lib/strategy/content";

/** What the page of somebody who writes an evaluation is given: no more than is shown or reckoned with there. */
export interface EvaluationDesk {
  id: string;
  urn: number;
  year: string;
  kind: EvaluationKind;
  parts: EvaluationPart[];
  areas: { key: string; name: string; inspection: string }[];
  /** Empty where schools do not grade themselves. */
  grades: { key: string; name: string }[];
  safeguarding: readonly [met: string, notMet: string] | null;
  inspection: string;
  figures: ContextFigure[];
  challenges: BegunEvaluation["challenges"];
  findings: BegunEvaluation["findings"];
  files: BegunEvaluation["files"];
  answers: BegunEvaluation["answers"];
  hasPlan: boolean;
  strands: { key: string; name: string; statements: { key: string; text: string }[] }[];
  standards: { key: string; name: string }[];
  progress: Strategy["scales"]["progress"];
  /** Writes all of it; else only these areas. */
  writesAll: boolean;
  writes: string[];
  today: string;
  me: { id: string; name: string };
  /** When the page was drawn: what is newer is asked for. */
  now: string;
}

type Around = Pick<EvaluationDesk, "writesAll" | "writes" | "today" | "me" | "now">;

/** The desk of an evaluation. */
export function evaluationDesk(context: BegunEvaluation, around: Around): EvaluationDesk {
  const framework = frameworkOf(context);
  const { strands, scales } = context.strategy;
  const kind = kindOfEvaluation(context);
  const rows = frontRows(context);
  return {
    ...around,
    id: context.evaluation.id,
    urn: context.urn,
    year: context.year.key,
    kind,
    parts: context.parts,
    areas: areasOfEvaluation(context).map(({ key, name }) => ({
      key,
      name,
      inspection: rows.find((row) => row.key === key)?.inspection ?? "",
    })),
    grades: isGraded(framework) ? framework.grades.map(({ key, name }) => ({ key, name })) : [],
    safeguarding: framework.safeguardingMet === null ? null : [framework.safeguardingMet, framework.safeguardingNotMet ?? ""],
    inspection: inspectionSentence(context),
    figures: contextFigures(context),
    challenges: context.challenges,
    findings: context.findings,
    files: context.files,
    answers: context.answers,
    hasPlan: context.hasPlan,
    strands: kind === "main" ? strands.strands.map(({ key, name, statements }) => ({ key, name, statements })) : [],
    standards: scales.standards,
    progress: scales.progress,
  };
}
