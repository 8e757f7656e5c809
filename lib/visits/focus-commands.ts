import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { endedToday } from "@/lib/people/holdings";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import type { VisitRecord } from "@/lib/visits/facts";
import { needsReason } from "@/lib/visits/focus";
import type { EndFocusTyped, FocusTyped } from "@/lib/visits/people-schema";
import { visitPolicy } from "@/lib/visits/policy";
import { lockUnit } from "@/lib/visits/writing/locks";
import { lockedVisit } from "@/lib/visits/writing/one-visit";
import { counted } from "@/lib/words";

/** Chooses an area of focus for the rest of the year; one beyond the year's number needs its reason (VT-4). */
export async function chooseFocus(viewer: Viewer, typed: FocusTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const visit = await focusVisit(db, viewer, typed.visitId);
    if (!visit?.year) return notFound("visit");
    const refusal = choosingRefusal(visit, typed);
    if (refusal) return { ok: false, refusal };
    const id = await writeArea(db, viewer, visit, typed);
    const after = { area: typed.name, why: typed.why || null, furtherReason: typed.furtherReason || null };
    await recordChange(db, viewer, { action: "Chose an area of focus", recordType: "visit", recordId: visit.id, after });
    return id ? done({ visitId: visit.id }) : notFound("visit");
  });
}

/** Ends an area of focus with a reason; another may take its place. */
export async function endFocus(viewer: Viewer, typed: EndFocusTyped): Promise<Result<{ visitId: string }>> {
  return inTrust(viewer, async (db) => {
    const { trustId, today } = viewer;
    const visit = await focusVisit(db, viewer, typed.visitId);
    const area = visit?.focus.find(({ id }) => id === typed.focusAreaId);
    if (!visit || !area) return notFound("area of focus");
    if (area.endedOn) return refused("This area has ended already.");
    const replacedById = await replacementOf(db, viewer, visit, { area, name: typed.replacement });
    await db.focusArea.update({
      where: { trustId_id: { trustId, id: area.id } },
      data: {
        endedOn: dateOf(endedToday({ startsOn: area.startedOn, endsBefore: null }, today)),
        endReason: typed.reason,
        replacedById,
        version: { increment: 1 },
      },
    });
    const after = { reason: typed.reason, replacement: typed.replacement || null };
    await recordChange(db, viewer, {
      action: "Ended an area of focus",
      recordType: "visit",
      recordId: visit.id,
      before: { area: area.name },
      after,
    });
    return done({ visitId: visit.id });
  });
}

function replacementOf(
  db: Database,
  viewer: Viewer,
  visit: VisitRecord,
  { area, name }: { area: { furtherReason: string | null }; name: string },
): Promise<string | null> | null {
  return name ? writeArea(db, viewer, visit, { name, why: "", furtherReason: area.furtherReason ?? "" }) : null;
}

async function focusVisit(db: Database, viewer: Viewer, visitId: string): Promise<VisitRecord | null> {
  const visit = await lockedVisit(db, viewer, visitId);
  if (!visit || !visitPolicy.conduct(viewer, visit.place)) return null;
  await lockUnit(db, viewer, visit.improvedIn);
  const again = await lockedVisit(db, viewer, visitId);
  return again ?? null;
}

function choosingRefusal({ focus, year }: VisitRecord, { name, furtherReason }: FocusTyped): Refusal | undefined {
  const open = focus.filter(({ endedOn }) => endedOn === null);
  const same = open.some((area) => area.name.toLowerCase() === name.toLowerCase());
  if (same) return { sentence: "This area is chosen already.", field: "name" };
  const most = year?.strategy.numbers.focusAreasMost ?? 0;
  if (!needsReason(open.length, most) || furtherReason.length >= 3) return undefined;
  return {
    sentence: `${counted(open.length, "area")} of focus are open, and the year has at most ${most} at a time.`,
    clause: "VT-4",
    faults: { furtherReason: "Say why a further one is needed, or end another first" },
  };
}

async function writeArea(
  db: Database,
  { trustId, today }: Viewer,
  visit: VisitRecord,
  { name, why, furtherReason }: Pick<FocusTyped, "name" | "why" | "furtherReason">,
): Promise<string | null> {
  if (!visit.year) return null;
  const area = await db.focusArea.create({
    data: {
      trustId,
      unitId: visit.improvedIn,
      yearId: visit.year.id,
      name,
      why: why || null,
      visitId: visit.id,
      furtherReason: furtherReason || null,
      startedOn: dateOf(visit.date < today ? visit.date : today),
    },
    select: { id: true },
  });
  return area.id;
}
