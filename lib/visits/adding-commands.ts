import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { done, notFound, type Refusal, type Result } from "@/lib/result";
import { visitPolicy } from "@/lib/visits/policy";
import type { AddVisitTyped } from "@/lib/visits/schema";
import { type UnitYear, unitYearOf } from "@/lib/visits/unit-statement";
import { layOutRefusal } from "@/lib/visits/unit-year";
import { type VisitKind, visitName } from "@/lib/visits/words";
import { announceVisits } from "@/lib/visits/writing/announce";
import { lockUnitOfSchool } from "@/lib/visits/writing/locks";
import { leadNamed } from "@/lib/visits/writing/one-visit";
import { allocatedOn } from "@/lib/visits/year-facts";

interface Programmed {
  number: number | null;
  programmeVisitKey: string | null;
  carriedThemes: object[];
  replacesId: string | null;
}

interface Led {
  leadId: string | null;
  leadName: string | null;
}

const ofNoProgramme: Programmed = { number: null, programmeVisitKey: null, carriedThemes: [], replacesId: null };

/**
 * Adds a visit beside the programme, a link meeting (UO-4), a review (UO-5, TE-4), or what replaces a cancelled visit:
 * then it has its number and themes. Days count for visits of the adviser only (UO-2).
 */
export async function addVisit(viewer: Viewer, typed: AddVisitTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    if (!(await lockUnitOfSchool(db, viewer, typed.urn))) return notFound("school");
    const unit = await unitYearOf(db, viewer, { school: { urn: typed.urn }, year: { day: typed.date } });
    if (!unit || !visitPolicy.add(viewer, { ...unit.place, leadId: null, kind: typed.kind })) return notFound("school");
    const refusal = refusalOf(unit, typed, viewer);
    if (refusal) return { ok: false, refusal };
    const more = await moreOf(db, viewer, unit, typed);
    if ("sentence" in more) return { ok: false, refusal: more };
    const visit = await db.visit.create({
      data: { trustId: viewer.trustId, ...columnsOf(unit, typed), ...more },
      select: { id: true, kind: true, number: true, reviewKind: true },
    });
    await announceVisits(db, viewer, { visitIds: [visit.id], told: "planned" });
    const after = { visit: visitName(visit), day: writtenDay(typed.date), school: unit.name };
    await recordChange(db, viewer, { action: "Added the visit", recordType: "visit", recordId: visit.id, after });
    return done({ visitId: visit.id });
  });
}

/** Its place in the programme, where it replaces a visit of it; and who leads. */
async function moreOf(db: Database, viewer: Viewer, unit: UnitYear, typed: AddVisitTyped): Promise<(Programmed & Led) | Refusal> {
  const programmed = await programmedOf(db, viewer, unit, typed);
  if ("sentence" in programmed) return programmed;
  const lead = await leadOf(db, viewer, unit, typed);
  return "sentence" in lead ? lead : { ...programmed, ...lead };
}

function columnsOf(unit: UnitYear, { kind, reviewKind, title, date, startsAt, endsAt, days, schoolId }: AddVisitTyped) {
  return {
    unitId: unit.unitId,
    schoolId: schoolId || null,
    strategyVersionId: unit.year?.versionId ?? null,
    date: dateOf(date),
    startsAt,
    endsAt,
    kind,
    reviewKind: kind === "review" && reviewKind ? reviewKind : null,
    title: title || null,
    days: daysOf(kind, days),
    status: "planned" as const,
  };
}

/** Meetings and reviews count no days; a visit of the programme counts a whole one. */
function daysOf(kind: VisitKind, typed: string): number {
  if (kind === "programme") return 1;
  return kind === "additional" ? Number(typed) : 0;
}

function refusalOf(unit: UnitYear, typed: AddVisitTyped, { today }: Viewer): Refusal | undefined {
  if (typed.kind === "programme" && !typed.replacesId)
    return { sentence: "A visit of the programme is laid out with the year, or replaces one that was cancelled.", field: "kind" };
  if (!unit.year) return { sentence: "No strategy is published for the year of this day.", field: "date" };
  if (typed.schoolId && !unit.members.some(({ id }) => id === typed.schoolId))
    return { sentence: "Choose one of its schools.", field: "schoolId" };
  const refusal = layOutRefusal(unit, typed.kind, typed.date, today);
  return refusal && { ...refusal, faults: { date: refusal.sentence } };
}

async function programmedOf(
  db: Database,
  { trustId }: Viewer,
  unit: UnitYear,
  { replacesId, kind }: AddVisitTyped,
): Promise<Programmed | Refusal> {
  if (!replacesId) return ofNoProgramme;
  const cancelled = isId(replacesId)
    ? await db.visit.findFirst({
        where: { trustId, id: replacesId, unitId: unit.unitId, status: "cancelled" },
        select: { kind: true, number: true, programmeVisitKey: true, carriedThemes: true, replacedBy: { select: { status: true } } },
      })
    : null;
  if (!cancelled || cancelled.kind !== kind) return { sentence: "There is no such cancelled visit of this kind." };
  const there =
    cancelled.replacedBy.some(({ status }) => status !== "cancelled") ||
    unit.visits.some(
      ({ status, programmeVisitKey }) =>
        programmeVisitKey && programmeVisitKey === cancelled.programmeVisitKey && ["planned", "done"].includes(status),
    );
  if (there) return { sentence: "Another visit replaces it already." };
  const { number, programmeVisitKey } = cancelled;
  return { number, programmeVisitKey, carriedThemes: (cancelled.carriedThemes ?? []) as object[], replacesId };
}

/** Who leads: who was chosen; else the adviser of that day, or for a meeting the partnership link. */
async function leadOf(
  db: Database,
  viewer: Viewer,
  unit: UnitYear,
  { kind, leadId, leadName, date }: AddVisitTyped,
): Promise<Led | Refusal> {
  if (leadId) {
    const person = await leadNamed(db, viewer, leadId, { unitId: unit.unitId, day: date });
    return person
      ? { leadId: person.id, leadName: null }
      : { sentence: "Choose somebody of the team who leads no school of these.", field: "leadId" };
  }
  if (leadName) return { leadId: null, leadName };
  const usual = allocatedOn(unit, kind === "linkMeeting" ? "partnershipLink" : "adviser", date);
  return { leadId: usual?.id ?? null, leadName: null };
}
