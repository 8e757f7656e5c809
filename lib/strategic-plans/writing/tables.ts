import "server-only";
import { type PartWriting, partTables } from "@/lib/desk/part-tables";
import type { PartTable } from "@/lib/desk/save-changes";
import { isId } from "@/lib/pages";
import { emptyStrategicParts, type StrategicPartKind, type StrategicValue, strategicFields } from "@/lib/strategic-plans/parts";
import { strategicParts } from "@/lib/strategic-plans/parts-statement";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { planYears } from "@/lib/strategic-plans/years";
import type { Prisma } from "@/prisma/generated/client";

/** A plan as its parts are written. */
export interface StrategicAtDesk {
  id: string;
  unitId: string;
  schoolId: string;
  firstYear: string;
  years: number;
}

/** One change of one part, being written. */
interface Writing extends PartWriting {
  plan: StrategicAtDesk;
}

type Write<Kind extends StrategicPartKind> = (at: Writing, value: StrategicValue<Kind>) => Promise<string | null>;

const noPart = "There is no such part in this plan.";
const notYours = "This part is not yours to write: the headteacher writes it, and whoever leads the objective.";

/** How each kind of part of a strategic plan is kept. */
export function strategicTables(plan: StrategicAtDesk): Record<string, PartTable> {
  return partTables({ at: { plan }, parts: strategicParts, fields: strategicFields, empty: emptyStrategicParts, writes });
}

const texts: Write<"text"> = async ({ db, viewer, plan, change, stamp }, { body }) => {
  if (!strategicPlanPolicy.write(viewer, plan)) return notYours;
  const { trustId } = viewer;
  const facts = { value: body as Prisma.InputJsonValue, ...stamp };
  const where = { trustId_planId_key: { trustId, planId: plan.id, key: change.key } };
  await db.strategicText.upsert({ where, create: { trustId, planId: plan.id, key: change.key, ...facts }, update: facts });
  return null;
};

const objectives: Write<"objective"> = async (at, value) => {
  const { db, viewer, plan, change, stamp } = at;
  const { trustId } = viewer;
  if (!isId(change.key)) return noPart;
  const stored = await db.strategicObjective.findFirst({ where: { trustId, id: change.key }, select: { planId: true, leadId: true } });
  if (stored && stored.planId !== plan.id) return noPart;
  if (!mayWriteObjective(at, stored, value)) return notYours;
  const unknown = await unknownLink(at, value);
  if (unknown) return unknown;
  const facts = {
    ...value,
    trustObjectiveId: value.trustObjectiveId || null,
    leadId: value.leadId || null,
    position: change.position,
    removed: change.removed,
    ...stamp,
  };
  const where = { trustId_id: { trustId, id: change.key } };
  await db.strategicObjective.upsert({ where, create: { trustId, id: change.key, planId: plan.id, ...facts }, update: facts });
  return null;
};

/** A lead writes their own objective, hands it to nobody, and takes nothing out. */
function mayWriteObjective(
  { viewer, plan, change }: Writing,
  stored: { leadId: string | null } | null,
  value: StrategicValue<"objective">,
): boolean {
  if (strategicPlanPolicy.write(viewer, plan)) return true;
  const leads = stored !== null && strategicPlanPolicy.writePart(viewer, plan, stored.leadId);
  return leads && value.leadId === stored.leadId && !change.removed;
}

async function unknownLink({ db, viewer: { trustId } }: Writing, { trustObjectiveId, leadId }: StrategicValue<"objective">) {
  if (trustObjectiveId && (await db.trustObjective.count({ where: { trustId, id: trustObjectiveId } })) === 0)
    return "This objective of the trust is no longer there. Choose another.";
  if (leadId && (await db.person.count({ where: { trustId, id: leadId } })) === 0) return "Choose somebody of the list, or write a name.";
  return null;
}

const measures: Write<"measure"> = async ({ db, viewer, plan, change, stamp }, { objectiveId, ...value }) => {
  const { trustId } = viewer;
  if (!isId(change.key)) return noPart;
  const of = await db.strategicObjective.findFirst({
    where: { trustId, planId: plan.id, id: objectiveId, removed: false },
    select: { leadId: true },
  });
  const stored = await db.objectiveMeasure.findFirst({ where: { trustId, id: change.key }, select: { objectiveId: true } });
  if (!of || (stored && stored.objectiveId !== objectiveId)) return noPart;
  if (!strategicPlanPolicy.writePart(viewer, plan, of.leadId)) return notYours;
  const facts = { ...value, position: change.position, removed: change.removed, ...stamp };
  const where = { trustId_id: { trustId, id: change.key } };
  await db.objectiveMeasure.upsert({ where, create: { trustId, id: change.key, objectiveId, ...facts }, update: facts });
  return null;
};

const reviews: Write<"review"> = async ({ db, viewer, plan, change, stamp }, { rating, evidence, change: words }) => {
  if (!strategicPlanPolicy.write(viewer, plan)) return notYours;
  if (!planYears(plan).some(({ key }) => key === change.key)) return noPart;
  const { trustId } = viewer;
  const facts = { ratingKey: rating, evidence: evidence as Prisma.InputJsonValue, change: words, ...stamp };
  const where = { trustId_planId_yearKey: { trustId, planId: plan.id, yearKey: change.key } };
  await db.strategicReview.upsert({ where, create: { trustId, planId: plan.id, yearKey: change.key, ...facts }, update: facts });
  return null;
};

const writes: { [Kind in StrategicPartKind]: Write<Kind> } = { text: texts, objective: objectives, measure: measures, review: reviews };
