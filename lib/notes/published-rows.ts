import type { NoteContext } from "@/lib/notes/context";
import { themesOf } from "@/lib/notes/facts";
import { filled, type Part, partsOf, partValue } from "@/lib/notes/parts";
import { dueOf, markOf, toneOfStandard } from "@/lib/notes/words";
import { plainText } from "@/lib/rich-text/rich-text";
import { tagOf } from "@/lib/strategy/strands";

/** A finding as a row (model: a finding is a row, not a paragraph). */
export interface FindingRow {
  id: string;
  kind: "strength" | "risk" | "evaluation" | "focus";
  text: string;
  areaKeys: string[];
  strandKey: string | null;
  statementKey: string | null;
  themeKey: string | null;
  focusAreaId: string | null;
  riskLevelKey: string | null;
  worthSharing: boolean;
}

const none = {
  areaKeys: [],
  strandKey: null,
  statementKey: null,
  themeKey: null,
  focusAreaId: null,
  riskLevelKey: null,
  worthSharing: false,
};

/** What a note found, as rows; `newId` gives an id to those that have none of their own. */
export function findingRows(context: NoteContext, parts: readonly Part[], newId: () => string): FindingRow[] {
  return [
    ...partsOf(parts, "strength")
      .filter(({ value }) => value.text.trim())
      .map(({ key, value }) => ({
        ...none,
        id: key,
        kind: "strength" as const,
        text: value.text.trim(),
        areaKeys: value.area ? [value.area] : [],
        ...tagOf(value.strand),
        worthSharing: value.worthSharing,
      })),
    ...partsOf(parts, "risk")
      .filter(({ value }) => value.text.trim())
      .map(({ key, value }) => ({
        ...none,
        id: key,
        kind: "risk" as const,
        text: value.text.trim(),
        areaKeys: value.area ? [value.area] : [],
        ...tagOf(value.strand),
        riskLevelKey: value.level || null,
      })),
    ...partsOf(parts, "activity")
      .filter(({ value }) => filled(value.body))
      .map(({ key, value }) => ({
        ...none,
        id: newId(),
        kind: "evaluation" as const,
        text: plainText(value.body),
        areaKeys: value.areas,
        focusAreaId: context.plan?.activities.find((one) => one.key === key)?.focusAreaId ?? null,
      })),
    ...themesOf(context).flatMap(({ key }) => {
      const { covered, body } = partValue(parts, "theme", key);
      return covered && filled(body) ? [{ ...none, id: newId(), kind: "evaluation" as const, text: plainText(body), themeKey: key }] : [];
    }),
    ...partsOf(parts, "focus")
      .filter(({ value }) => filled(value.body))
      .map(({ key, value }) => ({ ...none, id: newId(), kind: "focus" as const, text: plainText(value.body), focusAreaId: key })),
  ];
}

/** A rating that publication makes of a part (VP-9). */
export interface RatingRow {
  actionId: string;
  levelKey: string;
  levelName: string;
  levelTone: string;
  evidence: string;
  outcome: "carryOn" | "close" | "reword";
  /** The new words of a reworded action. */
  words: string | null;
  wordsBefore: string | null;
}

/** The ratings of actions that were open before the visit, on the scale of the year that rates. */
export function ratingRows({ actions, strategy }: NoteContext, parts: readonly Part[]): RatingRow[] {
  return actions.flatMap(({ id, text }) => {
    const { level, evidence, outcome, words } = partValue(parts, "rating", id);
    if (!level) return [];
    const { name, tone } = markOf(strategy.scales.progress, level);
    const reworded = outcome === "reword" && words.trim() !== "" && words.trim() !== text;
    return [
      {
        actionId: id,
        levelKey: level,
        levelName: name,
        levelTone: tone,
        evidence: evidence.trim(),
        outcome: outcome === "reword" && !reworded ? "carryOn" : outcome,
        words: reworded ? words.trim() : null,
        wordsBefore: reworded ? text : null,
      },
    ];
  });
}

/** The actions that publication makes of the next steps; an action keeps the id that its part has. */
export function actionRows({ strategy, owners }: NoteContext, parts: readonly Part[]) {
  return partsOf(parts, "nextStep")
    .filter(({ value }) => value.text.trim())
    .map(({ key, value }) => {
      const owner = owners.find(({ id }) => id === value.ownerId);
      const due = dueOf(strategy, value.due);
      return {
        id: key,
        text: value.text.trim(),
        ownerId: owner?.id ?? null,
        ownerName: owner?.name ?? value.owner.trim(),
        due: due?.day ?? null,
        dueWords: due && strategy.calendar.terms.some((term) => term.key === value.due) ? due.words : null,
        successCriterion: value.criterion.trim() || null,
        support: value.support.trim() || null,
        ...tagOf(value.strand),
      };
    });
}

/** How far each non-negotiable is reached, where the visit's theme asks for it and was covered (TE-7). */
export function provisionRows(context: NoteContext, parts: readonly Part[]) {
  const { provision, scales } = context.strategy;
  const asked = themesOf(context).some(({ key, asks }) => asks === "provision" && partValue(parts, "theme", key).covered);
  if (!asked) return [];
  return provision.items.flatMap(({ key, text }) => {
    const { level, evidence } = partValue(parts, "provision", key);
    const place = scales.standards.findIndex((one) => one.key === level);
    const found = scales.standards[place];
    if (!found) return [];
    const levelTone = toneOfStandard(place, scales.standards.length);
    return [{ itemKey: key, itemText: text, levelKey: level, levelName: found.name, levelTone, evidence: evidence.trim() }];
  });
}

/** Themes that the note says were not covered: offered to the next visit (VT-6). */
export function uncoveredThemes(context: NoteContext, parts: readonly Part[]) {
  return themesOf(context)
    .filter(({ key }) => !partValue(parts, "theme", key).covered)
    .map(({ key, text }) => ({ visitId: context.visit.id, key, text }));
}
