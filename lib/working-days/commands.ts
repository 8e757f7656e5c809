import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dateOf, dayOf, writtenDay } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { overlap } from "@/lib/people/holdings";
import { done, notFound, type Result, refused } from "@/lib/result";
import { writtenPattern } from "@/lib/working-days/patterns";
import { workingDayPolicy } from "@/lib/working-days/policy";
import type { DaysAwayTyped, PatternTyped } from "@/lib/working-days/schema";

/** Enters the weekdays that somebody works from a day on; a pattern that begins on the same day is replaced. */
export async function enterPattern(viewer: Viewer, { personId, startsOn, ...days }: PatternTyped): Promise<Result<{ personId: string }>> {
  if (!workingDayPolicy.changePattern(viewer, personId)) return notFound("person");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const person = await db.person.findFirst({ where: { trustId, id: personId }, select: { id: true } });
    if (!person) return notFound("person");
    const key = { trustId, personId, startsOn: dateOf(startsOn) };
    const before = await db.workingPattern.findFirst({
      where: key,
      select: { id: true, monday: true, tuesday: true, wednesday: true, thursday: true, friday: true },
    });
    if (before) await db.workingPattern.update({ where: { trustId_id: { trustId, id: before.id } }, data: days });
    else await db.workingPattern.create({ data: { ...key, ...days } });
    await recordChange(db, viewer, {
      action: "Entered a working pattern",
      recordType: "person",
      recordId: personId,
      ...(before ? { before: { pattern: writtenPattern({ ...before, startsOn }) } } : {}),
      after: { pattern: writtenPattern({ ...days, startsOn }), from: writtenDay(startsOn) },
    });
    return done({ personId });
  });
}

/** Takes a working pattern out: the one before it holds on. */
export async function removePattern(viewer: Viewer, { patternId }: { patternId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const key = { trustId: viewer.trustId, id: patternId };
    const pattern = await db.workingPattern.findFirst({ where: key });
    if (!pattern || !workingDayPolicy.changePattern(viewer, pattern.personId)) return notFound("working pattern");
    await db.workingPattern.delete({ where: { trustId_id: key } });
    const startsOn = dayOf(pattern.startsOn);
    await recordChange(db, viewer, {
      action: "Removed a working pattern",
      recordType: "person",
      recordId: pattern.personId,
      before: { pattern: writtenPattern({ ...pattern, startsOn }), from: writtenDay(startsOn) },
    });
    return done();
  });
}

/** Marks days on which somebody can not be booked. */
export async function markAway(viewer: Viewer, typed: DaysAwayTyped): Promise<Result<{ personId: string }>> {
  const { personId, startsOn, note } = typed;
  if (!workingDayPolicy.changePattern(viewer, personId)) return notFound("person");
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const person = await db.person.findFirst({ where: { trustId, id: personId }, select: { id: true } });
    if (!person) return notFound("person");
    const lastDay = typed.lastDay || startsOn;
    const span = { startsOn, endsBefore: addDays(lastDay, 1) };
    const others = await db.daysAway.findMany({ where: { trustId, personId }, select: { startsOn: true, endsBefore: true } });
    if (others.some((other) => overlap(span, { startsOn: dayOf(other.startsOn), endsBefore: dayOf(other.endsBefore) })))
      return refused("Some of these days are marked already.", { field: "startsOn" });
    await db.daysAway.create({
      data: { trustId, personId, startsOn: dateOf(startsOn), endsBefore: dateOf(span.endsBefore), note: note || null },
    });
    const after = { from: writtenDay(startsOn), lastDay: writtenDay(lastDay) };
    await recordChange(db, viewer, { action: "Marked days away", recordType: "person", recordId: personId, after });
    return done({ personId });
  });
}

/** Takes days away back: they can be booked again. */
export async function removeAway(viewer: Viewer, { awayId }: { awayId: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const key = { trustId: viewer.trustId, id: awayId };
    const away = await db.daysAway.findFirst({ where: key, select: { personId: true, startsOn: true, endsBefore: true } });
    if (!away || !workingDayPolicy.changePattern(viewer, away.personId)) return notFound("entry");
    await db.daysAway.delete({ where: { trustId_id: key } });
    const before = { from: writtenDay(dayOf(away.startsOn)), lastDay: writtenDay(addDays(dayOf(away.endsBefore), -1)) };
    await recordChange(db, viewer, { action: "Took days away back", recordType: "person", recordId: away.personId, before });
    return done();
  });
}
