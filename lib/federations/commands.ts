import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isOverlap } from "@/lib/exclusion";
import { categoriesOf, type Member, passOnCategories } from "@/lib/federations/forming/categories";
import { passOnSupport, supportOf } from "@/lib/federations/forming/support";
import { federationPolicy } from "@/lib/federations/policy";
import type { FormTyped } from "@/lib/federations/schema";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { done, notFound, type Result, refused } from "@/lib/result";
import { strategyInUse } from "@/lib/strategy/queries";
import { takeFocusAlong } from "@/lib/visits/writing/one-focus";
import { makeOneProgramme } from "@/lib/visits/writing/one-programme";

/**
 * Forms a federation of schools that are in none: from its first day it counts as one school (VP-2). Adviser, link and
 * category pass to it, the category more in need until a meeting; open actions, areas of focus and planned visits go with it.
 */
export async function formFederation(viewer: Viewer, typed: FormTyped): Promise<Result<{ federationId: string }>> {
  if (!federationPolicy.change(viewer)) return notFound("federation");
  if (typed.startsOn > viewer.today)
    return refused("A federation is formed here on its first day or later, not before it.", { field: "startsOn" });
  try {
    return await inTrust(viewer, (db) => form(db, viewer, typed));
  } catch (fault) {
    if (isOverlap(fault))
      return refused("One of these schools was in another federation on that day, or was changed at this moment by somebody else.");
    throw fault;
  }
}

/** Stands for the unit while the rules are asked: nothing is written before they have answered. */
const toBe = "to be";

async function form(db: Database, viewer: Viewer, typed: FormTyped): Promise<Result<{ federationId: string }>> {
  const { trustId } = viewer;
  const members = await lockedMembers(db, viewer, typed.schoolIds);
  if (members.length < typed.schoolIds.length) return notFound("school");
  const taken = members.find(({ federationId }) => federationId !== null);
  if (taken) return refused(`${taken.name} is in a federation already.`, { field: "members" });
  const inUse = await strategyInUse(viewer);
  const support = await supportOf(db, viewer, typed, { members, unitId: toBe, strategy: inUse?.strategy });
  if ("sentence" in support) return { ok: false, refusal: support };
  const categories = await categoriesOf(db, viewer, typed.startsOn, members, inUse?.strategy);
  if (typeof categories === "string") return refused(categories);
  const startsOn = dateOf(typed.startsOn);
  const unit = await db.unit.create({ data: { trustId, kind: "federation" }, select: { id: true } });
  const federation = await db.federation.create({
    data: { trustId, unitId: unit.id, name: typed.name, formedOn: startsOn },
    select: { id: true },
  });
  await db.federationMembership.createMany({
    data: members.map(({ id }) => ({ trustId, federationId: federation.id, schoolId: id, startsOn })),
  });
  await db.school.updateMany({
    where: { trustId, id: { in: typed.schoolIds }, federationId: null },
    data: { federationId: federation.id },
  });
  await passOnSupport(db, viewer, unit.id, typed, support);
  await passOnCategories(db, viewer, unit.id, typed.startsOn, categories);
  await carryOutCategories(db, viewer, [unit.id, ...members.map(({ unitId }) => unitId)]);
  const unitIds = members.map(({ unitId }) => unitId);
  await makeOneProgramme(db, viewer, unitIds, typed.startsOn);
  await takeFocusAlong(db, viewer, { unitIds, unitId: unit.id, day: typed.startsOn, name: typed.name });
  for (const member of members) await takeRecordsAlong(db, viewer, member, unit.id, typed.startsOn);
  const after = { name: typed.name, schools: members.map(({ name }) => name).join(", "), from: writtenDay(typed.startsOn) };
  await recordChange(
    db,
    viewer,
    { action: "Formed the federation", recordType: "federation", recordId: federation.id, after },
    ...members.map(({ id }) => ({ action: "Became a member of a federation", recordType: "school" as const, recordId: id, after })),
  );
  return done({ federationId: federation.id });
}

async function lockedMembers(db: Database, { trustId }: Viewer, schoolIds: string[]) {
  await db.$queryRaw`SELECT 1 FROM "School" WHERE "trustId" = ${trustId}::uuid AND "id" = ANY(${schoolIds}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const members = await db.school.findMany({
    where: { trustId, id: { in: schoolIds } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, unitId: true, phase: true, federationId: true },
  });
  const units = members.map(({ unitId }) => unitId);
  await db.$queryRaw`SELECT 1 FROM "Unit" WHERE "trustId" = ${trustId}::uuid AND "id" = ANY(${units}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return members;
}

/** Open actions and visits to come go to the federation and keep their school; what is done stays where it was. */
async function takeRecordsAlong(db: Database, { trustId }: Viewer, member: Member, unitId: string, day: Day): Promise<void> {
  const moved = { unitId, schoolId: member.id, version: { increment: 1 } };
  await db.visit.updateMany({ where: { trustId, unitId: member.unitId, status: "planned", date: { gte: dateOf(day) } }, data: moved });
  await db.agreedAction.updateMany({ where: { trustId, unitId: member.unitId, state: { not: "closed" } }, data: moved });
}
