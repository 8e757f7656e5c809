import type { SheetTable } from "@/lib/documents/tables";
import { plainText } from "@/lib/rich-text/rich-text";
import { areasOfEvaluation, type BegunEvaluation, kindOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { frontRows } from "@/lib/self-evaluation/front";
import { evaluationPartsOf, evaluationValue } from "@/lib/self-evaluation/parts";

const column = (name: string, width: number) => ({ name, width });

/** An evaluation as the tables of a workbook: areas, points with their evidence, what the inspection asked for, trust standards. */
export function evaluationSheets(context: BegunEvaluation): SheetTable[] {
  return [areas(context), points(context), inspection(context), ...(kindOfEvaluation(context) === "main" ? [standards(context)] : [])];
}

function areas(context: BegunEvaluation): SheetTable {
  return {
    name: "Areas",
    columns: [
      column("Area", 34),
      column("Last inspection", 34),
      column("School", 22),
      { name: "Reviewed", width: 12, day: true },
      column("Direction", 14),
      column("Headline", 60),
      column("More", 60),
      column("Adviser", 20),
      column("Adviser’s reason", 50),
    ],
    rows: frontRows(context).map((row) => {
      const value = evaluationValue(context.parts, "area", row.key);
      const reason = context.challenges.find(({ area }) => area === row.key)?.reason ?? "";
      return [
        row.name,
        row.inspection,
        row.own,
        value.reviewedOn,
        row.direction,
        value.headline,
        plainText(value.body),
        row.adviser,
        reason,
      ];
    }),
  };
}

function points(context: BegunEvaluation): SheetTable {
  const { parts, findings, files, answers } = context;
  return {
    name: "Strengths and points",
    columns: [
      column("Area", 34),
      column("Kind", 14),
      column("Point", 60),
      column("Impact", 50),
      column("Evidence", 60),
      column("Answered by", 40),
    ],
    rows: areasOfEvaluation(context).flatMap(({ key: area, name }) =>
      evaluationPartsOf(parts, "point")
        .filter(({ value }) => value.area === area)
        .map(({ key, value }) => {
          const evidence = [
            value.words,
            ...findings.filter(({ id }) => value.findings.includes(id)).map(({ visit, text }) => `${visit}: ${text}`),
            ...files.filter(({ id }) => value.files.includes(id)).map((file) => file.name),
          ];
          const answered = answers.filter(({ pointId }) => pointId === key).map(({ title }) => title);
          const kind = value.kind === "strength" ? "Strength" : "To improve";
          return [name, kind, value.text, value.impact, evidence.filter(Boolean).join("; "), answered.join("; ")];
        }),
    ),
  };
}

function inspection({ parts, strategy }: BegunEvaluation): SheetTable {
  const levelOf = (wanted: string) => strategy.scales.progress.find(({ key }) => key === wanted)?.name ?? "";
  return {
    name: "Last inspection",
    columns: [column("What was to improve", 60), column("What came of it", 60), column("How far", 18)],
    rows: evaluationPartsOf(parts, "inspectionPoint").map(({ value }) => [value.text, value.impact, levelOf(value.rating)]),
  };
}

function standards({ parts, strategy }: BegunEvaluation): SheetTable {
  const levelOf = (wanted: string) => strategy.scales.standards.find(({ key }) => key === wanted)?.name ?? "";
  return {
    name: "Trust standards",
    columns: [column("Strand", 20), column("Statement", 60), column("How far", 16), column("Evidence", 60)],
    rows: strategy.strands.strands.flatMap(({ name, statements }) =>
      statements.map(({ key, text }) => {
        const { level, evidence } = evaluationValue(parts, "standard", key);
        return [name, text, levelOf(level), evidence];
      }),
    ),
  };
}
