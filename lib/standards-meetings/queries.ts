import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import { askInTrust, inTrust } from "@/lib/db";
import type { DocumentValue } from "@/lib/documents/document";
import { viewsShown } from "@/lib/judgements/judgement";
import { isOfSide } from "@/lib/judgements/policy";
import { isId } from "@/lib/pages";
import { expectedPeople } from "@/lib/standards-meetings/expected-statement";
import { type MeetingContext, meetingPlace, unitPlace } from "@/lib/standards-meetings/meeting";
import { type MeetingAnswer, meetingFrom, meetingStatement } from "@/lib/standards-meetings/meeting-statement";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { suitableDays } from "@/lib/working-days/suitable-days";

/** A meeting in one statement without a transaction, for who may read it with its pack, or what it has shared. */
export async function meetingOf(viewer: Viewer, id: string): Promise<MeetingContext | null> {
  if (!isId(id)) return null;
  const context = meetingFrom(await askInTrust<MeetingAnswer>(viewer, meetingStatement(viewer, id)));
  const place = context && meetingPlace(context);
  return place && (standardsMeetingPolicy.read(viewer, place) || standardsMeetingPolicy.readShared(viewer, place)) ? context : null;
}

/** A meeting as its viewer may see it: views of the other side only when both are submitted, confidences only for those they are for. */
export async function meetingPage(viewer: Viewer, id: string): Promise<MeetingContext | null> {
  const context = await meetingOf(viewer, id);
  if (!context || !standardsMeetingPolicy.read(viewer, meetingPlace(context))) return null;
  const place = unitPlace(context);
  const shown = new Set(
    (["main", "siams"] as const).flatMap((axis) => {
      const ofAxis = context.judgements.filter((one) => one.axis === axis);
      return viewsShown(ofAxis, (side) => isOfSide(viewer, side, place)).map(({ id: one }) => one);
    }),
  );
  const confidential = standardsMeetingPolicy.readConfidential(viewer, meetingPlace(context));
  return {
    ...context,
    parts: confidential ? context.parts : context.parts.filter(({ kind }) => kind !== "confidential"),
    // Who has submitted is seen, what they say is not.
    judgements: context.judgements.map((one) =>
      shown.has(one.id) ? one : { ...one, categoryKey: "", reasons: [], groups: [], evidence: [] },
    ),
  };
}

/** The outcome that a meeting has shared, for governors and staff of its school; that they have opened it is kept (SM-4). */
export async function sharedOutcome(viewer: Viewer, id: string): Promise<{ content: DocumentValue; urn: number; unit: string } | null> {
  const context = await meetingOf(viewer, id);
  const { snapshotId } = context ?? {};
  if (!context || !snapshotId) return null;
  const place = meetingPlace(context);
  const isFor = standardsMeetingPolicy.readShared(viewer, place);
  if (!isFor && !standardsMeetingPolicy.read(viewer, place)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const snapshot = await db.snapshot.findFirst({ where: { trustId, id: snapshotId, desk: "meeting" }, select: { content: true } });
    if (isFor) await db.meetingOpening.createMany({ data: [{ trustId, meetingId: id, personId }], skipDuplicates: true });
    return snapshot && { content: snapshot.content as unknown as DocumentValue, urn: context.urn, unit: context.unit };
  });
}

/** What is needed to plan a meeting at a school: who is expected, and the next days that suit them and have no meeting yet (SM-2, TE-2). */
export async function meetingToPlan(viewer: Viewer, { urn, obligationId }: { urn: number; obligationId: string }) {
  if (!Number.isInteger(urn) || urn < 0 || urn > 999_999) return null;
  return inTrust(viewer, async (db) => {
    const expected = await expectedPeople(db, viewer, { urn });
    if (!expected || !standardsMeetingPolicy.arrange(viewer, expected.place)) return null;
    const obligation = isId(obligationId)
      ? await db.obligation.findFirst({
          where: { trustId: viewer.trustId, id: obligationId, unitId: expected.place.unitId, state: "open" },
          select: { id: true, kind: true, termKey: true, text: true, due: true },
        })
      : null;
    const planned = await db.standardsMeeting.findMany({
      where: { trustId: viewer.trustId, unitId: expected.place.unitId, date: { gte: dateOf(viewer.today) }, state: { not: "cancelled" } },
      select: { date: true },
    });
    const taken = planned.map(({ date }) => dayOf(date));
    return { ...expected, obligation, suiting: suitableDays(expected.plan, viewer.today, 6, taken) };
  });
}

/** The history of a meeting, or null. */
export async function meetingHistory(viewer: Viewer, id: string, page: number) {
  const context = await meetingOf(viewer, id);
  if (!context || !standardsMeetingPolicy.readConfidential(viewer, meetingPlace(context))) return null;
  return { context, ...(await historyOf(viewer, "meeting", id, page)) };
}
