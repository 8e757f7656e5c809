import { writtenDay } from "@/lib/dates";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import { isBlank, type RichText, richTextFrom } from "@/lib/rich-text/rich-text";
import { areasOfEvaluation, type BegunEvaluation, frameworkOf, kindOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { contextFigures } from "@/lib/self-evaluation/figures";
import { type AreaFacts, isGraded } from "@/lib/self-evaluation/frameworks";
import { frontRows, inspectionSentence } from "@/lib/self-evaluation/front";
import { type EvaluationPart, evaluationPartsOf, evaluationValue, isCarriedGrade, pointsOf } from "@/lib/self-evaluation/parts";
import { adviserViewName, evaluationName } from "@/lib/self-evaluation/words";
import { writtenYear } from "@/lib/strategy/year-key";

const heading = (text: string, level: 2 | 3 = 2, beside?: string): DocumentBlock => ({
  kind: "heading",
  level,
  text,
  ...(beside ? { beside } : {}),
});
const text = (body: RichText): DocumentBlock[] => (isBlank(body) ? [] : [{ kind: "text", body }]);
const plain = (words: string): DocumentBlock[] => text(richTextFrom(words));
const section = (name: string, blocks: DocumentBlock[], beside?: string): DocumentBlock[] =>
  blocks.length > 0 ? [heading(name, 2, beside), ...blocks] : [];

/** "Self-evaluation summary 2026/27". */
export function evaluationTitle({ body, year }: Pick<BegunEvaluation, "body" | "year">): string {
  return `${evaluationName(body)} ${writtenYear(year.key)}`;
}

/** An evaluation as one document: what those who do not write it read, what is printed, and what is kept when it is shown. */
export function composeEvaluation(context: BegunEvaluation, { version }: { version?: string } = {}): DocumentValue {
  const { evaluation, unit, parts } = context;
  const framework = frameworkOf(context);
  const name = evaluation.schoolId ? context.schoolName : unit;
  const words = (key: string) => text(evaluationValue(parts, "text", key).body);
  return {
    title: evaluationTitle(context),
    lead: name,
    meta: [
      framework.name,
      evaluation.owner ? `Looked after by ${evaluation.owner}` : "",
      evaluation.nextReview ? `Next review ${writtenDay(evaluation.nextReview)}` : "",
      evaluation.frozenAt ? "Frozen" : "",
      version ?? "",
    ].filter(Boolean),
    foot: name,
    blocks: [
      ...front(context),
      ...section("Vision and its theological root", words("vision")),
      ...section("Context", [...words("context"), ...figuresTable(context)]),
      ...section("What the last inspection asked for", [...words("last-inspection"), ...inspectionPoints(context)]),
      ...areasOfEvaluation(context).flatMap((area) => areaBlocks(context, area)),
      ...safeguarding(context),
      ...(kindOfEvaluation(context) === "main" ? standards(context) : []),
      ...section("Brought over, without a place yet", words("brought")),
    ],
  };
}

function front(context: BegunEvaluation): DocumentBlock[] {
  const graded = isGraded(frameworkOf(context));
  const rows = frontRows(context).map((row) => [
    row.name,
    row.inspection || "–",
    ...(graded ? [row.own || "–"] : []),
    row.adviser || "–",
    row.direction || "–",
  ]);
  const columns = ["Area", "Last inspection", ...(graded ? ["School"] : []), "Adviser", "Direction"];
  return [heading("At a glance"), ...plain(inspectionSentence(context)), { kind: "table", caption: "Area by area", columns, rows }];
}

function figuresTable(context: BegunEvaluation): DocumentBlock[] {
  const rows = contextFigures(context).map(({ name, value, national, period }) => [name, value, national || "–", period || "–"]);
  return rows.length > 0
    ? [{ kind: "table", caption: "Published figures", columns: ["Figure", "School", "Nationally", "Year"], rows }]
    : [];
}

function inspectionPoints({ parts, strategy }: BegunEvaluation): DocumentBlock[] {
  const items = evaluationPartsOf(parts, "inspectionPoint").map(({ value }): DocumentItem => {
    const level = strategy.scales.progress.find(({ key }) => key === value.rating);
    return { text: value.text, marks: level ? [{ name: level.name, tone: level.tone }] : [], details: value.impact ? [value.impact] : [] };
  });
  return items.length > 0 ? [{ kind: "items", items, numbered: true }] : [];
}

function areaBlocks(context: BegunEvaluation, area: AreaFacts): DocumentBlock[] {
  const { parts, challenges } = context;
  const value = evaluationValue(parts, "area", area.key);
  const strengths = pointsOf(parts, area.key, "strength").map((point) => pointItem(context, point));
  const improve = pointsOf(parts, area.key, "improve").map((point) => pointItem(context, point));
  const challenge = challenges.find((one) => one.area === area.key);
  return [
    heading(area.name, 2, gradeWords(context, value)),
    ...(value.headline.trim() ? plain(value.headline) : plain("Nothing is written of this area yet.")),
    ...text(value.body),
    ...list("Strengths and their impact", strengths),
    ...list("What needs to improve", improve),
    ...(challenge
      ? [
          heading("The adviser’s view", 3),
          ...plain([`${challenge.by}: ${adviserViewName(challenge.view).toLowerCase()}.`, challenge.reason].filter(Boolean).join(" ")),
        ]
      : []),
  ];
}

/** A grade with its day, or that it is last year's and not confirmed. */
function gradeWords(context: BegunEvaluation, value: { grade: string; reviewedOn: string }): string {
  const grade = frameworkOf(context).grades.find(({ key }) => key === value.grade);
  if (!grade) return "";
  return isCarriedGrade(value) ? `${grade.name}, last year’s, not confirmed yet` : `${grade.name}, ${writtenDay(value.reviewedOn)}`;
}

function list(name: string, items: DocumentItem[]): DocumentBlock[] {
  return items.length > 0 ? [heading(name, 3), { kind: "items", items }] : [];
}

/** A point with its impact, what it rests on, and the priority that answers it. */
function pointItem({ findings, files, answers }: BegunEvaluation, { key, value }: EvaluationPart<"point">): DocumentItem {
  const evidence = [
    value.words,
    ...findings
      .filter(({ id }) => value.findings.includes(id))
      .map(({ visit, day, text: words }) => `${visit}, ${writtenDay(day)}: ${words}`),
    ...files.filter(({ id }) => value.files.includes(id)).map(({ name, visit }) => `File “${name}”, ${visit}`),
  ].filter((one) => one.trim() !== "");
  const priorities = answers.filter(({ pointId }) => pointId === key).map(({ title }) => title || "a priority without a title");
  const details = [
    value.impact.trim() ? `Impact: ${value.impact}` : "",
    evidence.length > 0 ? `Evidence: ${evidence.join("; ")}` : "",
    priorities.length > 0 ? `Answered in the improvement plan: ${priorities.join("; ")}` : "",
  ].filter(Boolean);
  return { text: value.text || "Without words", details };
}

function safeguarding(context: BegunEvaluation): DocumentBlock[] {
  const framework = frameworkOf(context);
  if (framework.safeguardingMet === null) return [];
  const { met, body } = evaluationValue(context.parts, "safeguarding", "safeguarding");
  const says = { yes: framework.safeguardingMet, no: framework.safeguardingNotMet ?? "", "": "" }[met];
  return section("Safeguarding", [...text(body), ...(isBlank(body) && says ? plain(says) : [])], says);
}

/** The trust's strands, with the statements that the school has rated (TE-6). */
function standards({ parts, strategy }: BegunEvaluation): DocumentBlock[] {
  const tables = strategy.strands.strands.flatMap((strand): DocumentBlock[] => {
    const rows = strand.statements.flatMap(({ key, text: statement }) => {
      const { level, evidence } = evaluationValue(parts, "standard", key);
      const name = strategy.scales.standards.find((one) => one.key === level)?.name ?? "";
      return name || evidence ? [[statement, name || "–", evidence]] : [];
    });
    return rows.length > 0 ? [{ kind: "table", caption: strand.name, columns: ["Statement", "How far", "Evidence"], rows }] : [];
  });
  return section("Trust standards", tables);
}
