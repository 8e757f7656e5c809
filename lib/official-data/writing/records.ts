import "server-only";
import { dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Stored, StoredInspection } from "@/lib/official-data/planning/stored";
import type { KnownTrust } from "@/lib/official-data/reading/interest";

const day = (date: Date | null) => date && dayOf(date);

/** What readers must know of a trust before they read a file for it. */
export async function knownTrust(db: Database, trustId: string, uid: string): Promise<KnownTrust> {
  const trust = await db.trust.findFirst({ where: { id: trustId }, select: { officialName: true } });
  const schools = await db.school.findMany({
    where: { trustId, leftOn: null },
    select: { id: true, urn: true, laestab: true, laCode: true },
  });
  const links = await db.urnLink.findMany({ where: { trustId }, select: { urn: true, schoolId: true } });
  const urns = new Map(schools.map(({ id, urn }) => [id, urn]));
  return {
    uid,
    officialName: trust?.officialName ?? null,
    schools,
    links: links.flatMap(({ urn, schoolId }) => {
      const successor = urns.get(schoolId);
      return successor === undefined ? [] : [{ urn, successor }];
    }),
  };
}

/** Everything of a trust that an import is held against. */
export async function storedRecords(db: Database, trustId: string): Promise<Stored> {
  const where = { trustId };
  const holidays = await db.bankHoliday.findMany({ where, select: { day: true } });
  const comparators = await db.comparatorMeasure.findMany({ where, omit: { trustId: true, fileId: true } });
  return {
    schools: await storedSchools(db, trustId),
    links: await db.urnLink.findMany({ where, select: { schoolId: true, urn: true } }),
    figures: await db.schoolMeasure.findMany({ where, omit: { trustId: true, fileId: true } }),
    comparators,
    inspections: await storedInspections(db, trustId),
    holidays: holidays.map((holiday) => dayOf(holiday.day)),
    frameworks: await storedFrameworks(db, trustId),
  };
}

async function storedSchools(db: Database, trustId: string) {
  const rows = await db.school.findMany({ where: { trustId }, omit: { trustId: true, unitId: true, federationId: true, version: true } });
  return rows.map((school) => ({
    ...school,
    joinedOn: day(school.joinedOn),
    leftOn: day(school.leftOn),
    openedOn: day(school.openedOn),
    closedOn: day(school.closedOn),
    officialOn: day(school.officialOn),
  }));
}

async function storedInspections(db: Database, trustId: string): Promise<StoredInspection[]> {
  const rows = await db.inspection.findMany({
    where: { trustId },
    select: {
      id: true,
      schoolId: true,
      urn: true,
      kind: true,
      startedOn: true,
      publishedOn: true,
      number: true,
      outcome: true,
      safeguardingMet: true,
      concern: true,
      origin: true,
      overallGradeId: true,
      grades: { select: { areaId: true, gradeId: true } },
    },
  });
  return rows.map(({ safeguardingMet, grades, ...row }) => ({
    ...row,
    startedOn: dayOf(row.startedOn),
    publishedOn: day(row.publishedOn),
    safeguarding: safeguardingMet,
    grades: Object.fromEntries(grades.map(({ areaId, gradeId }) => [areaId, gradeId])),
  }));
}

async function storedFrameworks(db: Database, trustId: string) {
  const rows = await db.frameworkVersion.findMany({
    where: { trustId },
    select: {
      id: true,
      key: true,
      body: true,
      startsOn: true,
      endsBefore: true,
      areas: { select: { id: true, key: true } },
      grades: { select: { id: true, name: true, officialCode: true } },
    },
  });
  return rows.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsBefore: day(row.endsBefore) }));
}
