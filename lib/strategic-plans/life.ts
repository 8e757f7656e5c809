import type { Day } from "@/lib/dates";
import { measuresOf, type StrategicPart, strategicPartsOf } from "@/lib/strategic-plans/parts";
import type { Strategy } from "@/lib/strategy/content";
import { dueDayOf } from "@/lib/strategy/in-force";
import { lateSentence } from "@/lib/strategy/late-sentence";
import { writtenYear } from "@/lib/strategy/year-key";
import { joined, shortened } from "@/lib/words";

/** What the version is called that governors and the trust read for a year. */
export function sentName(year: string): string {
  return `Sent to governors and the trust for ${writtenYear(year)}`;
}

/** What the version is called that the governors approved. */
export function approvedName(year: string): string {
  return `Approved by the governors for ${writtenYear(year)}`;
}

/** What the version is called that was agreed with the trust. */
export function agreedName(year: string): string {
  return `Agreed with the trust for ${writtenYear(year)}`;
}

/** How a plan stands in a year. */
export type StrategicState = "writing" | "sent" | "returned" | "approved" | "agreed" | "over";

/** The state of a plan in a year: agreed with the trust is the last, whether or not the governors came first; returned, it is the school's again. */
export function strategicState({
  sent,
  returned,
  approvedOn,
  agreedOn,
}: {
  sent: boolean;
  returned: boolean;
  approvedOn: Day | null;
  agreedOn: Day | null;
}): StrategicState {
  if (agreedOn) return "agreed";
  if (returned) return "returned";
  if (approvedOn) return "approved";
  return sent ? "sent" : "writing";
}

/** One thing that is due of strategic plans in a year. */
export interface StrategicDue {
  day: Day;
  what: string;
}

/** What the year expects of strategic plans, with the days (UO-6, UO-9). */
export function strategicDues(strategy: Strategy): StrategicDue[] {
  return strategy.expectations.documents.flatMap((line) => {
    const day = dueDayOf(strategy, line);
    return line.document === "strategicPlan" && day ? [{ day, what: line.dueFor }] : [];
  });
}

/** "Late: was to be agreed with the trust by Fri 23 Oct 2026." for what is past and not agreed. */
export function lateStrategic(dues: readonly StrategicDue[], agreedOn: Day | null, today: Day): string[] {
  if (agreedOn) return [];
  return dues.filter(({ day }) => day < today).map(({ day, what }) => lateSentence(what, day));
}

/** What a plan still lacks, as sentences; each leads to its place. */
export interface StrategicLack {
  sentence: string;
  place: string;
  clause: string;
  /** Without it the plan is not sent. */
  must: boolean;
}

/** What stands in the way of sending a plan, and what it should have besides (UO-6). */
export function strategicLacks(parts: readonly StrategicPart[]): StrategicLack[] {
  const objectives = strategicPartsOf(parts, "objective");
  const none = { sentence: "There is no objective yet.", place: "objectives", clause: "UO-6", must: true };
  return objectives.length === 0 ? [none] : objectives.flatMap((one) => lacksOfObjective(one, parts));
}

function lacksOfObjective({ key, value }: StrategicPart<"objective">, parts: readonly StrategicPart[]): StrategicLack[] {
  const at = { place: `objective-${key}`, clause: "UO-6" };
  if (value.title.trim() === "") return [{ ...at, sentence: "An objective has no title.", must: true }];
  const bare = [
    ...(value.trustObjectiveId ? [] : ["no objective of the trust that it serves"]),
    ...(measuresOf(parts, key).some((one) => one.value.text.trim() !== "") ? [] : ["no measure"]),
    ...(value.leadId || value.leadName.trim() ? [] : ["no lead"]),
  ];
  return bare.length === 0 ? [] : [{ ...at, sentence: `“${shortened(value.title, 48)}” has ${joined(bare)}.`, must: false }];
}
