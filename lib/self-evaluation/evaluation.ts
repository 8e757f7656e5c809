import type { Day } from "@/lib/dates";
import type { ChurchCharacter } from "@/lib/schools/words";
import {
  type AreaFacts,
  areasFor,
  type FrameworkBody,
  inOrder,
  type Provision,
  type VersionFacts,
  versionFor,
} from "@/lib/self-evaluation/frameworks";
import type { EvaluationPart } from "@/lib/self-evaluation/parts";
import type { EvaluationPlace } from "@/lib/self-evaluation/policy";
import type { AdviserView, EvaluationKind } from "@/lib/self-evaluation/words";
import type { Strategy } from "@/lib/strategy/content";

/** The evaluation itself, without its parts. */
export interface EvaluationRecord {
  id: string;
  frameworkId: string;
  /** A member of the federation that keeps its own. */
  schoolId: string | null;
  ownerId: string | null;
  owner: string | null;
  nextReview: Day | null;
  frozenAt: string | null;
  followsId: string | null;
  version: number;
}

/** What the last inspection gave, in its own framework. */
export interface LastInspection {
  frameworkId: string;
  framework: string;
  startedOn: Day;
  /** It was made before the school joined the trust. */
  beforeJoining: boolean;
  overall: string | null;
  safeguarding: string | null;
  grades: { key: string; area: string; grade: string }[];
}

/** An evaluation with everything that its page is made of. */
export interface EvaluationContext {
  urn: number;
  schoolId: string;
  schoolName: string;
  unit: string;
  unitId: string;
  inFederation: boolean;
  body: FrameworkBody;
  capacity: number | null;
  schools: (Provision & { id: string; urn: number; church: ChurchCharacter })[];
  year: { id: string; key: string; startsOn: Day; endsBefore: Day };
  strategy: Strategy;
  versions: VersionFacts[];
  evaluation: EvaluationRecord | null;
  parts: EvaluationPart[];
  /** The adviser's views, by the area's key. */
  challenges: { area: string; view: AdviserView; reason: string; by: string; at: string }[];
  inspection: LastInspection | null;
  /** An ungraded inspection since then. */
  ungraded: { startedOn: Day; outcome: string | null } | null;
  /** The latest of each figure, with the national one. */
  figures: { measure: string; period: string; value: number | null; cohort: number | null; national: number | null }[];
  /** Findings of published notes that are tagged to an area. */
  findings: { id: string; text: string; kind: string; day: Day; visitId: string; visit: string; areaKeys: string[] }[];
  files: { id: string; name: string; visit: string }[];
  /** Priorities of plans that answer a point. */
  answers: { pointId: string; priorityId: string; title: string; year: string; kind: "annual" | "rapid" }[];
  hasPlan: boolean;
  snapshots: { id: string; day: Day; purpose: string; by: string }[];
  /** All evaluations of the unit that this school reads, latest first. */
  others: { id: string; year: string; framework: string; body: FrameworkBody; frozen: boolean }[];
  people: { id: string; name: string }[];
  /** Areas of the priorities that the viewer leads in the year's plan. */
  ledAreas: string[];
}

/** The same where an evaluation is there. */
export type BegunEvaluation = EvaluationContext & { evaluation: EvaluationRecord };

/** Whether there is an evaluation. */
export function isBegunEvaluation(context: EvaluationContext): context is BegunEvaluation {
  return context.evaluation !== null;
}

/** "main" for the inspection framework's, "church" for the other. */
export function kindOfEvaluation({ body }: Pick<EvaluationContext, "body">): EvaluationKind {
  return body === "ofsted" ? "main" : "church";
}

/** The framework version that an evaluation is written by. */
export function frameworkOf({ versions, evaluation }: BegunEvaluation): VersionFacts {
  const found = versions.find(({ id }) => id === evaluation.frameworkId);
  if (!found) throw new Error("An evaluation points to a framework that is not there.");
  return found;
}

/** The schools whose provision an evaluation is about: all members, or the one that keeps its own. */
export function schoolsOf({ schools, evaluation }: Pick<EvaluationContext, "schools" | "evaluation">): Provision[] {
  return evaluation?.schoolId ? schools.filter(({ id }) => id === evaluation.schoolId) : schools;
}

/** The areas of an evaluation: those that the school has, and those of which something is written. */
export function areasOfEvaluation(context: BegunEvaluation): AreaFacts[] {
  const framework = frameworkOf(context);
  const there = new Set(areasFor(framework, schoolsOf(context)).map(({ key }) => key));
  for (const { kind, key } of context.parts) if (kind === "area") there.add(key);
  return framework.areas.filter(({ key }) => there.has(key));
}

/** The newer framework version that an evaluation can move to, if there is one. */
export function newerFramework(context: BegunEvaluation, today: Day): VersionFacts | undefined {
  const now = versionFor(context.versions, context.year, today);
  const ordered = inOrder(context.versions).map(({ id }) => id);
  if (!now || context.evaluation.frozenAt) return undefined;
  return ordered.indexOf(now.id) > ordered.indexOf(context.evaluation.frameworkId) ? now : undefined;
}

/** An evaluation as the policies ask about it. */
export function evaluationPlaceOf(context: EvaluationContext): EvaluationPlace {
  return { unitId: context.unitId, schoolId: context.schoolId, frozen: context.evaluation?.frozenAt != null };
}

/** Statements of the trust's strands, by key (TE-6). */
export function statementKeys({ strands }: Pick<Strategy, "strands">): string[] {
  return strands.strands.flatMap(({ statements }) => statements.map(({ key }) => key));
}
