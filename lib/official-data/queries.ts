import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/dates";
import { askInTrust, inTrust } from "@/lib/db";
import { inForceOn } from "@/lib/frameworks/in-force";
import { dataStatement, type SchoolData } from "@/lib/official-data/data-statement";
import type { Outcome } from "@/lib/official-data/planning/outcome";
import { officialDataPolicy } from "@/lib/official-data/policy";
import type { KnownTrust } from "@/lib/official-data/reading/interest";
import { knownTrust } from "@/lib/official-data/writing/records";
import { pageSize, pagesOf } from "@/lib/pages";

/** The trust's UID, and whether it has schools; null when the viewer does not import. */
export async function importStart(viewer: Viewer): Promise<{ uid: string | null; trustName: string; schools: number } | null> {
  if (!officialDataPolicy.import(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const trust = await db.trust.findFirst({ where: { id: viewer.trustId }, select: { uid: true } });
    const schools = await db.school.count({ where: { trustId: viewer.trustId } });
    return { uid: trust?.uid ?? null, trustName: viewer.trustName, schools };
  });
}

/** What files are read against, or null when the viewer does not import. */
export async function trustToReadFor(viewer: Viewer, uid: string): Promise<KnownTrust | null> {
  if (!officialDataPolicy.import(viewer)) return null;
  return inTrust(viewer, (db) => knownTrust(db, viewer.trustId, uid));
}

/** The imports of the trust, newest first, 50 a page. */
export async function importsPage(viewer: Viewer, page: number) {
  if (!officialDataPolicy.import(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const where = { trustId: viewer.trustId };
    const total = await db.importRun.count({ where });
    const runs = await db.importRun.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        state: true,
        preparedBy: true,
        preparedAt: true,
        doneAt: true,
        undoneAt: true,
        outcome: true,
        files: { orderBy: { position: "asc" }, select: { name: true } },
      },
    });
    const rows = runs.map(({ outcome, files, ...run }) => {
      const { schools } = outcome as unknown as Outcome;
      return { ...run, files: files.map(({ name }) => name), added: schools.added.length, changed: schools.changed.length };
    });
    return { rows, total, pages: pagesOf(total) };
  });
}

export type ImportPage = NonNullable<Awaited<ReturnType<typeof importPage>>>;

/** One import with its files and the rows that they left out; null when there is none for this viewer. */
export async function importPage(viewer: Viewer, importId: string) {
  if (!officialDataPolicy.import(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const run = await db.importRun.findFirst({
      where: { trustId, id: importId },
      omit: { trustId: true, gathered: true, before: true },
    });
    if (!run) return null;
    const files = await db.importFile.findMany({
      where: { trustId, runId: importId },
      orderBy: { position: "asc" },
      omit: { trustId: true, runId: true },
    });
    const leftOut = await db.importLeftOut.findMany({
      where: { trustId, fileId: { in: files.map(({ id }) => id) } },
      orderBy: { count: "desc" },
      select: { fileId: true, reason: true, count: true },
    });
    const later =
      run.doneAt && run.state === "done" ? await db.importRun.count({ where: { trustId, state: "done", doneAt: { gt: run.doneAt } } }) : 0;
    return {
      ...run,
      outcome: run.outcome as unknown as Outcome,
      isLatest: later === 0,
      files: files.map((file) => ({
        ...file,
        dataOn: file.dataOn && dayOf(file.dataOn),
        leftOut: leftOut.filter(({ fileId }) => fileId === file.id).map(({ reason, count }) => ({ reason, count })),
      })),
    };
  });
}

/** The rows that an import left out, by file and reason; null when there is none for this viewer. */
export async function leftOutRows(viewer: Viewer, importId: string) {
  if (!officialDataPolicy.import(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const files = await db.importFile.findMany({
      where: { trustId, runId: importId },
      orderBy: { position: "asc" },
      select: { name: true, leftOut: { orderBy: { count: "desc" }, select: { reason: true, rows: true } } },
    });
    return files.length > 0 ? files : null;
  });
}

/** The figures and inspections of a school, as this viewer may read them; null where there is no such school for them. */
export async function schoolDataPage(viewer: Viewer, urn: number) {
  if (!Number.isInteger(urn) || urn < 100_000 || urn > 999_999) return null;
  const rows = await askInTrust<{ data: SchoolData }>(viewer, dataStatement(viewer, urn));
  const data = rows[0]?.data;
  if (!data) return null;
  const place = { schoolId: data.school.id, unitId: data.school.improvedIn };
  const readsConfidential = officialDataPolicy.readConfidential(viewer, place);
  return {
    ...data,
    inspections: data.inspections.filter(({ confidential }) => !confidential || readsConfidential),
    showsSmall: officialDataPolicy.readSmallCohorts(viewer, place),
  };
}

const frameworkSelect = {
  id: true,
  name: true,
  body: true,
  startsOn: true,
  endsBefore: true,
  hasOverall: true,
  scale: true,
  safeguardingMet: true,
  safeguardingNotMet: true,
  areas: { orderBy: { position: "asc" }, select: { key: true, name: true, place: true } },
  grades: { orderBy: { position: "asc" }, select: { id: true, name: true } },
} as const;

/** What the form for an inspection needs; null when the viewer may not enter one. */
export async function inspectionToEnter(viewer: Viewer, urn: number, frameworkId: string | null) {
  if (!officialDataPolicy.recordInspection(viewer) || !Number.isInteger(urn) || urn > 999_999) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const school = await db.school.findFirst({ where: { trustId, urn }, select: { urn: true, name: true } });
    if (!school) return null;
    const versions = await db.frameworkVersion.findMany({
      where: { trustId, body: { not: "trust" } },
      orderBy: [{ body: "asc" }, { startsOn: "desc" }],
      select: frameworkSelect,
    });
    const frameworks = versions.map((one) => ({
      ...one,
      startsOn: dayOf(one.startsOn),
      endsBefore: one.endsBefore && dayOf(one.endsBefore),
    }));
    const chosen = frameworks.find(({ id }) => id === frameworkId) ?? inForceOn(frameworks, "ofsted", viewer.today) ?? frameworks[0];
    return { school, frameworks: frameworks.map(({ id, name }) => ({ id, name })), chosen: chosen ?? null };
  });
}

/** An inspection that was entered by hand, for whoever may publish or remove it; else null. */
export async function inspectionToChange(viewer: Viewer, urn: number, inspectionId: string) {
  if (!officialDataPolicy.changeInspection(viewer) || !Number.isInteger(urn) || urn > 999_999) return null;
  return inTrust(viewer, async (db) => {
    const row = await db.inspection.findFirst({
      where: { trustId: viewer.trustId, id: inspectionId, origin: "byHand", school: { is: { trustId: viewer.trustId, urn } } },
      select: { startedOn: true, confidential: true, school: { select: { name: true } } },
    });
    return row && { ...row, startedOn: dayOf(row.startedOn) };
  });
}
