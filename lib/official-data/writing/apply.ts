import "server-only";
import { v7 as uuid } from "uuid";
import type { Change } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Fact, GroupFact } from "@/lib/official-data/facts";
import { type Outcome, outcomeOf } from "@/lib/official-data/planning/outcome";
import { type Plan, planImport } from "@/lib/official-data/planning/plan";
import {
  type ComparatorRow,
  type FigureRow,
  insertComparators,
  insertFigures,
  updateComparators,
  updateFigures,
} from "@/lib/official-data/writing/bulk";
import { type InspectionBefore, writeInspections } from "@/lib/official-data/writing/inspection-rows";
import { storedRecords } from "@/lib/official-data/writing/records";
import { type Importer, plain } from "@/lib/official-data/writing/run";
import { type SchoolsBefore, writeSchools } from "@/lib/official-data/writing/school-rows";
import { settleVisitsOfLeavers } from "@/lib/visits/writing/leavers";
import { Prisma } from "@/prisma/generated/client";

/** What must be put back when an import is undone. */
export interface Before {
  trust: { uid: string | null; officialName: string | null; groupId: string | null; companyNumber: string | null };
  schools: SchoolsBefore;
  figures: FigureRow[];
  comparators: ComparatorRow[];
  inspections: InspectionBefore[];
  holidays: string[];
}

interface Read {
  group: GroupFact | null;
  facts: Fact[];
}

/** Holds what was read against the records as they are now, one import of a trust at a time. */
export async function planNow(db: Database, trustId: string, read: Read): Promise<Plan> {
  await db.$queryRaw`SELECT "id" FROM "Trust" WHERE "id" = ${trustId}::uuid FOR UPDATE`;
  return planImport(read, await storedRecords(db, trustId));
}

/** Writes what a kept import says, in the transaction of whoever calls; nothing of it stands until that ends. */
export async function applyRun(db: Database, trustId: string, runId: string, read: Read, by: Importer): Promise<Outcome> {
  const plan = await planNow(db, trustId, read);
  const files = await db.importFile.findMany({ where: { trustId, runId }, orderBy: { position: "asc" }, select: { id: true } });
  const fileOf = (file: number | undefined) => (file === undefined ? null : (files[file]?.id ?? null));
  const trust = await writeTrust(db, trustId, plan);
  const schools = await writeSchools(db, trustId, plan);
  await db.urnLink.createMany({
    data: plan.links.map(({ schoolId, since, file, ...link }) => ({
      ...link,
      trustId,
      schoolId: schools.idOf(schoolId),
      since: since ? dateOf(since) : null,
      fileId: fileOf(file),
    })),
  });
  const before: Before = {
    trust,
    schools: schools.before,
    ...(await writeFigures(db, trustId, plan, schools.idOf, fileOf)),
    inspections: await writeInspections(db, trustId, plan.inspections, schools.idOf, fileOf),
    holidays: plan.holidays.map(({ day }) => day),
  };
  await db.bankHoliday.createMany({ data: plan.holidays.map(({ day, name }) => ({ trustId, day: dateOf(day), name })) });
  if (plan.schools.changed.length > 0) await settleVisitsOfLeavers(db, trustId);
  const outcome = outcomeOf(plan);
  await db.importRun.update({
    where: { trustId_id: { trustId, id: runId } },
    data: { state: "done", doneAt: new Date(), gathered: Prisma.DbNull, outcome: plain(outcome), before: plain(before) },
    select: { id: true },
  });
  await recordImport(db, trustId, runId, by, plan, schools.ids);
  return outcome;
}

async function writeTrust(db: Database, trustId: string, { trust }: Plan): Promise<Before["trust"]> {
  const before = await db.trust.findFirstOrThrow({
    where: { id: trustId },
    select: { uid: true, officialName: true, groupId: true, companyNumber: true },
  });
  if (trust) {
    const { uid, officialName, groupId, companyNumber } = trust;
    await db.trust.updateMany({
      where: { id: trustId },
      data: { uid, officialName, groupId: groupId ?? before.groupId, companyNumber: companyNumber ?? before.companyNumber },
    });
  }
  return before;
}

type FileOf = (file: number | undefined) => string | null;

async function writeFigures(db: Database, trustId: string, plan: Plan, idOf: (key: string) => string, fileOf: FileOf) {
  const { figures, comparators } = plan;
  const figuresBefore = await db.schoolMeasure.findMany({
    where: { trustId, id: { in: figures.changed.map(({ id }) => id) } },
    omit: { trustId: true },
  });
  const comparatorsBefore = await db.comparatorMeasure.findMany({
    where: { trustId, id: { in: comparators.changed.map(({ id }) => id) } },
    omit: { trustId: true },
  });
  await insertFigures(
    db,
    trustId,
    figures.added.map(({ file, ...figure }) => ({ ...figure, id: uuid(), schoolId: idOf(figure.schoolId), fileId: fileOf(file) })),
  );
  await updateFigures(
    db,
    trustId,
    figures.changed.map(({ id, figure: { file, ...figure } }) => ({ ...figure, id, fileId: fileOf(file) })),
  );
  await insertComparators(
    db,
    trustId,
    comparators.added.map(({ file, ...figure }) => ({ ...figure, id: uuid(), fileId: fileOf(file) })),
  );
  await updateComparators(
    db,
    trustId,
    comparators.changed.map(({ id, figure }) => ({ id, value: figure.value, missing: figure.missing, fileId: fileOf(figure.file) })),
  );
  return { figures: figuresBefore, comparators: comparatorsBefore };
}

/** Each school's history tells what the import did to it; the trust's tells of the import. */
async function recordImport(
  db: Database,
  trustId: string,
  runId: string,
  by: Importer,
  { schools }: Plan,
  ids: Map<string, string>,
): Promise<void> {
  const left = new Set(schools.left.map(({ urn }) => urn));
  const changes: Change[] = [
    { action: "Imported official files", recordType: "import", recordId: runId, after: { schoolsAdded: schools.added.length } },
    ...schools.added.map(({ urn, name }) => ({
      action: "Added the school from official files",
      recordType: "school" as const,
      recordId: ids.get(`urn:${urn}`) ?? runId,
      after: { urn, name },
    })),
    ...schools.changed.map(({ id, school, before, after }) => ({
      action: left.has(school.urn) ? "Marked the school as having left the trust" : "Changed the school's facts from official files",
      recordType: "school" as const,
      recordId: id,
      before,
      after,
    })),
  ];
  await db.auditEntry.createMany({
    data: changes.map((change) => ({ ...change, trustId, actorPersonId: by.personId, actorName: by.name })),
  });
}
