import "server-only";
import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { CarriedObjective } from "@/lib/strategic-plans/carrying";
import { type StrategicPart, strategicPartsOf } from "@/lib/strategic-plans/parts";
import type { Prisma } from "@/prisma/generated/client";

/** Writes into a plan that was just begun what goes on from the one before: its texts, and the objectives that were chosen. */
export async function writeCarriedObjectives(
  db: Database,
  { trustId, personId }: Viewer,
  planId: string,
  before: readonly StrategicPart[],
  carried: readonly CarriedObjective[],
): Promise<void> {
  const own = { trustId, changedById: personId };
  const texts = strategicPartsOf(before, "text").filter(({ key }) => key !== "end");
  await db.strategicText.createMany({
    data: texts.map(({ key, value }) => ({ ...own, planId, key, value: value.body as Prisma.InputJsonValue })),
  });
  const objectives = carried.map((one) => ({ id: uuid(), ...one }));
  await db.strategicObjective.createMany({
    data: objectives.map(({ id, objective: { trustObjectiveId, leadId, ...value } }, place) => ({
      ...own,
      ...value,
      id,
      planId,
      trustObjectiveId: trustObjectiveId || null,
      leadId: leadId || null,
      position: place + 1,
    })),
  });
  await db.objectiveMeasure.createMany({
    data: objectives.flatMap(({ id, measures }) =>
      measures.map((one, place) => ({ ...own, ...one, objectiveId: id, position: place + 1 })),
    ),
  });
}
