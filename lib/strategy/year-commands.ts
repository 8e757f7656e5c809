import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { beginYear } from "@/lib/strategy/begin-year";
import { strategyFrom } from "@/lib/strategy/places";
import { strategyPolicy } from "@/lib/strategy/policy";
import { rolledOver } from "@/lib/strategy/roll-over";
import { startYearOf, writtenYear, yearKeyOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";

interface OfYear {
  year: string;
}

/** Begins the strategy of the year after a published one, as a copy with the same keys. */
export async function rollOver(viewer: Viewer, { year }: OfYear): Promise<Result<{ year: string }>> {
  if (!strategyPolicy.change(viewer)) return notFound("strategy");
  return inTrust(viewer, async (db) => {
    const from = await publishedOf(db, viewer, year);
    if (!from) return refused(`The strategy of ${writtenYear(year)} has not been published, so there is nothing to roll over.`);
    const startYear = startYearOf(dayOf(from.year.startsOn));
    const key = yearKeyOf(startYear + 1);
    if (await db.academicYear.findFirst({ where: { trustId: viewer.trustId, key }, select: { id: true } }))
      return refused(`${writtenYear(key)} has a strategy already.`);
    const id = await beginYear(db, viewer.trustId, startYear + 1, rolledOver(strategyFrom(from.content), startYear, startYear + 1));
    await carryProgrammes(db, viewer, from.year.id, id);
    await recordChange(db, viewer, {
      action: "Rolled the strategy over",
      recordType: "strategy",
      recordId: id,
      after: { from: writtenYear(year), to: writtenYear(key) },
    });
    return done({ year: key });
  });
}

/** The programmes that were picked for units go on into the new year, until the director picks others. */
async function carryProgrammes(db: Database, { trustId, today }: Viewer, from: string, to: string): Promise<void> {
  const picks = await db.unitProgramme.findMany({
    where: { trustId, yearId: from },
    select: { unitId: true, programmeKey: true, reason: true },
  });
  await db.unitProgramme.createMany({ data: picks.map((pick) => ({ ...pick, trustId, yearId: to, pickedOn: dateOf(today) })) });
}

async function publishedOf(db: Database, viewer: Viewer, key: string) {
  return db.strategyVersion.findFirst({
    where: { trustId: viewer.trustId, state: "published", year: { is: { trustId: viewer.trustId, key } } },
    select: { id: true, number: true, content: true, year: { select: { id: true, startsOn: true } } },
  });
}

/** Begins an amendment of a published year: a draft beside the version in use, which stays in use until then. */
export async function amend(viewer: Viewer, { year }: OfYear): Promise<Result<OfYear>> {
  if (!strategyPolicy.change(viewer)) return notFound("strategy");
  return inTrust(viewer, async (db) => {
    const inUse = await publishedOf(db, viewer, year);
    if (!inUse) return notFound("strategy");
    const where = { trustId: viewer.trustId, yearId: inUse.year.id };
    if (await db.strategyVersion.findFirst({ where: { ...where, state: "draft" }, select: { id: true } })) return done({ year });
    const latest = await db.strategyVersion.aggregate({ where, _max: { number: true } });
    await db.strategyVersion.create({
      data: { ...where, number: (latest._max.number ?? 0) + 1, content: inUse.content as Prisma.InputJsonValue },
    });
    await recordChange(db, viewer, { action: "Began an amendment", recordType: "strategy", recordId: inUse.year.id });
    return done({ year });
  });
}
