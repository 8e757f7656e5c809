import "server-only";
import { v7 as uuid } from "uuid";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { keyOfNew, type Plan } from "@/lib/official-data/planning/plan";
import type { OfficialSchool } from "@/lib/official-data/planning/stored";

const dateOrNull = (day: Day | null) => (day === null ? null : dateOf(day));

/** The facts of a school as columns. */
export function columnsOf({ joinedOn, leftOn, openedOn, closedOn, officialOn, ...facts }: OfficialSchool) {
  return {
    ...facts,
    joinedOn: dateOrNull(joinedOn),
    leftOn: dateOrNull(leftOn),
    openedOn: dateOrNull(openedOn),
    closedOn: dateOrNull(closedOn),
    officialOn: dateOrNull(officialOn),
  };
}

/** How schools stood before an import, to be put back. */
export interface SchoolsBefore {
  added: { id: string; unitId: string }[];
  /** With the version that the import gave them: another one says that somebody has changed them since. */
  changed: { id: string; version: number; facts: OfficialSchool }[];
  seen: { id: string; officialOn: Day | null }[];
}

/** Writes the schools of a plan; gives their ids by the plan's keys, and how they stood before. */
export async function writeSchools(db: Database, trustId: string, { schools }: Plan) {
  const added = schools.added.map((school) => ({ id: uuid(), unitId: uuid(), school }));
  await db.unit.createMany({ data: added.map(({ unitId }) => ({ trustId, id: unitId, kind: "school" as const })) });
  await db.school.createMany({ data: added.map(({ id, unitId, school }) => ({ trustId, id, unitId, ...columnsOf(school) })) });
  const changed: SchoolsBefore["changed"] = [];
  for (const { id, school } of schools.changed) {
    const facts = await factsOf(db, trustId, id);
    const { version } = await db.school.update({
      where: { trustId_id: { trustId, id } },
      data: { ...columnsOf(withoutId(school)), version: { increment: 1 } },
      select: { version: true },
    });
    changed.push({ id, version, facts });
  }
  for (const { id, officialOn } of schools.seen)
    await db.school.updateMany({ where: { trustId, id }, data: { officialOn: dateOrNull(officialOn) } });
  const seen = schools.seen.map(({ id, before }) => ({ id, officialOn: before }));
  const ids = new Map(added.map(({ id, school }) => [keyOfNew(school.urn), id]));
  const before: SchoolsBefore = { added: added.map(({ id, unitId }) => ({ id, unitId })), changed, seen };
  return { idOf: (key: string) => ids.get(key) ?? key, ids, before };
}

function withoutId(school: OfficialSchool & { id?: string }): OfficialSchool {
  const { id: _id, ...facts } = school;
  return facts;
}

async function factsOf(db: Database, trustId: string, id: string): Promise<OfficialSchool> {
  const row = await db.school.findFirstOrThrow({
    where: { trustId, id },
    omit: { trustId: true, id: true, unitId: true, federationId: true, version: true },
  });
  const day = (date: Date | null) => date && dayOf(date);
  return {
    ...row,
    joinedOn: day(row.joinedOn),
    leftOn: day(row.leftOn),
    openedOn: day(row.openedOn),
    closedOn: day(row.closedOn),
    officialOn: day(row.officialOn),
  };
}

/** Puts schools back as they stood; the name of one that somebody has changed since, where there is one. */
export async function restoreSchools(db: Database, trustId: string, before: SchoolsBefore): Promise<string | undefined> {
  for (const { id, version, facts } of before.changed) {
    const { count } = await db.school.updateMany({ where: { trustId, id, version }, data: { ...columnsOf(facts), version: version + 1 } });
    if (count === 0) return facts.name;
  }
  for (const { id, officialOn } of before.seen)
    await db.school.updateMany({ where: { trustId, id }, data: { officialOn: dateOrNull(officialOn) } });
  const ids = before.added.map(({ id }) => id);
  const touched = await db.school.findFirst({ where: { trustId, id: { in: ids }, version: { gt: 1 } }, select: { name: true } });
  if (touched) return touched.name;
  await db.school.deleteMany({ where: { trustId, id: { in: ids } } });
  await db.unit.deleteMany({ where: { trustId, id: { in: before.added.map(({ unitId }) => unitId) } } });
  return undefined;
}
