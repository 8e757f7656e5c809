import { inWords } from "@/lib/categories/periods";
import { type Day, writtenDay } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import type { Body, BodyAction, BodyNote } from "@/lib/governing-bodies/body";
import { onAction, onCategory, onNote, onPlan, type Rests, visitWords } from "@/lib/governing-bodies/rests";
import { isWithin, type Span } from "@/lib/governing-bodies/span";

/** A success or a concern of a meeting's RAG section, with what it rests on (GO-4). */
export interface RagLine {
  id: string;
  day: Day;
  mark: Mark;
  text: string;
  /** "strength, visit 2 of Tue 17 Nov 2026" */
  from: string;
  /** What it was rated before. */
  before: string;
  rests: Rests;
}

/** Everything of the records that is new in a meeting's time and is red, amber or green: worst first, each kind in order of time. */
export function ragLines(body: Body, span: Span): RagLine[] {
  const order: Mark["tone"][] = ["red", "amber", "green"];
  const lines = [
    ...categoryLines(body, span),
    ...body.notes.filter(({ publishedOn }) => isWithin(publishedOn, span)).flatMap((note) => noteLines(body, note)),
    ...body.actions.flatMap((action) => actionLines(body, action, span)),
    ...planLines(body, span),
  ];
  return order.flatMap((tone) => lines.filter(({ mark }) => mark.tone === tone));
}

/** The lines of a meeting's section under their two headings. */
export function successesAndConcerns(lines: readonly RagLine[]): { successes: RagLine[]; concerns: RagLine[] } {
  return { successes: lines.filter(({ mark }) => mark.tone === "green"), concerns: lines.filter(({ mark }) => mark.tone !== "green") };
}

function noteLines({ risk }: Body, note: BodyNote): RagLine[] {
  return note.findings.map(({ id, kind, text, riskLevelKey }) => {
    const level = risk.find(({ key }) => key === riskLevelKey);
    const mark: Mark =
      kind === "strength"
        ? { name: "Strength", tone: "green" }
        : { name: level ? `Risk: ${level.name.toLowerCase()}` : "Risk", tone: riskTone(level?.tone) };
    return {
      id,
      day: note.publishedOn,
      mark,
      text,
      from: `note of ${visitWords(note)}, ${writtenDay(note.date)}`,
      before: "",
      rests: onNote(note),
    };
  });
}

/** A risk is never a success: one whose level is not red stands with the amber ones. */
function riskTone(tone: Mark["tone"] | undefined): Mark["tone"] {
  return tone === "red" ? "red" : "amber";
}

function actionLines({ notes }: Body, action: BodyAction, span: Span): RagLine[] {
  const inside = action.ratings.filter(({ day }) => isWithin(day, span));
  const last = inside.at(-1);
  const first = inside[0];
  if (!last || !first) return [];
  const earlier = action.ratings[action.ratings.indexOf(first) - 1];
  const visit = notes.find(({ visitId }) => visitId === last.visitId);
  return [
    {
      id: action.id,
      day: last.day,
      mark: { name: last.name, tone: last.tone },
      text: action.text,
      from: `agreed action, rated ${visit ? `at ${visitWords(visit)}, ` : ""}${writtenDay(last.day)}`,
      before: earlier && earlier.name !== last.name ? earlier.name : "",
      rests: onAction(action),
    },
  ];
}

function planLines(body: Body, span: Span): RagLine[] {
  return body.plans.flatMap((plan) =>
    plan.priorities.flatMap(({ id, title, reviews }) =>
      reviews
        .filter(({ changedOn }) => isWithin(changedOn, span))
        .flatMap(({ termKey, ratingKey, changedOn }): RagLine[] => {
          const level = body.progress.find(({ key }) => key === ratingKey);
          if (!level) return [];
          const term = body.yearTerms.find(({ key }) => key === termKey)?.name ?? termKey;
          const mark = { name: level.name, tone: level.tone };
          return [
            {
              id: `${id}-${termKey}`,
              day: changedOn,
              mark,
              text: title,
              from: `improvement plan, review of ${term}`,
              before: "",
              rests: onPlan(body, plan),
            },
          ];
        }),
    ),
  );
}

/** A category that began in the time: better is a success, worse is a concern; kept, it is neither. */
function categoryLines(body: Body, span: Span): RagLine[] {
  const main = body.periods.filter(({ axis }) => axis === "main");
  return main.flatMap((period): RagLine[] => {
    const before = main.find(({ endsBefore }) => endsBefore === period.startsOn);
    const [now, then] = [inWords(body.scale, period, span.until), before && inWords(body.scale, before, span.until)];
    if (!then || !isWithin(period.startsOn, span) || then.rank === now.rank) return [];
    const tone = now.rank < then.rank ? ("green" as const) : ("red" as const);
    const text = `Category: ${now.name}`;
    return [
      {
        id: `category-${period.startsOn}`,
        day: period.startsOn,
        mark: { name: tone === "green" ? "Moved up" : "Moved down", tone },
        text,
        from: "standards meeting",
        before: then.name,
        rests: onCategory(body),
      },
    ];
  });
}
