import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { BroughtPlace } from "@/lib/brought-in/places";
import type { BroughtSection } from "@/lib/brought-in/sections";
import { asRichText, type Column, rowsAsFields } from "@/lib/brought-in/table-columns";
import type { BroughtTarget, OpenTarget } from "@/lib/brought-in/target";
import { changedPart, joinedText, newPart, nextPosition } from "@/lib/brought-in/targets/writing";
import type { Change } from "@/lib/desk/change";
import { saveEvaluationChanges } from "@/lib/self-evaluation/autosave-commands";
import {
  areasOfEvaluation,
  type BegunEvaluation,
  type EvaluationContext,
  evaluationPlaceOf,
  frameworkOf,
  isBegunEvaluation,
  kindOfEvaluation,
} from "@/lib/self-evaluation/evaluation";
import { evaluationIn } from "@/lib/self-evaluation/evaluation-statement";
import { emptyEvaluationParts, evaluationValue } from "@/lib/self-evaluation/parts";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { evaluationAddress, evaluationName } from "@/lib/self-evaluation/words";
import { startYearOf, writtenYear, yearKeyOf } from "@/lib/strategy/year-key";

/** A self-evaluation takes texts, and for each area of its framework words, strengths and what needs to improve. */
export const selfEvaluationTarget: BroughtTarget = {
  open: async (db, viewer, evaluationId) => opened(viewer, await evaluationIn(db, viewer, { evaluationId })),
  present: async (db, viewer, urn) =>
    opened(viewer, await evaluationIn(db, viewer, { urn, year: yearKeyOf(startYearOf(viewer.today)), kind: "main" })),
  save: (viewer, evaluationId, changes) => saveEvaluationChanges(viewer, { evaluationId, changes }),
};

function opened(viewer: Viewer, context: EvaluationContext | null): OpenTarget | null {
  if (!context || !isBegunEvaluation(context) || !selfEvaluationPolicy.write(viewer, evaluationPlaceOf(context))) return null;
  const { urn, unit, year, body } = context;
  return {
    recordId: context.evaluation.id,
    title: `${evaluationName(body)} ${writtenYear(year.key)}, ${frameworkOf(context).name}`,
    address: evaluationAddress({ urn, year: year.key, kind: kindOfEvaluation(context) }),
    place: evaluationPlaceOf(context),
    unit,
    urn,
    places: placesOf(context),
    changesFor: (place, section) => changesFor(context, place, section),
  };
}

const both = ["text", "table"] as const;
const texts = [
  { key: "context", name: "Context", words: ["context", "introduction", "background", "about our school", "the school"] },
  { key: "last-inspection", name: "Since the last inspection", words: ["last inspection", "previous inspection", "progress since"] },
  { key: "brought", name: "Brought over, without a place yet", words: [] },
];
const strengthWords = ["strength", "what we do well", "going well", "evidence"];
const improveWords = ["improve", "improvement", "development", "next step", "even better if", "area to develop"];

function placesOf(context: BegunEvaluation): BroughtPlace[] {
  const own = texts.map(
    ({ key, name, words }): BroughtPlace => ({ key: `text:${key}`, name, group: "The self-evaluation", takes: both, words }),
  );
  const areas = areasOfEvaluation(context).flatMap(({ key, name }): BroughtPlace[] => {
    const at = { group: name, title: name, takes: both };
    return [
      { ...at, key: `area:${key}`, name: "What is said of it", words: ["judgement", "evaluation", "summary"] },
      { ...at, key: `strength:${key}`, name: "Strengths", words: strengthWords, columns: ["strength", "impact"] },
      {
        ...at,
        key: `improve:${key}`,
        name: "What needs to improve",
        words: improveWords,
        columns: ["area for improvement", "action", "next step"],
      },
    ];
  });
  return [...own, ...areas];
}

const longest = 1_000;

function changesFor(context: BegunEvaluation, place: string, section: BroughtSection): Change[] | string {
  const { parts } = context;
  const [kind = "", key = ""] = place.split(":");
  if (!placesOf(context).some((one) => one.key === place)) return "There is no such place in the self-evaluation.";
  const { body } = section;
  if (kind === "text") return [joinedText(parts, key, asRichText(body))];
  if (kind === "area") {
    const written = [...evaluationValue(parts, "area", key).body, ...asRichText(body)];
    return [changedPart(parts, "area", key, emptyEvaluationParts.area, { body: written })];
  }
  return points(context, section, { area: key, kind: kind === "strength" ? "strength" : "improve" });
}

const columns: [Column, ...Column[]] = [
  { field: "text", named: /strength|improve|area|action|next|what/i, most: longest },
  { field: "impact", named: /impact|outcome|result|evidence|effect/i, most: longest },
];

/** A point for each line or row. */
function points(
  { parts }: BegunEvaluation,
  { body }: BroughtSection,
  of: { area: string; kind: "strength" | "improve" },
): Change[] | string {
  const rows = rowsAsFields(body, columns);
  if (rows.length === 0) return "There are no lines in it.";
  const long = rows.find(({ text = "" }) => text.length > longest);
  if (long) return `“${long.text?.slice(0, 60)}…” is too long for a point. Place it in what is said of the area.`;
  const from = nextPosition(parts, "point");
  return rows.map(({ text = "", impact = "" }, place) =>
    newPart("point", { ...emptyEvaluationParts.point, ...of, text, impact }, from + place),
  );
}
