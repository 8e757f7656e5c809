import "server-only";
import { v7 as uuid } from "uuid";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { frameworkPolicy } from "@/lib/frameworks/policy";
import type { FrameworkTyped } from "@/lib/frameworks/shape";
import { done, notFound, type Result, refused } from "@/lib/result";
import { freeKey } from "@/lib/strategy/free-key";

/**
 * Prepares the version of a framework that follows another: a copy that comes into force in a year's time until
 * somebody says when. Each area takes over the text of the area it was copied from, and no grade.
 */
export async function prepareVersion(viewer: Viewer, { id }: { id: string }): Promise<Result<{ id: string }>> {
  if (!frameworkPolicy.change(viewer)) return notFound("framework");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const from = await db.frameworkVersion.findFirst({ where: { trustId, id }, include: { areas: true, grades: true } });
    if (!from) return notFound("framework");
    const later = await db.frameworkVersion.findFirst({
      where: { trustId, body: from.body, startsOn: { gt: dateOf(viewer.today) } },
      select: { name: true },
    });
    if (later) return refused(`${later.name} is being prepared already.`);
    const { areas, grades, id: _id, ...own } = from;
    const taken = await db.frameworkVersion.findMany({ where: { trustId }, select: { key: true } });
    const newKey = freeKey(
      own.body,
      taken.map(({ key }) => key),
    );
    const made = {
      ...own,
      id: uuid(),
      name: `${own.name} (next)`,
      key: newKey,
      revision: 1,
      version: 1,
    };
    const startsOn = dateOf(addDays(viewer.today, 365));
    await db.frameworkVersion.create({ data: { ...made, startsOn, endsBefore: null } });
    await db.evaluationArea.createMany({ data: areas.map((area) => ({ ...area, id: uuid(), versionId: made.id, follows: [area.key] })) });
    await db.frameworkGrade.createMany({ data: grades.map((grade) => ({ ...grade, id: uuid(), versionId: made.id })) });
    await recordChange(db, viewer, {
      action: "Prepared a framework version",
      recordType: "framework",
      recordId: made.id,
      after: { name: made.name, from: own.name },
    });
    return done({ id: made.id });
  });
}

interface Changed {
  id: string;
  version: number;
  framework: FrameworkTyped;
}

/** Writes a version that is not yet in force; the one before it ends on the day on which it begins. */
export async function changeVersion(viewer: Viewer, { id, version, framework }: Changed): Promise<Result> {
  if (!frameworkPolicy.change(viewer)) return notFound("framework");
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const there = await db.frameworkVersion.findFirst({
      where: { trustId, id, startsOn: { gt: dateOf(today) } },
      select: { name: true, version: true },
    });
    if (!there) return notFound("framework that is still being prepared");
    if (framework.startsOn <= today)
      return refused(`Enter a day after today, ${writtenDay(today)}: what is in force is not changed any more.`, { field: "startsOn" });
    if (there.version !== version)
      return refused("Somebody else has saved this framework meanwhile. Open it again beside this page, and carry over what you wrote.");
    await writeVersion(db, trustId, id, framework);
    await endBefore(db, trustId, id, framework);
    await recordChange(db, viewer, {
      action: "Changed a framework version",
      recordType: "framework",
      recordId: id,
      before: { name: there.name },
      after: {
        name: framework.name,
        startsOn: framework.startsOn,
        areas: framework.areas.map(({ name }) => name).join("; "),
        grades: framework.grades.map(({ name }) => name).join("; "),
      },
    });
    return done();
  });
}

async function writeVersion(db: Database, trustId: string, id: string, { areas, grades, ...own }: FrameworkTyped): Promise<void> {
  const known = await db.evaluationArea.findMany({ where: { trustId, versionId: id }, select: { key: true, follows: true } });
  await db.frameworkVersion.updateMany({
    where: { trustId, id },
    data: {
      ...own,
      startsOn: dateOf(own.startsOn),
      endsBefore: own.endsBefore ? dateOf(own.endsBefore) : null,
      safeguardingMet: own.safeguardingMet || null,
      safeguardingNotMet: own.safeguardingNotMet || null,
      version: { increment: 1 },
    },
  });
  await db.evaluationArea.deleteMany({ where: { trustId, versionId: id } });
  await db.frameworkGrade.deleteMany({ where: { trustId, versionId: id } });
  await db.evaluationArea.createMany({
    data: areas.map((area, index) => ({
      ...area,
      trustId,
      versionId: id,
      position: index + 1,
      follows: known.find(({ key }) => key === area.key)?.follows ?? [],
    })),
  });
  await db.frameworkGrade.createMany({ data: grades.map((grade, index) => ({ ...grade, trustId, versionId: id, position: index + 1 })) });
}

async function endBefore(db: Database, trustId: string, id: string, { body, startsOn }: FrameworkTyped): Promise<void> {
  const begins = dateOf(startsOn);
  await db.frameworkVersion.updateMany({
    where: { trustId, body, id: { not: id }, startsOn: { lt: begins }, OR: [{ endsBefore: null }, { endsBefore: { gt: begins } }] },
    data: { endsBefore: begins },
  });
}

/** Discards a version that is not yet in force. */
export async function discardVersion(viewer: Viewer, { id }: { id: string }): Promise<Result> {
  if (!frameworkPolicy.change(viewer)) return notFound("framework");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const there = await db.frameworkVersion.findFirst({
      where: { trustId, id, startsOn: { gt: dateOf(viewer.today) } },
      select: { name: true, body: true, startsOn: true },
    });
    if (!there) return notFound("framework that is still being prepared");
    await db.evaluationArea.deleteMany({ where: { trustId, versionId: id } });
    await db.frameworkGrade.deleteMany({ where: { trustId, versionId: id } });
    await db.frameworkVersion.deleteMany({ where: { trustId, id } });
    // What it would have ended goes on.
    await db.frameworkVersion.updateMany({ where: { trustId, body: there.body, endsBefore: there.startsOn }, data: { endsBefore: null } });
    await recordChange(db, viewer, {
      action: "Discarded a framework version",
      recordType: "framework",
      recordId: id,
      before: { name: there.name },
    });
    return done();
  });
}
