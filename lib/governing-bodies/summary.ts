import { notYetRated } from "@/lib/agreed-actions/compose";
import { isOverdue, writtenDue } from "@/lib/agreed-actions/due";
import { clockWords } from "@/lib/categories/clock-words";
import { type Day, writtenDay } from "@/lib/dates";
import { paragraphBlock } from "@/lib/documents/bound";
import type { DocumentBlock, DocumentItem, DocumentValue } from "@/lib/documents/document";
import type { Body, BodyAction } from "@/lib/governing-bodies/body";
import { visitWords } from "@/lib/governing-bodies/rests";
import { meetingFrom } from "@/lib/governing-bodies/span";
import { actionCounts, categoryNow, latestRating, planNow } from "@/lib/governing-bodies/standing";
import { suggestedQuestions } from "@/lib/governing-bodies/suggested-questions";
import { fitsTwoPages } from "@/lib/governing-bodies/two-pages";
import { figureWords, writtenFigure } from "@/lib/official-data/figure-words";
import { writtenPeriod } from "@/lib/official-data/reading/period";
import type { Series } from "@/lib/official-data/series";
import { counted, shortened } from "@/lib/words";

/** How much of each is said: the first of these that fits on two pages of paper. */
const sizes = [
  { actions: 8, priorities: 7, findings: 3, questions: 5, figures: 6, words: 170 },
  { actions: 6, priorities: 6, findings: 3, questions: 4, figures: 6, words: 120 },
  { actions: 5, priorities: 5, findings: 2, questions: 3, figures: 5, words: 90 },
  { actions: 4, priorities: 4, findings: 2, questions: 2, figures: 4, words: 90 },
];
type Size = (typeof sizes)[number];

export type FigureGroups = readonly { name: string; series: Series<unknown>[] }[];

/** Where a school stands, in plain English, on one page of the screen and two of paper: today's state, worst first. */
export function composeSummary(body: Body, figures: FigureGroups, trustName: string, today: Day): DocumentValue {
  const next = meetingFrom(body.meetings, today);
  const blocksOf = (size: Size): DocumentBlock[] => [
    { kind: "facts", rows: facts(body, today) },
    ...actionBlocks(body, size, today),
    ...planBlocks(body, size),
    ...noteBlocks(body, size),
    ...areaBlocks(body),
    ...figureBlocks(figures, size),
    ...questionBlocks(body, size, today),
  ];
  const composed = sizes.map(blocksOf);
  return {
    title: "RAG summary for governors",
    lead: body.unit,
    meta: [`As it is on ${writtenDay(today)}`, next ? `Next meeting on ${writtenDay(next.day)}` : ""].filter(Boolean),
    foot: `${trustName} · ${writtenDay(today)}`,
    blocks: composed.find(fitsTwoPages) ?? composed.at(-1) ?? [],
  };
}

function facts(body: Body, today: Day): { name: string; value: string }[] {
  const [main, siams] = [categoryNow(body, "main", today), categoryNow(body, "siams", today)];
  const { total, red, amber, green, grey, overdue } = actionCounts(body.actions, today);
  const named = (["red", "amber", "green"] as const).map(
    (tone) => [{ red, amber, green }[tone], body.progress.find((level) => level.tone === tone)?.name.toLowerCase() ?? tone] as const,
  );
  const counts = [...named, [grey, "not yet rated"] as const].filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return [
    {
      name: "Category",
      value: main
        ? [main.name, main.rank > 0 ? `place ${main.rank} of ${main.of}` : "", main.clock ? clockWords(main.clock, today) : ""]
            .filter(Boolean)
            .join(", ")
        : "None yet",
    },
    ...(siams ? [{ name: "As a church school", value: siams.name }] : []),
    {
      name: "Agreed actions",
      value:
        total === 0 ? "None is open" : `${counted(total, "action")}: ${counts.join(", ")}${overdue > 0 ? `; ${overdue} past the day` : ""}`,
    },
  ];
}

