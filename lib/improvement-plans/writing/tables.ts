import "server-only";
import { partTables } from "@/lib/desk/part-tables";
import type { PartTable } from "@/lib/desk/save-changes";
import { emptyPlanParts, type PlanPartKind, placeOfKey, planFields } from "@/lib/improvement-plans/parts";
import { planParts } from "@/lib/improvement-plans/parts-statement";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { writePriority } from "@/lib/improvement-plans/writing/priority";
import { writeStep } from "@/lib/improvement-plans/writing/step";
import {
  dayTyped,
  foreign,
  noPart,
  notYours,
  type PlanAtDesk,
  priorityToWrite,
  type Write,
  type Writing,
} from "@/lib/improvement-plans/writing/writing";
import { isId } from "@/lib/pages";
import type { Prisma } from "@/prisma/generated/client";

/** How each kind of part of a plan is kept. */
export function planTables(plan: PlanAtDesk): Record<string, PartTable> {
  return partTables({ at: { plan }, parts: planParts, fields: planFields, empty: emptyPlanParts, writes });
}

const texts: Write<"text"> = async ({ db, viewer, plan, change, stamp }, { body }) => {
  if (!improvementPlanPolicy.write(viewer, plan)) return notYours;
  const { trustId } = viewer;
  const facts = { value: body as Prisma.InputJsonValue, ...stamp };
  const where = { trustId_planId_key: { trustId, planId: plan.id, key: change.key } };
  await db.planText.upsert({ where, create: { trustId, planId: plan.id, key: change.key, ...facts }, update: facts });
  return null;
};

const criteria: Write<"criterion"> = async (at, { priorityId, baselineOn, ...value }) => {
  const { db, viewer, change, stamp } = at;
  const obstacle = (await priorityToWrite(at, priorityId)) ?? (await foreign(at, "criterion", priorityId));
  if (obstacle) return obstacle;
  const { trustId } = viewer;
  const facts = { ...value, baselineOn: dayTyped(baselineOn), position: change.position, removed: change.removed, ...stamp };
  const where = { trustId_id: { trustId, id: change.key } };
  await db.successCriterion.upsert({ where, create: { trustId, id: change.key, priorityId, ...facts }, update: facts });
  return null;
};

const milestones: Write<"milestone"> = async (at, { rating, reviewedOn, ...value }) => {
  const { db, viewer, change, stamp } = at;
  const { priorityId, moment } = placeOfKey(change.key);
  const obstacle = await momentToWrite(at, priorityId, moment);
  if (obstacle) return obstacle;
  const { trustId } = viewer;
  const facts = { ...value, ratingKey: rating, reviewedOn: dayTyped(reviewedOn), ...stamp };
  const where = { trustId_priorityId_termKey: { trustId, priorityId, termKey: moment } };
  await db.milestone.upsert({ where, create: { trustId, priorityId, termKey: moment, ...facts }, update: facts });
  return null;
};

const reviews: Write<"review"> = async (at, { impact, rating, adjustment }) => {
  const { db, viewer, change, stamp } = at;
  const { priorityId, moment } = placeOfKey(change.key);
  const obstacle = await momentToWrite(at, priorityId, moment);
  if (obstacle) return obstacle;
  const { trustId } = viewer;
  const facts = { impact: impact as Prisma.InputJsonValue, ratingKey: rating, adjustment, ...stamp };
  const where = { trustId_priorityId_termKey: { trustId, priorityId, termKey: moment } };
  await db.termReview.upsert({ where, create: { trustId, priorityId, termKey: moment, ...facts }, update: facts });
  return null;
};

async function momentToWrite(at: Writing, priorityId: string, moment: string): Promise<string | null> {
  if (!isId(priorityId) || !at.plan.moments.includes(moment)) return noPart;
  return priorityToWrite(at, priorityId);
}

const writes: { [Kind in PlanPartKind]: Write<Kind> } = {
  text: texts,
  priority: writePriority,
  criterion: criteria,
  milestone: milestones,
  step: writeStep,
  review: reviews,
};
