import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { schoolGroupPolicy } from "@/lib/school-groups/policy";
import type { GroupTyped } from "@/lib/school-groups/schema";

/** Forms a group of schools, or changes one: what it works on, who leads it, what it did and what came of it (CP-3). */
export async function saveSchoolGroup(viewer: Viewer, typed: GroupTyped): Promise<Result> {
  if (!schoolGroupPolicy.keep(viewer)) return notFound("group");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const before = typed.groupId === "" ? null : await db.schoolGroup.findFirst({ where: { trustId, id: typed.groupId } });
    const obstacle = (await unknownIn(db, viewer, typed)) ?? obstacleTo(typed, before);
    if (obstacle) return obstacle;
    const facts = factsOf(viewer, typed, before);
    const id = before?.id ?? (await db.schoolGroup.create({ data: { trustId, ...facts }, select: { id: true } })).id;
    if (before) await db.schoolGroup.updateMany({ where: { trustId, id }, data: { ...facts, version: { increment: 1 } } });
    await setMembers(db, viewer, id, typed.schoolIds);
    const action = before ? "Changed a group of schools" : "Formed a group of schools";
    const after = { name: typed.name, schools: String(typed.schoolIds.length) };
    await recordChange(db, viewer, { action, recordType: "schoolGroup", recordId: id, after });
    return done();
  });
}

interface Before {
  name: string;
  about: string;
  activities: string;
  impact: string;
  endedOn: Date | null;
  version: number;
}

function obstacleTo({ groupId, version }: GroupTyped, before: Before | null) {
  if (!before) return groupId === "" ? null : notFound("group");
  const { name, about, activities, impact, version: now } = before;
  return now === version ? null : changedMeanwhile({ name, about, activities, impact, version: String(now) });
}

/** A group that has ended keeps the day on which it did. */
function factsOf({ today }: Viewer, { name, about, activities, impact, leadId, ended }: GroupTyped, before: Before | null) {
  const endedOn = ended ? (before?.endedOn ?? dateOf(today)) : null;
  return { name, about, activities, impact, leadId: leadId || null, endedOn };
}

async function setMembers(db: Database, { trustId }: Viewer, groupId: string, schoolIds: string[]): Promise<void> {
  await db.schoolGroupMember.deleteMany({ where: { trustId, groupId, schoolId: { notIn: schoolIds } } });
  await db.schoolGroupMember.createMany({ data: schoolIds.map((schoolId) => ({ trustId, groupId, schoolId })), skipDuplicates: true });
}

async function unknownIn(db: Database, { trustId }: Viewer, { schoolIds, leadId }: GroupTyped) {
  const schools = await db.school.count({ where: { trustId, id: { in: schoolIds } } });
  if (schools < schoolIds.length) return refused("Choose schools of the list.", { field: "members" });
  const lead = leadId === "" || (await db.person.count({ where: { trustId, id: leadId } })) > 0;
  return lead ? null : refused("Choose one of the list.", { field: "leadId" });
}
