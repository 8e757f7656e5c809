import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { canStep, dayObstacle, dayTakenBack, type SupportStep, stateOnceArranged } from "@/lib/support/life";
import { type SupportPlace, supportPolicy } from "@/lib/support/policy";
import {
  type ArrangeTyped,
  type DayTyped,
  type DeclineTyped,
  type EndTyped,
  providerOf,
  type TakeDayBackTyped,
  type WithdrawTyped,
} from "@/lib/support/schema";
import { leadTeachers, namedUnits, type SupportRow, supportSeen } from "@/lib/support/support-statement";
import { giversOf, tellArranged, tellDeclined, tellEnded } from "@/lib/support/writing/tell";
import { Prisma } from "@/prisma/generated/client";

const changed = "Somebody took another step with this support while you were reading it. Look at it once more.";

/** Support that is held until the step is done. */
interface OpenSupport {
  db: Database;
  support: SupportRow;
  set: (data: Prisma.SupportUncheckedUpdateManyInput) => Promise<unknown>;
  record: (action: string, after: Record<string, string | number | null>) => Promise<void>;
}

/** Takes a step with support: finds it, asks who may, decides and writes in one transaction. */
async function withSupport(
  viewer: Viewer,
  { supportId, version }: { supportId: string; version?: number },
  { step, may }: { step: SupportStep; may: (viewer: Viewer, place: SupportPlace) => boolean },
  work: (open: OpenSupport) => Promise<Result>,
): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const trust = Prisma.sql`${trustId}::uuid`;
    await db.$queryRaw`SELECT 1 FROM "Support" WHERE "trustId" = ${trust} AND "id" = ${supportId}::uuid FOR UPDATE`;
    const [found] = await db.$queryRaw<{ row: SupportRow }[]>`WITH ${namedUnits(trust)}, ${supportSeen(viewer)}
      SELECT to_jsonb(s) AS "row" FROM seen s WHERE s."trustId" = ${trust} AND s."id" = ${supportId}::uuid`;
    const support = found?.row;
    if (!support || !supportPolicy.read(viewer, support) || !may(viewer, support)) return notFound("support");
    if (version !== undefined && version !== support.version) return refused(changed);
    if (!canStep(support.state, step)) return refused(changed);
    return work({
      db,
      support,
      set: (data) => db.support.updateMany({ where: { trustId, id: supportId }, data: { ...data, version: { increment: 1 } } }),
      record: (action, after) =>
        recordChange(db, viewer, { action, recordType: "support", recordId: supportId, after: { support: support.title, ...after } }),
    });
  });
}

/** Approves support with who gives it, days and cost; or changes what was arranged (VP-10). */
export async function arrangeSupport(viewer: Viewer, typed: ArrangeTyped): Promise<Result> {
  const first = await withSupport(viewer, typed, { step: "decide", may: supportPolicy.decide }, (open) =>
    arrange(viewer, typed, open, true),
  );
  if (first.ok || first.refusal.sentence !== changed) return first;
  return withSupport(viewer, typed, { step: "arrange", may: supportPolicy.decide }, (open) => arrange(viewer, typed, open, false));
}

async function arrange(viewer: Viewer, typed: ArrangeTyped, { db, support, set, record }: OpenSupport, approves: boolean): Promise<Result> {
  const from = await providerColumns(db, viewer, typed);
  if (!from || !(await providerKnown(db, viewer, from))) return refused("Choose one of the list.", { field: "from" });
  if (from.providerUnitId === support.unitId) return refused("A school does not give support to itself.", { field: "from" });
  const { days, cost, answer, startsOn, reviewOn } = typed;
  const before = approves ? null : await giversOf(db, viewer, support.id);
  await set({
    ...{ ...from, days, cost, answer },
    startsOn: startsOn ? dateOf(startsOn) : null,
    reviewOn: dateOf(reviewOn),
    state: stateOnceArranged(startsOn || null, support.given, viewer.today),
    ...(approves ? { approvedById: viewer.personId, approvedOn: dateOf(viewer.today) } : {}),
  });
  const after = { school: support.unit, days, cost, review: writtenDay(reviewOn) };
  await record(approves ? "Approved support" : "Changed what was arranged", after);
  await tellArranged(db, viewer, support.id, before);
  return done();
}

/** Who gives it, as it is kept: a lead teacher of the trust with their school, whose days they are. Null for a lead teacher who is none. */
async function providerColumns(db: Database, viewer: Viewer, { from, providerName }: ArrangeTyped) {
  const { provider, id } = providerOf(from);
  const teaches = provider === "leadTeacher" && id !== "";
  const unitOfTeacher = teaches ? await unitTaughtAt(db, viewer, id) : null;
  if (teaches && !unitOfTeacher) return null;
  return {
    provider,
    providerPersonId: provider === "adviser" || teaches ? id : null,
    providerUnitId: provider === "school" ? id : unitOfTeacher,
    providerGroupId: provider === "hub" ? id : null,
    providerName: id === "" ? providerName : "",
  };
}

