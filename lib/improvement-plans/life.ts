import type { Day } from "@/lib/dates";
import { ofPriority, type PlanPart, partsOfKind } from "@/lib/improvement-plans/parts";
import { amountOf, type PlanKind, type PlanState } from "@/lib/improvement-plans/words";
import { isBlank } from "@/lib/rich-text/rich-text";
import type { Strategy } from "@/lib/strategy/content";
import { dueDayOf } from "@/lib/strategy/in-force";
import { lateSentence } from "@/lib/strategy/late-sentence";
import { counted, joined, shortened } from "@/lib/words";

/** Whether the school writes in a plan: not while the adviser reads it, and not once the year is closed. */
export function isWritable(state: PlanState): boolean {
  return state !== "submitted" && state !== "reviewed";
}

/** Whether a plan has been agreed, and so is read by governors. */
export function isLive(state: PlanState): boolean {
  return state === "agreed" || state === "approved" || state === "reviewed";
}

/** Who approves a plan: the governors or, where the category says so, the chief executive and trustees as well (CA-3). */
export type Approver = "governors" | "chiefExecutive" | "trustees";

const approvals: Record<Approver, string> = {
  governors: "Approved by the governors",
  chiefExecutive: "Approved by the chief executive",
  trustees: "Approved by trustees",
};

/** What an approval is called in the plan's versions. */
export function approvalName(approver: Approver): string {
  return approvals[approver];
}

/** The approvals that a plan needs. `withTrustees` is said by the category's entry on rapid improvement plans. */
export function approversOf(kind: PlanKind, withTrustees: boolean): Approver[] {
  return kind === "rapid" && withTrustees ? ["governors", "chiefExecutive", "trustees"] : ["governors"];
}

/** The approvals that are still missing, by the names of the plan's versions since it was agreed. */
export function approvalsMissing(needed: readonly Approver[], given: readonly string[]): Approver[] {
  return needed.filter((approver) => !given.includes(approvals[approver]));
}

/** What a plan still lacks, as sentences; each leads to its place. */
export interface Lack {
  sentence: string;
  place: string;
  clause: string;
  /** Without it the plan is not sent. */
  must: boolean;
}

/** What stands in the way of sending a plan to the adviser, and what it should have besides. */
export function lacksOf(kind: PlanKind, parts: readonly PlanPart[], numbers: Strategy["numbers"]): Lack[] {
  const priorities = partsOfKind(parts, "priority");
  return [
    ...numberOfOwn(kind, priorities.filter(({ value }) => value.source !== "trust").length, numbers),
    ...priorities.flatMap((one) => lacksOfPriority(one, parts)),
  ];
}

function numberOfOwn(kind: PlanKind, own: number, { ownPrioritiesLeast, ownPrioritiesMost }: Strategy["numbers"]): Lack[] {
  if (kind === "rapid") return own > 0 ? [] : [{ sentence: "There is no priority yet.", place: "priorities", clause: "CA-3", must: true }];
  const [least, most] = [ownPrioritiesLeast ?? 0, ownPrioritiesMost ?? 99];
  if (own >= least && own <= most) return [];
  const sentence = `${own === 0 ? "There is no priority" : `There ${own === 1 ? "is one priority" : `are ${own} priorities`}`} of the school’s own: a plan has ${least} to ${most}.`;
  return [{ sentence, place: "priorities", clause: "UO-7", must: own === 0 }];
}

function lacksOfPriority({ key, value }: PlanPart<"priority">, parts: readonly PlanPart[]): Lack[] {
  const place = `priority-${key}`;
  const name = value.title.trim() === "" ? "A priority" : `“${shortened(value.title, 48)}”`;
  const lack = (given: boolean, says: string, clause: string, must = false): Lack[] =>
    given ? [] : [{ sentence: `${name} ${says}`, place, clause, must }];
  const answers = value.points.length + value.findings.length > 0 || value.why.trim() !== "";
  const bare = [
    ...(ofPriority(parts, "criterion", key).some((one) => one.value.text.trim() !== "") ? [] : ["no success criterion"]),
    ...(ofPriority(parts, "step", key).some((one) => one.value.text.trim() !== "") ? [] : ["no step"]),
    ...(value.leadId !== "" || value.leadName.trim() !== "" ? [] : ["no lead"]),
  ];
  return [
    ...lack(value.title.trim() !== "", "has no title.", "UO-7", true),
    ...(value.source === "trust"
      ? lack(!isBlank(value.response), "has no response of the school yet.", "PR-2", true)
      : lack(answers, "does not say which finding it answers.", "UO-8")),
    ...lack(bare.length === 0, `has ${joined(bare)}.`, "UO-7"),
  ];
}

/** The costs of all steps that are not given up, in pounds. */
export function budgetOf(parts: readonly PlanPart[], priorityId?: string): number {
  const steps = priorityId ? ofPriority(parts, "step", priorityId) : partsOfKind(parts, "step");
  return steps.filter(({ value }) => value.status !== "dropped").reduce((sum, { value }) => sum + amountOf(value.cost), 0);
}

/** One thing that is due of a plan in its year. */
export interface DueLine {
  day: Day;
  what: string;
  met: boolean;
}

/**
 * What a year's plan is due for, by the year's expectations (UO-7): those of the first half of the year are met by the
 * governors' approval, those of its end speak of next year's draft and are not this plan's.
 */
export function dueLines(strategy: Strategy, approvedOn: Day | null): DueLine[] {
  const terms = strategy.calendar.terms;
  return strategy.expectations.documents.flatMap((line) => {
    const day = dueDayOf(strategy, line);
    const early = terms.findIndex(({ key }) => key === line.dueTerm) < terms.length / 2;
    if (line.document !== "improvementPlan" || !day || !early) return [];
    return [{ day, what: line.dueFor, met: approvedOn !== null }];
  });
}

/** "Late: was to be approved by governors by Fri 23 Oct 2026." for what is late on a day. */
export function lateSentences(lines: readonly DueLine[], today: Day): string[] {
  return lines.filter(({ day, met }) => !met && day < today).map(({ day, what }) => lateSentence(what, day));
}

/** How far a plan has been carried out, in a sentence. */
export function progressSentence(parts: readonly PlanPart[]): string {
  const steps = partsOfKind(parts, "step").filter(({ value }) => value.status !== "dropped");
  const criteria = partsOfKind(parts, "criterion");
  const ready = steps.filter(({ value }) => value.status === "done").length;
  const met = criteria.filter(({ value }) => value.status === "met").length;
  if (steps.length === 0) return "No steps yet.";
  return `${ready} of ${counted(steps.length, "step")} done, ${met} of ${counted(criteria.length, "success criterion", "success criteria")} met.`;
}
