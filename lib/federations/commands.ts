import "server-only";
import { type CandidateAnswer, candidatesStatement } from "@/lib/allocations/board-statement";
import type { Standing } from "@/lib/allocations/change";
import { ineligible } from "@/lib/allocations/eligibility";
import { allocatedRoles } from "@/lib/allocations/team-roles";
import { unitRules } from "@/lib/allocations/unit-rules";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type CategoryPeriod, categoryAxes, moreInNeed, periodOn, scaleOf } from "@/lib/categories/periods";
import { type Day, dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isOverlap } from "@/lib/exclusion";
import { type Support, supportFrom } from "@/lib/federations/members";
import { federationPolicy } from "@/lib/federations/policy";
import type { FormTyped } from "@/lib/federations/schema";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import type { AllocationKind } from "@/lib/schools/allocations";
import type { Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import { strategyInUse } from "@/lib/strategy/queries";

interface Member {
  id: string;
  name: string;
  unitId: string;
  phase: Phase;
}

type Period = CategoryPeriod & { id: string; unitId: string; decidedById: string | null; source: string | null };

/**
 * Forms a federation of schools that are in none: from its first day it counts as one school (VP-2). Adviser, link and
 * category pass to it, the category more in need until a meeting; open actions and planned visits go with their school.
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

type Supports = Record<AllocationKind, Support>;

async function supportOf(
  db: Database,
  viewer: Viewer,
  typed: FormTyped,
  { members, unitId, strategy }: { members: readonly Member[]; unitId: string; strategy: Strategy | undefined },
): Promise<Supports | Refusal> {
  const units = members.map((member) => member.unitId);
  const standing = await standingOf(db, viewer, units);
  const people = await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles));
  const { link } = unitRules(strategy, [...new Set(members.map(({ phase }) => phase))]);
  const asked = { id: unitId, name: typed.name, link };
  const found: Partial<Supports> = {};
  const kinds = [
    ["adviser", typed.adviserId, "adviser"],
    ["partnershipLink", typed.partnershipLinkId, "partnership link"],
  ] as const;
  for (const [kind, choice, word] of kinds) {
    const field = `${kind}Id`;
    const ofMembers = units.map((unit) => standing.filter((one) => one.unitId === unit && one.kind === kind));
    const support = supportFrom(ofMembers, typed.startsOn, choice, word);
    if (typeof support === "string") return { sentence: support, field };
    const person = people.find(({ id }) => id === support.personId);
    if (support.personId && !person) return { sentence: "Choose somebody who holds a role of the team.", field };
    const roles = person?.roles.map((role) => ({ ...role, unitId: role.unitId && units.includes(role.unitId) ? unitId : role.unitId }));
    const refusal = person && roles && ineligible({ ...person, roles }, kind, asked, typed.startsOn);
    if (refusal) return { sentence: refusal, field };
    found[kind] = support;
  }
  return found as Supports;
}

async function standingOf(
  db: Database,
  { trustId }: Viewer,
  unitIds: string[],
): Promise<(Standing & { unitId: string; kind: AllocationKind })[]> {
  const rows = await db.allocation.findMany({
    where: { trustId, unitId: { in: unitIds } },
    select: { id: true, unitId: true, kind: true, startsOn: true, endsBefore: true, person: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsBefore: row.endsBefore && dayOf(row.endsBefore) }));
}

async function passOnSupport(
  db: Database,
  { trustId }: Viewer,
  unitId: string,
  { startsOn, name }: FormTyped,
  supports: Supports,
): Promise<void> {
  for (const [kind, { end, replace, personId }] of Object.entries(supports) as [AllocationKind, Support][]) {
    await db.allocation.updateMany({ where: { trustId, id: { in: end.map(({ id }) => id) } }, data: { endsBefore: dateOf(startsOn) } });
    await db.allocation.deleteMany({ where: { trustId, id: { in: replace.map(({ id }) => id) } } });
    if (personId)
      await db.allocation.create({ data: { trustId, unitId, kind, personId, startsOn: dateOf(startsOn), reason: `${name} was formed` } });
  }
}

/** The periods of an axis that end, and the one that the federation carries on. */
interface CarriedOn {
  ending: Period[];
  carried: Period;
}

async function categoriesOf(
  db: Database,
  viewer: Viewer,
  day: Day,
  members: readonly Member[],
  strategy: Strategy | undefined,
): Promise<CarriedOn[] | string> {
  const periods = await periodsOf(
    db,
    viewer,
    members.map(({ unitId }) => unitId),
  );
  if (periods.some(({ startsOn }) => startsOn > day))
    return "The category of one of these schools was settled after that day. Choose a later day.";
  const carriedOn: CarriedOn[] = [];
  for (const axis of categoryAxes) {
    const current = members.flatMap(
      (member) =>
        periodOn(
          periods.filter(({ unitId }) => unitId === member.unitId),
          axis,
          day,
        ) ?? [],
    );
    if (current.length === 0) continue;
    const one = new Set(current.map(({ categoryKey }) => categoryKey)).size === 1;
    const carried = strategy ? moreInNeed(scaleOf(strategy), current) : one ? current[0] : undefined;
    if (!carried) return "The strategy of this year is not published yet, so that nobody can say which category is more in need.";
    carriedOn.push({ ending: current, carried });
  }
  return carriedOn;
}

async function periodsOf(db: Database, { trustId }: Viewer, unitIds: string[]): Promise<Period[]> {
  const rows = await db.categoryPeriod.findMany({ where: { trustId, unitId: { in: unitIds } }, omit: { trustId: true, sheetId: true } });
  return rows.map((row) => ({
    ...row,
    startsOn: dayOf(row.startsOn),
    endsBefore: row.endsBefore && dayOf(row.endsBefore),
    clockFrom: dayOf(row.clockFrom),
  }));
}

async function passOnCategories(
  db: Database,
  { trustId }: Viewer,
  unitId: string,
  day: Day,
  categories: readonly CarriedOn[],
): Promise<void> {
  for (const { ending, carried } of categories) {
    await db.categoryPeriod.updateMany({ where: { trustId, id: { in: ending.map(({ id }) => id) } }, data: { endsBefore: dateOf(day) } });
    const { axis, categoryKey, decidedById, source } = carried;
    const data = {
      axis,
      categoryKey,
      decidedById,
      source,
      startsOn: dateOf(day),
      clockFrom: dateOf(carried.clockFrom),
      origin: "federation" as const,
    };
    await db.categoryPeriod.create({ data: { trustId, unitId, ...data } });
  }
}

/** Open actions and visits to come go to the federation and keep their school; what is done stays where it was. */
async function takeRecordsAlong(db: Database, { trustId }: Viewer, member: Member, unitId: string, day: Day): Promise<void> {
  const moved = { unitId, schoolId: member.id, version: { increment: 1 } };
  await db.visit.updateMany({ where: { trustId, unitId: member.unitId, status: "planned", date: { gte: dateOf(day) } }, data: moved });
  await db.agreedAction.updateMany({ where: { trustId, unitId: member.unitId, state: "open" }, data: moved });
}
