import "server-only";
import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Carried } from "@/lib/improvement-plans/carrying";
import { amountOf } from "@/lib/improvement-plans/words";
import type { Prisma } from "@/prisma/generated/client";

const day = (typed: string) => (typed === "" ? null : dateOf(typed));

/** Writes what is carried on into a plan that was just begun; one that the year's strategy has put in already goes on there. */
export async function writeCarried(
  db: Database,
  { trustId, personId }: Viewer,
  planId: string,
  carried: readonly Carried[],
): Promise<void> {
  const inserted = await db.planPriority.findMany({ where: { trustId, planId }, select: { id: true, trustPriorityKey: true } });
  const lastYears = await db.planPriority.findMany({
    where: { trustId, id: { in: carried.map(({ from }) => from) } },
    select: { id: true, trustPriorityKey: true },
  });
  for (const [place, one] of carried.entries()) {
    const key = lastYears.find(({ id }) => id === one.from)?.trustPriorityKey;
    const there = key ? inserted.find(({ trustPriorityKey }) => trustPriorityKey === key) : undefined;
    const id = there?.id ?? uuid();
    const { leadId, leadName, governorId, intent, sendImpact, disadvantagedImpact, strands, areas, response, why } = one.priority;
    const { title, source, objectiveId, points, findings } = one.priority;
    const words = { leadId: leadId || null, leadName, governorId: governorId || null, intent, sendImpact, disadvantagedImpact, why };
    const facts = { ...words, strandKeys: strands, areaKeys: areas, response: response as Prisma.InputJsonValue, carriedFromId: one.from };
    if (there) await db.planPriority.updateMany({ where: { trustId, id }, data: facts });
    else {
      const own = { title, source, objectiveId: objectiveId || null, position: 100 + place, changedById: personId };
      await db.planPriority.create({ data: { trustId, planId, id, ...facts, ...own } });
    }
    await db.priorityOrigin.createMany({
      data: [
        ...points.map((pointId) => ({ trustId, priorityId: id, pointId })),
        ...findings.map((findingId) => ({ trustId, priorityId: id, findingId })),
      ],
      skipDuplicates: true,
    });
    await db.successCriterion.createMany({
      data: one.criteria.map(({ priorityId: _of, baselineOn, ...value }, position) => ({
        ...value,
        trustId,
        priorityId: id,
        baselineOn: day(baselineOn),
        position: position + 1,
        changedById: personId,
      })),
    });
    await carrySteps(db, { trustId, personId }, id, one.steps);
  }
}

/** An action that was a step of last year's plan is one of this year's: it is one record, and stands in one plan. */
async function carrySteps(
  db: Database,
  { trustId, personId }: Pick<Viewer, "trustId" | "personId">,
  priorityId: string,
  steps: Carried["steps"],
) {
  const were = await db.planStep.findMany({
    where: { trustId, id: { in: steps.map(({ was }) => was) }, actionId: { not: null } },
    select: { id: true, actionId: true },
  });
  for (const { was, value } of steps) {
    if (!were.some(({ id }) => id === was)) continue;
    const { text, leadId, leadName, endsOn } = value;
    await db.planStep.updateMany({
      where: { trustId, id: was },
      data: { actionId: null, text, leadId: leadId || null, leadName, endsOn: day(endsOn) },
    });
  }
  await db.planStep.createMany({
    data: steps.map(({ was, value: { priorityId: _of, leadId, startsOn, endsOn, cost, offerId: _lastYears, ...value } }, position) => ({
      ...value,
      trustId,
      priorityId,
      actionId: were.find(({ id }) => id === was)?.actionId ?? null,
      leadId: leadId || null,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      cost: cost === "" ? null : amountOf(cost),
      position: position + 1,
      changedById: personId,
    })),
  });
}
