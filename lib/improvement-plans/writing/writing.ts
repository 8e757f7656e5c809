import "server-only";
import { dateOf } from "@/lib/dates";
import type { PartWriting } from "@/lib/desk/part-tables";
import type { PlanPartKind, PlanValue } from "@/lib/improvement-plans/parts";
import { improvementPlanPolicy, type PlanPlace } from "@/lib/improvement-plans/policy";
import { isId } from "@/lib/pages";

/** A plan as its parts are written: where it is, and which terms or checkpoints it has. */
export interface PlanAtDesk extends PlanPlace {
  id: string;
  moments: readonly string[];
}

/** Writes a part of one kind; a sentence where it may not be so. Nothing is written then. */
export type Write<Kind extends PlanPartKind> = (at: Writing, value: PlanValue<Kind>) => Promise<string | null>;

/** One change of one part, being written. */
export interface Writing extends PartWriting {
  plan: PlanAtDesk;
}

export const noPart = "There is no such part in this plan.";
export const notYours = "This part is not yours to write: the headteacher writes it, and whoever leads the priority.";

/** A day as it was typed, as the database keeps it. */
export function dayTyped(typed: string): Date | null {
  return typed === "" ? null : dateOf(typed);
}

/** A priority of the plan that the viewer may write in; a sentence where it is not so. */
export async function priorityToWrite({ db, viewer, plan }: Writing, priorityId: string): Promise<string | null> {
  const found = await db.planPriority.findFirst({
    where: { trustId: viewer.trustId, planId: plan.id, id: priorityId, removed: false },
    select: { leadId: true },
  });
  if (!found) return noPart;
  return improvementPlanPolicy.writePart(viewer, plan, found.leadId) ? null : notYours;
}

/** A key that belongs to another priority, or to another plan. */
export async function foreign({ db, viewer, change }: Writing, kind: "criterion" | "step", priorityId: string): Promise<string | null> {
  const where = { trustId: viewer.trustId, id: change.key };
  const select = { priorityId: true };
  if (!isId(change.key)) return noPart;
  const found =
    kind === "criterion" ? await db.successCriterion.findFirst({ where, select }) : await db.planStep.findFirst({ where, select });
  return found && found.priorityId !== priorityId ? noPart : null;
}

/** Somebody whom the trust does not know. */
export async function unknownPerson({ db, viewer }: Writing, ...ids: string[]): Promise<string | null> {
  const wanted = [...new Set(ids.filter(Boolean))];
  if (wanted.length === 0) return null;
  const found = await db.person.count({ where: { trustId: viewer.trustId, id: { in: wanted } } });
  return found === wanted.length ? null : "Choose somebody of the list, or write a name.";
}
