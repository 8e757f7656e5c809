import "server-only";
import type { Database } from "@/lib/db";
import type { PlanValue } from "@/lib/improvement-plans/parts";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { noPart, notYours, unknownPerson, type Writing } from "@/lib/improvement-plans/writing/writing";
import { isId } from "@/lib/pages";
import type { Prisma } from "@/prisma/generated/client";

const stays = "The trust’s priorities stand in every plan and can not be taken out (PR-2). The school writes its own response.";

interface Stored {
  planId: string;
  source: string;
  leadId: string | null;
  removed: boolean;
  title: string;
}

/** Writes a priority with what it answers. The trust's own keep their title and stay; a lead writes their own, and hands it to nobody. */
export async function writePriority(at: Writing, value: PlanValue<"priority">): Promise<string | null> {
  const { db, viewer, plan, change, stamp } = at;
  const { trustId } = viewer;
  if (!isId(change.key)) return noPart;
  const stored = await db.planPriority.findFirst({
    where: { trustId, id: change.key },
    select: { planId: true, source: true, leadId: true, removed: true, title: true },
  });
  const obstacle = obstacleTo(at, stored, value) ?? (await unknownLink(at, value));
  if (obstacle) return obstacle;
  const facts = { ...factsOf(value), position: change.position, removed: change.removed, ...stamp };
  if (stored) {
    const kept = stored.source === "trust" ? { title: stored.title } : {};
    await db.planPriority.updateMany({ where: { trustId, id: change.key }, data: { ...facts, ...kept } });
  } else await db.planPriority.create({ data: { trustId, id: change.key, planId: plan.id, ...facts } });
  await writeOrigins(db, trustId, change.key, value);
  return null;
}

/** A priority as its table keeps it. */
function factsOf({ points: _points, findings: _findings, strands, areas, carryOn, ...value }: PlanValue<"priority">) {
  return {
    ...value,
    response: value.response as Prisma.InputJsonValue,
    strandKeys: strands,
    areaKeys: areas,
    objectiveId: value.objectiveId || null,
    groupId: value.groupId || null,
    leadId: value.leadId || null,
    governorId: value.governorId || null,
    outcome: value.outcome || null,
    carryOn: carryOn === "" ? null : carryOn === "yes",
  };
}

function obstacleTo({ viewer, plan, change }: Writing, stored: Stored | null, value: PlanValue<"priority">): string | null {
  if (stored && stored.planId !== plan.id) return noPart;
  const isOfTrust = stored?.source === "trust";
  if (isOfTrust && change.removed) return stays;
  if ((value.source === "trust") !== isOfTrust) return "A priority of the trust comes from the year’s strategy.";
  if (improvementPlanPolicy.write(viewer, plan)) return null;
  const leads = stored !== null && improvementPlanPolicy.writePart(viewer, plan, stored.leadId);
  const same = stored !== null && value.leadId === (stored.leadId ?? "") && value.source === stored.source && !change.removed;
  return leads && same ? null : notYours;
}

/** Something that the priority points at and that is not there, or is another school's. */
async function unknownLink(at: Writing, value: PlanValue<"priority">): Promise<string | null> {
  const { db, viewer, plan } = at;
  const { trustId } = viewer;
  const units = await unitsOf(db, trustId, plan.unitId);
  const here = { is: { trustId, unitId: { in: units } } };
  const found = (id: readonly string[]) => ({ trustId, id: { in: [...new Set(id)] } });
  const links: [ids: readonly string[], count: (ids: readonly string[]) => Promise<number>, sentence: string][] = [
    [
      value.points,
      (ids) => db.evaluationPoint.count({ where: { ...found(ids), areaEvaluation: { is: { trustId, evaluation: here } } } }),
      "This point of the self-evaluation is no longer there. Choose another.",
    ],
    [
      value.findings,
      (ids) => db.finding.count({ where: { ...found(ids), unitId: { in: units } } }),
      "This finding is no longer there. Choose another.",
    ],
    [
      [value.objectiveId].filter(Boolean),
      (ids) => db.strategicObjective.count({ where: { ...found(ids), plan: here } }),
      "This objective is no longer in the strategic plan. Choose another.",
    ],
    [
      [value.groupId].filter(Boolean),
      (ids) => db.schoolGroup.count({ where: found(ids) }),
      "There is no such group of schools. Choose another.",
    ],
  ];
  for (const [ids, count, sentence] of links) {
    if (ids.length > 0 && (await count(ids)) < new Set(ids).size) return sentence;
  }
  return unknownPerson(at, value.leadId, value.governorId);
}

/** The unit and, in a federation, its members' own: what was before they came together stands there. */
async function unitsOf(db: Database, trustId: string, unitId: string): Promise<string[]> {
  const members = await db.school.findMany({ where: { trustId, federation: { is: { trustId, unitId } } }, select: { unitId: true } });
  return [unitId, ...members.map((one) => one.unitId)];
}

/** What the priority answers, and nothing else (UO-8). */
async function writeOrigins(
  db: Database,
  trustId: string,
  priorityId: string,
  { points, findings }: { points: string[]; findings: string[] },
) {
  await db.priorityOrigin.deleteMany({
    where: {
      trustId,
      priorityId,
      OR: [
        { pointId: { not: null }, NOT: { pointId: { in: points } } },
        { findingId: { not: null }, NOT: { findingId: { in: findings } } },
      ],
    },
  });
  const wanted = [...new Set(points)].map((pointId) => ({ trustId, priorityId, pointId }));
  const found = [...new Set(findings)].map((findingId) => ({ trustId, priorityId, findingId }));
  if (wanted.length + found.length > 0) await db.priorityOrigin.createMany({ data: [...wanted, ...found], skipDuplicates: true });
}
