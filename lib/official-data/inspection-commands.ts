import "server-only";
import { v7 as uuid } from "uuid";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { officialDataPolicy } from "@/lib/official-data/policy";
import type { InspectionTyped } from "@/lib/official-data/schema";
import { done, notFound, type Result, refused } from "@/lib/result";
import { placeOf, schoolsVisibleTo } from "@/lib/schools/policy";

interface Recorded {
  urn: number;
  /** Whether whoever entered it may see it now. */
  shown: boolean;
}

/** Enters the outcome of an inspection. Until it is published it is for a few eyes only. */
export async function recordInspection(viewer: Viewer, given: unknown): Promise<Result<Recorded>> {
  if (!officialDataPolicy.recordInspection(viewer)) return notFound("school");
  const typed = given as InspectionTyped;
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const school = await db.school.findFirst({
      where: { AND: [{ trustId, urn: typed.urn }, schoolsVisibleTo(viewer)] },
      select: { id: true, urn: true, unitId: true, federation: { select: { unitId: true } } },
    });
    const framework = await frameworkOf(db, trustId, typed.frameworkId);
    if (!school || !framework) return notFound("school");
    const fault = faultIn(typed, framework, today) ?? (await sameThere(db, trustId, school.id, typed));
    if (fault) return fault;
    const isPublished = typed.publishedOn !== "";
    const id = uuid();
    await db.inspection.create({
      data: { ...columnsOf(typed), trustId, id, schoolId: school.id, enteredById: viewer.personId, confidential: !isPublished },
      select: { id: true },
    });
    await db.inspectionGrade.createMany({ data: gradesOf(typed, framework).map((grade) => ({ ...grade, trustId, inspectionId: id })) });
    // What is confidential does not stand in a history that others read.
    await recordChange(db, viewer, { action: "Entered an inspection", recordType: "inspection", recordId: id, after: { urn: school.urn } });
    return done({ urn: school.urn, shown: isPublished || officialDataPolicy.readConfidential(viewer, placeOf(school)) });
  });
}

function frameworkOf(db: Database, trustId: string, id: string) {
  return db.frameworkVersion.findFirst({
    where: { trustId, id },
    select: {
      startsOn: true,
      endsBefore: true,
      hasOverall: true,
      name: true,
      areas: { select: { id: true, key: true } },
      grades: { select: { id: true } },
    },
  });
}

type Framework = NonNullable<Awaited<ReturnType<typeof frameworkOf>>>;

function faultIn(typed: InspectionTyped, { startsOn, endsBefore, hasOverall, name, grades }: Framework, today: Day) {
  const { startedOn, publishedOn, overall } = typed;
  if (startedOn > today) return refused("This day is still to come.", { field: "startedOn" });
  if (startedOn < dayOf(startsOn) || (endsBefore && startedOn >= dayOf(endsBefore)))
    return refused(`${name} was not in force on this day. Choose the framework again.`, { field: "startedOn" });
  if (publishedOn !== "" && publishedOn < startedOn) return refused("A report comes after its inspection.", { field: "publishedOn" });
  if (publishedOn > today) return refused("This day is still to come: leave it empty until then.", { field: "publishedOn" });
  if (overall !== "" && !(hasOverall && grades.some(({ id }) => id === overall)))
    return refused("This framework gives no grade for the school as a whole.", { field: "overall" });
  return undefined;
}

async function sameThere(db: Database, trustId: string, schoolId: string, { kind, startedOn }: InspectionTyped) {
  const there = await db.inspection.findFirst({
    where: { trustId, schoolId, kind, startedOn: dateOf(startedOn) },
    select: { confidential: true },
  });
  return there ? refused("An inspection that began on this day has been entered already.", { field: "startedOn" }) : undefined;
}

function columnsOf(typed: InspectionTyped) {
  const { urn, frameworkId, kind, startedOn, publishedOn, overall, outcome, safeguarding, concern } = typed;
  return {
    urn,
    frameworkId,
    kind,
    startedOn: dateOf(startedOn),
    publishedOn: publishedOn ? dateOf(publishedOn) : null,
    overallGradeId: kind === "graded" ? overall || null : null,
    outcome: kind === "ungraded" ? outcome || null : null,
    safeguardingMet: safeguarding === "" ? null : safeguarding === "met",
    concern: concern || null,
    origin: "byHand" as const,
  };
}

/** Grades of areas that the framework has; an ungraded inspection gives none. */
function gradesOf(typed: InspectionTyped, { areas, grades }: Framework) {
  if (typed.kind === "ungraded") return [];
  return areas.flatMap(({ id, key }) => {
    const gradeId = typed[`area:${key}`];
    return typeof gradeId === "string" && grades.some((grade) => grade.id === gradeId) ? [{ areaId: id, gradeId }] : [];
  });
}

async function ownInspection(db: Database, viewer: Viewer, inspectionId: string) {
  return db.inspection.findFirst({
    where: { trustId: viewer.trustId, id: inspectionId, origin: "byHand" },
    select: { id: true, startedOn: true, confidential: true, school: { select: { urn: true } } },
  });
}

/** Opens an inspection that was entered by hand to everybody who reads the school's page. */
export async function publishInspection(
  viewer: Viewer,
  { inspectionId, publishedOn }: { inspectionId: string; publishedOn: Day },
): Promise<Result<{ urn: number }>> {
  if (!officialDataPolicy.changeInspection(viewer)) return notFound("inspection");
  return inTrust(viewer, async (db) => {
    const inspection = await ownInspection(db, viewer, inspectionId);
    if (!inspection?.confidential) return notFound("inspection");
    if (publishedOn < dayOf(inspection.startedOn)) return refused("A report comes after its inspection.", { field: "publishedOn" });
    if (publishedOn > viewer.today) return refused("This day is still to come.", { field: "publishedOn" });
    await db.inspection.updateMany({
      where: { trustId: viewer.trustId, id: inspectionId },
      data: { confidential: false, publishedOn: dateOf(publishedOn), version: { increment: 1 } },
    });
    await recordChange(db, viewer, {
      action: "Opened an inspection as published",
      recordType: "inspection",
      recordId: inspectionId,
      after: { publishedOn },
    });
    return done({ urn: inspection.school.urn });
  });
}

/** Takes away an inspection that was entered by hand. */
export async function removeInspection(viewer: Viewer, { inspectionId }: { inspectionId: string }): Promise<Result<{ urn: number }>> {
  if (!officialDataPolicy.changeInspection(viewer)) return notFound("inspection");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const inspection = await ownInspection(db, viewer, inspectionId);
    if (!inspection) return notFound("inspection");
    await db.inspectionGrade.deleteMany({ where: { trustId, inspectionId } });
    await db.inspection.deleteMany({ where: { trustId, id: inspectionId } });
    await recordChange(db, viewer, {
      action: "Removed an inspection that was entered by hand",
      recordType: "inspection",
      recordId: inspectionId,
      before: { urn: inspection.school.urn },
    });
    return done({ urn: inspection.school.urn });
  });
}
