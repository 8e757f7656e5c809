import "server-only";
import type { PlanValue } from "@/lib/improvement-plans/parts";
import { amountOf } from "@/lib/improvement-plans/words";
import { dayTyped, foreign, priorityToWrite, unknownPerson, type Write, type Writing } from "@/lib/improvement-plans/writing/writing";

type Step = Omit<PlanValue<"step">, "priorityId">;

/** Writes a step. What an agreed action says too (what, who, by when) is changed on the action: it is one record. */
export const writeStep: Write<"step"> = async (at, { priorityId, ...value }) => {
  const obstacle = (await priorityToWrite(at, priorityId)) ?? (await foreign(at, "step", priorityId)) ?? (await unknownLink(at, value));
  if (obstacle) return obstacle;
  const { db, viewer, change, stamp } = at;
  const { trustId } = viewer;
  const where = { trustId_id: { trustId, id: change.key } };
  const before = await db.planStep.findFirst({ where: { trustId, id: change.key }, select: { actionId: true } });
  const means = { ...meansOf(value), position: change.position, removed: change.removed, ...stamp };
  const itself = itselfOf(value);
  if (!before?.actionId) {
    const whole = { ...means, ...itself };
    await db.planStep.upsert({ where, create: { trustId, id: change.key, priorityId, ...whole }, update: whole });
    return null;
  }
  const status = value.status === "done" ? ("underWay" as const) : value.status;
  // Taken out of the plan, the action goes on without it and can be taken up again.
  const left = change.removed ? { ...itself, actionId: null } : {};
  await db.planStep.updateMany({ where: { trustId, id: change.key }, data: { ...means, status, ...left } });
  return null;
};

/** What the plan alone says of a step. */
function meansOf({ resources, monitoring, evidence, offerId, startsOn, cost }: Step) {
  return {
    resources,
    monitoring,
    evidence,
    offerId: offerId || null,
    startsOn: dayTyped(startsOn),
    cost: cost === "" ? null : amountOf(cost),
  };
}

/** What an agreed action says as well. */
function itselfOf({ text, leadId, leadName, endsOn, status }: Step) {
  return { text, leadId: leadId || null, leadName, endsOn: dayTyped(endsOn), status };
}

async function unknownLink(at: Writing, { leadId, offerId }: Step): Promise<string | null> {
  const unknown = await unknownPerson(at, leadId);
  if (unknown || !offerId) return unknown;
  const offered = await at.db.developmentOffer.count({ where: { trustId: at.viewer.trustId, id: offerId } });
  return offered > 0 ? null : "This offer is not one of the year’s. Choose another.";
}
