import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/result";
import { expectedPeople } from "@/lib/standards-meetings/expected-statement";
import { meetingPlace } from "@/lib/standards-meetings/meeting";
import { heldMeetingIn } from "@/lib/standards-meetings/meeting-statement";
import { type MeetingPlace, standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { attendanceObstacles } from "@/lib/standards-meetings/rules";
import type { AttendanceTyped, MoveMeetingTyped, PlanMeetingTyped, ReachTyped } from "@/lib/standards-meetings/schema";
import { meetingName } from "@/lib/standards-meetings/words";
import { tellOfMeeting } from "@/lib/standards-meetings/writing/letters";
import { type MeetingPage, type OpenMeeting, refusedBy } from "@/lib/standards-meetings/writing/open-meeting";
import { strategyInUse } from "@/lib/strategy/queries";

const changed = "Somebody took another step with this meeting while you were reading it. Look at it once more.";

/** Takes a step with a meeting: finds it, asks who may, decides and writes in one transaction. */
export async function withMeeting<Value>(
  viewer: Viewer,
  { meetingId, version }: { meetingId: string; version?: number },
  may: (viewer: Viewer, place: MeetingPlace) => boolean,
  step: (open: OpenMeeting) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return inTrust(viewer, async (db) => {
    const context = await heldMeetingIn(db, viewer, meetingId);
    const place = context && meetingPlace(context);
    if (!context || !place || !standardsMeetingPolicy.read(viewer, place) || !may(viewer, place)) return notFound("meeting");
    if (version !== undefined && version !== context.version) return refused(changed);
    return step({
      db,
      context,
      record: (change) => recordChange(db, viewer, { ...change, recordType: "meeting", recordId: meetingId }),
      set: (data) =>
        db.standardsMeeting.updateMany({
          where: { trustId: viewer.trustId, id: meetingId },
          data: { ...data, version: { increment: 1 } },
        }),
    });
  });
}

/** Plans a meeting of a school: with whom the year expects there, for the term that owes it, in place of one that was cancelled (SM-1, SM-2). */
export async function planMeeting(viewer: Viewer, typed: PlanMeetingTyped): Promise<Result<MeetingPage>> {
  return inTrust(viewer, async (db) => {
    const expected = await expectedPeople(db, viewer, { urn: typed.urn });
    if (!expected || !standardsMeetingPolicy.arrange(viewer, expected.place)) return notFound("school");
    const around = await yearAndDuty(db, viewer, expected.place.unitId, typed);
    if ("sentence" in around) return { ok: false, refusal: around };
    const { trustId } = viewer;
    const { kind, startsAt, place, about } = typed;
    const { yearId, termKey, obligationId } = around;
    const meeting = await db.standardsMeeting.create({
      data: {
        ...{ trustId, unitId: expected.place.unitId, yearId, kind, startsAt, place, about, termKey, obligationId },
        date: dateOf(typed.date),
        leadId: expected.people.find(({ role }) => role === "director")?.personId ?? null,
        replacesId: typed.replacesId || null,
      },
      select: { id: true },
    });
    await db.meetingPerson.createMany({
      data: expected.people.map(({ personId, name, role }) => ({ trustId, meetingId: meeting.id, personId, name, role })),
    });
    await inviteTrustees(db, viewer, meeting.id, typed.trustees);
    const after = { meeting: meetingName(kind), school: expected.unit, day: writtenDay(typed.date) };
    await recordChange(db, viewer, { action: "Planned the meeting", recordType: "meeting", recordId: meeting.id, after });
    await tellOfMeeting(db, viewer, meeting.id, "planned");
    return done({ meetingId: meeting.id });
  });
}

/** The year and term that a meeting is for, and the duty that it meets; or what stands against the day. */
async function yearAndDuty(
  db: Database,
  viewer: Viewer,
  unitId: string,
  typed: PlanMeetingTyped,
): Promise<Refusal | { yearId: string; termKey: string; obligationId: string | null }> {
  const { trustId } = viewer;
  const inUse = await strategyInUse(viewer, typed.date);
  const year = inUse && (await db.academicYear.findFirst({ where: { trustId, key: inUse.yearKey }, select: { id: true } }));
  if (!inUse || !year) return { sentence: "No strategy is published for the year of this day.", field: "date" };
  const same = { trustId, unitId, date: dateOf(typed.date), state: { not: "cancelled" as const } };
  if ((await db.standardsMeeting.count({ where: same })) > 0)
    return { sentence: "This school has a meeting on this day already.", field: "date" };
  const owed = await owedFor(db, viewer, unitId, typed);
  if (typed.obligationId && !owed) return { sentence: "This meeting is planned already, or no longer owed." };
  const annual = typed.kind === "standards" ? inUse.strategy.meetings.term : "";
  return { yearId: year.id, termKey: owed?.termKey || annual, obligationId: owed?.id ?? null };
}

/** The duty that a meeting is planned for, if nothing is planned for it yet. */
async function owedFor(db: Database, { trustId }: Viewer, unitId: string, { kind, obligationId }: PlanMeetingTyped) {
  const open = {
    trustId,
    unitId,
    state: "open" as const,
    standardsMeetingObligation: { none: { trustId, state: { not: "cancelled" as const } } },
  };
  const select = { id: true, termKey: true };
  if (obligationId)
    return db.obligation.findFirst({ where: { ...open, id: obligationId, kind: { in: ["standardsMeeting", "reviewMeeting"] } }, select });
  return kind === "standards" ? db.obligation.findFirst({ where: { ...open, kind: "standardsMeeting" }, select }) : null;
}

async function inviteTrustees(db: Database, { trustId }: Viewer, meetingId: string, typed: PlanMeetingTyped["trustees"]): Promise<void> {
  const ids = [typed ?? []].flat().filter(Boolean);
  if (ids.length === 0) return;
  const people = await db.person.findMany({
    where: { trustId, id: { in: ids }, closedAt: null, holdings: { some: { trustId, role: { in: ["trustee", "chairOfTrustees"] } } } },
    select: { id: true, name: true },
  });
  await db.meetingPerson.createMany({ data: people.map(({ id, name }) => ({ trustId, meetingId, personId: id, name, role: "trustee" })) });
}

/** Moves a planned meeting to another day. */
export function moveMeeting(viewer: Viewer, { meetingId, version, ...typed }: MoveMeetingTyped): Promise<Result<MeetingPage>> {
  const may = (who: Viewer, place: Parameters<typeof standardsMeetingPolicy.arrange>[1]) => standardsMeetingPolicy.arrange(who, place);
  return withMeeting(viewer, { meetingId, version }, may, async ({ db, context, set, record }) => {
    if (context.state !== "planned") return refused("Only a planned meeting is moved.");
    const taken = await db.standardsMeeting.count({
      where: {
        trustId: viewer.trustId,
        unitId: context.unitId,
        date: dateOf(typed.date),
        state: { not: "cancelled" },
        id: { not: meetingId },
      },
    });
    if (taken > 0) return refused("This school has another meeting on this day.", { field: "date" });
    const inUse = await strategyInUse(viewer, typed.date);
    if (inUse?.yearKey !== context.year.key)
      return refused("This day lies in another school year: cancel the meeting and plan it there.", { field: "date" });
    await set({ date: dateOf(typed.date), startsAt: typed.startsAt, place: typed.place });
    await record({ action: "Moved the meeting", before: { day: writtenDay(context.date) }, after: { day: writtenDay(typed.date) } });
    await tellOfMeeting(db, viewer, meetingId, "changed");
    return done({ meetingId });
  });
}

/** Cancels a planned meeting; what owes it is open again (SM-1). */
export function cancelMeeting(
  viewer: Viewer,
  { meetingId, version, reason }: { meetingId: string; version: number; reason: string },
): Promise<Result<MeetingPage>> {
  const may = (who: Viewer, place: Parameters<typeof standardsMeetingPolicy.arrange>[1]) => standardsMeetingPolicy.arrange(who, place);
  return withMeeting(viewer, { meetingId, version }, may, async ({ db, context, set, record }) => {
    if (context.state !== "planned") return refused("Only a planned meeting is cancelled.");
    await tellOfMeeting(db, viewer, meetingId, "cancelled", reason);
    await set({ state: "cancelled", cancelledReason: reason });
    await record({ action: "Cancelled the meeting", after: { reason } });
    return done({ meetingId });
  });
}

/** Records who was at a meeting, and with that that it was held; what owed it is met (SM-1, SM-2, CA-4). */
export function recordWhoWasThere(viewer: Viewer, { meetingId, version, people, also }: AttendanceTyped): Promise<Result<MeetingPage>> {
  return withMeeting(viewer, { meetingId, version }, standardsMeetingPolicy.minute, async (open) => {
    const { db, context, record } = open;
    if (context.date > viewer.today) return refused("This meeting is still to come.", { clause: "SM-2" });
    const { trustId } = viewer;
    const told = context.people.map((one) => ({ ...one, ...people.find(({ id }) => id === one.id) }));
    const gap = refusedBy(attendanceObstacles(told));
    if (!gap.ok) return gap;
    for (const { id, attendance, reason } of told)
      await db.meetingPerson.updateMany({ where: { trustId, meetingId, id }, data: { attendance, reason } });
    if (also)
      await db.meetingPerson.create({ data: { trustId, meetingId, name: also.name, role: "", expected: false, attendance: "present" } });
    await becomesHeld(viewer, open);
    const named = (attendance: "present" | "absent") => told.filter((one) => one.attendance === attendance);
    const present = named("present").map(({ name }) => name);
    const absent = named("absent").map(({ name, reason }) => `${name}: ${reason}`);
    await record({ action: "Recorded who was there", after: { present: present.join(", "), absent: absent.join("; ") } });
    return done({ meetingId });
  });
}

/** A meeting of which it is known who was there was held; what owed it is met. */
async function becomesHeld({ trustId, personId }: Viewer, { db, context, set }: OpenMeeting): Promise<void> {
  if (context.state !== "planned") {
    await set({});
    return;
  }
  await set({ state: "held", heldAt: new Date() });
  if (!context.obligationId) return;
  await db.obligation.updateMany({
    where: { trustId, id: context.obligationId, state: "open" },
    data: { state: "met", metOn: dateOf(context.date), metById: personId, version: { increment: 1 } },
  });
}

/** The headteacher says when and how staff without an account were told of the outcome (SM-4). */
export function recordReach(viewer: Viewer, { meetingId, day, means, people }: ReachTyped): Promise<Result<MeetingPage>> {
  return withMeeting(viewer, { meetingId }, standardsMeetingPolicy.recordReach, async ({ db, record }) => {
    if (day > viewer.today) return refused("This day is still to come.", { field: "day" });
    const { trustId, personId } = viewer;
    await db.meetingReach.create({ data: { trustId, meetingId, day: dateOf(day), means, people, recordedById: personId } });
    await record({ action: "Recorded that staff were told", after: { day: writtenDay(day), means, people } });
    return done({ meetingId });
  });
}