function actionBlocks({ actions }: Body, { actions: most, words }: Size, today: Day): DocumentBlock[] {
  const order = ["red", "amber", "grey", "green"];
  const place = (action: BodyAction) => order.indexOf(latestRating(action)?.tone ?? "grey");
  const open = actions.filter(({ state }) => state !== "closed").sort((one, other) => place(one) - place(other));
  const items = open.map((action): DocumentItem => {
    const { name, tone } = latestRating(action) ?? notYetRated;
    const details = [action.owner, writtenDue(action), isOverdue(action, today) ? "past its day" : ""].filter(Boolean);
    return { text: shortened(action.text, words), marks: [{ name, tone }], details };
  });
  return listed("What was agreed to do", items, most, { one: "action", many: "actions" });
}

function planBlocks(body: Body, { priorities: most, words }: Size): DocumentBlock[] {
  return body.plans.flatMap((plan) => {
    const items = planNow(body, plan).priorities.map(
      ({ title, mark, term, impact }): DocumentItem => ({
        text: shortened(title, words),
        marks: [mark ?? notYetRated],
        details: [term, shortened(impact, words / 2)].filter(Boolean),
      }),
    );
    return listed(plan.kind === "rapid" ? "Rapid improvement plan" : "The improvement plan", items, most, {
      one: "priority",
      many: "priorities",
    });
  });
}

function noteBlocks({ notes: [note] }: Body, { findings: most, words }: Size): DocumentBlock[] {
  if (!note) return [];
  const of = (kind: "strength" | "risk") =>
    note.findings.filter((finding) => finding.kind === kind).map(({ text }): DocumentItem => ({ text: shortened(text, words) }));
  const beside = `note of ${visitWords(note)}, ${writtenDay(note.date)}`;
  return [
    ...listed("Going well", of("strength"), most, { one: "strength", many: "strengths", beside }),
    ...listed("To watch", of("risk"), most, { one: "risk", many: "risks", beside }),
  ];
}

/** The school's grades as it last showed them, best told by the grade: "Strong standard: Inclusion, Achievement". */
function areaBlocks({ areas, copies }: Body): DocumentBlock[] {
  const own = areas?.columns.indexOf("School") ?? -1;
  const copy = copies.find(({ desk, second }) => desk === "selfEvaluation" && !second);
  if (!areas || own < 0 || !copy) return [];
  const grades = [...new Set(areas.rows.map((row) => row[own] ?? "–"))];
  const rows = grades.map((grade) => ({
    name: grade === "–" ? "Not graded yet" : grade,
    value: areas.rows.flatMap((row) => ((row[own] ?? "–") === grade ? [row[0] ?? ""] : [])).join(", "),
  }));
  return [
    { kind: "heading", level: 2, text: "How the school sees itself", beside: `as shown on ${writtenDay(copy.day)}` },
    { kind: "facts", rows },
  ];
}

/** The newest of each main figure beside England's; small cohorts were hidden before they came here. */
function figureBlocks(groups: FigureGroups, { figures: most }: Size): DocumentBlock[] {
  const rows = groups.flatMap(({ series }) =>
    series.flatMap(({ measure, years }) => {
      const year = years.at(-1);
      if (!measure.main || !year) return [];
      const national = year.national === null ? "" : writtenFigure(year.national, measure.unit);
      return [[measure.name, writtenPeriod(year.period), figureWords(year.value, year.missing, measure.unit), national]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Published figures" },
    { kind: "table", caption: "The newest of each", columns: ["Figure", "Year", "School", "England"], rows: rows.slice(0, most) },
  ];
}

function questionBlocks(body: Body, { questions: most, words }: Size, today: Day): DocumentBlock[] {
  const questions = suggestedQuestions(body, today).slice(0, most);
  if (questions.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Questions you could ask" },
    { kind: "items", items: questions.map(({ text, from }) => ({ text: shortened(text, words + 60), details: [from] })) },
  ];
}

interface Words {
  one: string;
  many: string;
  beside?: string;
}

function listed(text: string, items: DocumentItem[], most: number, { one, many, beside }: Words): DocumentBlock[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  return [
    { kind: "heading", level: 2, text, ...(beside ? { beside } : {}) },
    { kind: "items", items: items.slice(0, most) },
    ...(rest > 0 ? [paragraphBlock(`and ${counted(rest, `more ${one}`, `more ${many}`)}.`)] : []),
  ];
}
