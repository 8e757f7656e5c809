import type { JudgementSide } from "@/lib/judgements/policy";
import type { RichText } from "@/lib/rich-text/rich-text";
import type { Strategy } from "@/lib/strategy/content";
import { withIncluded } from "@/lib/strategy/in-force";

/** One record, or words, that a judgement rests on. */
export interface Evidence {
  id: string;
  groupKey: string;
  kind: "finding" | "point" | "action" | "priority" | "words";
  text: string;
  /** Where it stands: "Visit 2, 14 Oct 2026". */
  from: string;
  address: string | null;
}

/** A side's view of a school: the level that fits best in each group, with reasons and evidence (CA-2). */
export interface Judgement {
  id: string;
  axis: "main" | "siams";
  side: JudgementSide;
  categoryKey: string;
  reasons: RichText;
  submittedAt: string | null;
  submittedBy: string | null;
  groups: { groupKey: string; categoryKey: string; reasons: RichText }[];
  evidence: Evidence[];
}

/** A descriptor group with the five levels in graded words, side by side (CA-1). */
export interface GroupLevels {
  key: string;
  name: string;
  begins: string;
  levels: { categoryKey: string; category: string; text: string }[];
}

/** The groups of a year with the words of each category; sentences for church schools in church schools only (CA-1). */
export function groupsOf(strategy: Strategy, church: boolean): GroupLevels[] {
  return strategy.groups.descriptorGroups
    .map(({ key, name, begins }) => ({
      key,
      name,
      begins,
      levels: strategy.categories.flatMap((category) => {
        const text = category.descriptors
          .filter(({ group }) => group === key)
          .map((one) => [one.text, church ? one.church : ""].filter(Boolean).join(" "))
          .join(" ");
        return text ? [{ categoryKey: category.key, category: category.name, text }] : [];
      }),
    }))
    .filter(({ levels }) => levels.length > 0);
}

/** The typical evidence of a category, with what it takes over from another (CA-1). */
export function typicalEvidence(strategy: Strategy, categoryKey: string): string[] {
  const category = strategy.categories.find(({ key }) => key === categoryKey);
  return category ? withIncluded(strategy, category).flatMap(({ evidence }) => evidence.map(({ text }) => text)) : [];
}

/** Whether a group has a level in every category; one that describes only some is said where it fits. */
export function isDescribedThroughout(group: GroupLevels, groups: readonly GroupLevels[]): boolean {
  return group.levels.length === Math.max(...groups.map(({ levels }) => levels.length));
}

/** What a view still lacks before it can be submitted, in sentences. */
export function lacksOfJudgement(
  judgement: Pick<Judgement, "categoryKey" | "reasons" | "groups">,
  groups: readonly GroupLevels[],
): string[] {
  const needed = groups.filter((group) => isDescribedThroughout(group, groups));
  const without = needed.filter(({ key }) => !judgement.groups.some((one) => one.groupKey === key && one.categoryKey !== ""));
  return [
    ...without.map(({ name }) => `Choose the level that fits best for ${name.toLowerCase()}.`),
    ...(judgement.categoryKey === "" ? ["Choose the category that you propose for the school as a whole."] : []),
    ...(judgement.reasons.length === 0 ? ["Say why, for the school as a whole."] : []),
  ];
}

/** Who may read which views: one's own side's at any time, the other's when both are submitted (CA-2). */
export function viewsShown<One extends Pick<Judgement, "side" | "submittedAt">>(
  judgements: readonly One[],
  ofSide: (side: JudgementSide) => boolean,
): One[] {
  const both = (["school", "adviser"] as const).every((side) => judgements.some((one) => one.side === side && one.submittedAt !== null));
  return judgements.filter(({ side }) => both || ofSide(side));
}

/** How the two sides differ in a group: by so many steps; nothing where one has not chosen. */
export function stepsApart(strategy: { categories: readonly { key: string }[] }, one: string, other: string): number | null {
  const place = (key: string) => strategy.categories.findIndex((category) => category.key === key);
  return place(one) < 0 || place(other) < 0 ? null : Math.abs(place(one) - place(other));
}