/** The unit at whose school somebody with an account teaches today. */
async function unitTaughtAt(db: Database, viewer: Viewer, personId: string): Promise<string | null> {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [found] = await db.$queryRaw<{ unitId: string }[]>`WITH ${namedUnits(trust)}, ${leadTeachers(viewer)}
    SELECT t."unitId" FROM teachers t WHERE t."trustId" = ${trust} AND t."id" = ${personId}::uuid LIMIT 1`;
  return found?.unitId ?? null;
}

async function providerKnown(
  db: Database,
  { trustId }: Viewer,
  from: NonNullable<Awaited<ReturnType<typeof providerColumns>>>,
): Promise<boolean> {
  const { providerPersonId, providerUnitId, providerGroupId } = from;
  if (providerPersonId) return (await db.person.count({ where: { trustId, id: providerPersonId, closedAt: null } })) > 0;
  if (providerUnitId) return (await db.unit.count({ where: { trustId, id: providerUnitId } })) > 0;
  return !providerGroupId || (await db.schoolGroup.count({ where: { trustId, id: providerGroupId } })) > 0;
}

/** Declines support, with a reason that the school reads. */
export function declineSupport(viewer: Viewer, typed: DeclineTyped): Promise<Result> {
  return withSupport(viewer, typed, { step: "decide", may: supportPolicy.decide }, async ({ db, support, set, record }) => {
    await set({ state: "declined", answer: typed.answer, approvedById: viewer.personId, approvedOn: dateOf(viewer.today) });
    await record("Declined support", { school: support.unit, answer: typed.answer });
    await tellDeclined(db, viewer, support.id);
    return done();
  });
}

/** Takes back a request that nobody has answered yet. */
export function withdrawSupport(viewer: Viewer, typed: WithdrawTyped): Promise<Result> {
  return withSupport(viewer, typed, { step: "withdraw", may: supportPolicy.withdraw }, async ({ support, set, record }) => {
    await set({ state: "withdrawn", endedOn: dateOf(viewer.today) });
    await record("Took back a request for support", { school: support.unit });
    return done();
  });
}

/** Records a day on which support was given: from then on it is under way. */
export function recordSupportDay(viewer: Viewer, typed: DayTyped): Promise<Result> {
  return withSupport(viewer, typed, { step: "giveDay", may: supportPolicy.record }, async ({ db, support, set, record }) => {
    const obstacle = dayObstacle(typed.day, { startsOn: support.startsOn, today: viewer.today });
    if (obstacle) return refused(obstacle, { field: "day" });
    const { supportId, days, note } = typed;
    await db.supportDay.create({
      data: { trustId: viewer.trustId, supportId, day: dateOf(typed.day), days, note, recordedById: viewer.personId },
    });
    await set({ state: "underWay" });
    await record("Recorded support that was given", { school: support.unit, day: writtenDay(typed.day), days });
    return done();
  });
}

/** Takes back a day that was recorded by mistake: it no longer counts, and the history keeps it. */
export function takeBackSupportDay(viewer: Viewer, { supportId, dayId }: TakeDayBackTyped): Promise<Result> {
  return withSupport(viewer, { supportId }, { step: "takeDayBack", may: supportPolicy.record }, async ({ db, support, set, record }) => {
    const { trustId, today } = viewer;
    const given = await db.supportDay.findFirst({ where: { trustId, id: dayId, supportId } });
    if (!given) return notFound("day");
    await db.supportDay.delete({ where: { trustId_id: { trustId, id: dayId } } });
    const days = Number(given.days);
    await set(support.state === "ended" ? {} : { state: stateOnceArranged(support.startsOn, support.given - days, today) });
    await record(dayTakenBack, { school: support.unit, day: writtenDay(dayOf(given.day)), days, note: given.note });
    return done();
  });
}

/** Ends support with what came of it for the school. */
export function endSupport(viewer: Viewer, typed: EndTyped): Promise<Result> {
  return withSupport(viewer, typed, { step: "end", may: supportPolicy.record }, async ({ db, support, set, record }) => {
    const obstacle = dayObstacle(typed.endedOn, { startsOn: support.startsOn, today: viewer.today });
    if (obstacle) return refused(obstacle, { field: "endedOn" });
    await set({ state: "ended", endedOn: dateOf(typed.endedOn), impact: typed.impact });
    await record("Ended support", { school: support.unit, impact: typed.impact });
    await tellEnded(db, viewer, support.id);
    return done();
  });
}
