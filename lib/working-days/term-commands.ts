import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { changedMeanwhile, done, notFound, type Result, refused } from "@/lib/result";
import { placeOf } from "@/lib/schools/policy";
import { strategyFrom } from "@/lib/strategy/places";
import { workingDayPolicy } from "@/lib/working-days/policy";
import type { TermsTyped } from "@/lib/working-days/schema";
import { faultsOfTerms } from "@/lib/working-days/school-calendar";

/** Enters a school's own terms and INSET days of a year, in place of the trust's. */
export async function enterTerms(viewer: Viewer, typed: TermsTyped): Promise<Result<{ urn: number }>> {
  return inTrust(viewer, async (db) => {
    const found = await schoolAndYear(db, viewer, typed.schoolId, typed.yearKey);
    if (!found) return notFound("school");
    const { school, year, calendar } = found;
    const named = calendar.terms.flatMap(({ key, name }) => {
      const own = typed.terms.find((term) => term.key === key);
      return own ? [{ ...own, name }] : [];
    });
    if (named.length < calendar.terms.length) return refused("The year has other terms now. Open the page anew.");
    const faults = faultsOfTerms(named, year);
    if (Object.keys(faults).length > 0)
      return refused("The terms do not fit together.", {
        faults: Object.fromEntries(Object.entries(faults).map(([key, said]) => [`from:${key}`, said])),
      });
    const outside = typed.insetDays.find(({ day }) => day < year.startsOn || day >= year.endsBefore);
    if (outside) return refused(`${writtenDay(outside.day)} lies outside the year.`);
    const race = await write(db, viewer, typed, { schoolId: school.id, yearId: year.id });
    if (race) return race;
    await recordChange(db, viewer, {
      action: "Entered the school's own terms",
      recordType: "school",
      recordId: school.id,
      after: {
        year: typed.yearKey,
        ...Object.fromEntries(named.map(({ name, startsOn, lastDay }) => [name, `${writtenDay(startsOn)} to ${writtenDay(lastDay)}`])),
        insetDays: typed.insetDays.map(({ day }) => writtenDay(day)).join(", "),
      },
    });
    return done({ urn: school.urn });
  });
}

async function write(db: Database, { trustId }: Viewer, typed: TermsTyped, { schoolId, yearId }: { schoolId: string; yearId: string }) {
  const there = await db.schoolCalendar.findFirst({ where: { trustId, schoolId, yearId }, select: { id: true, version: true } });
  if ((there?.version ?? 0) !== typed.version) return changedMeanwhile({ version: String(there?.version ?? 0) });
  const calendarId = there?.id ?? (await db.schoolCalendar.create({ data: { trustId, schoolId, yearId }, select: { id: true } })).id;
  if (there) {
    const { count } = await db.schoolCalendar.updateMany({
      where: { trustId, id: calendarId, version: typed.version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return changedMeanwhile({ version: String(there.version + 1) });
    await forget(db, trustId, calendarId);
  }
  await db.schoolTerm.createMany({
    data: typed.terms.map(({ key, startsOn, lastDay }) => ({
      trustId,
      calendarId,
      key,
      startsOn: dateOf(startsOn),
      lastDay: dateOf(lastDay),
    })),
  });
  await db.schoolInsetDay.createMany({ data: typed.insetDays.map(({ day, note }) => ({ trustId, calendarId, day: dateOf(day), note })) });
  return undefined;
}

async function forget(db: Database, trustId: string, calendarId: string): Promise<void> {
  await db.schoolTerm.deleteMany({ where: { trustId, calendarId } });
  await db.schoolInsetDay.deleteMany({ where: { trustId, calendarId } });
}

/** Forgets a school's own days of a year: the trust's hold again. */
export async function forgetTerms(viewer: Viewer, { schoolId, yearKey }: { schoolId: string; yearKey: string }): Promise<Result> {
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const found = await schoolAndYear(db, viewer, schoolId, yearKey);
    const calendar =
      found && (await db.schoolCalendar.findFirst({ where: { trustId, schoolId, yearId: found.year.id }, select: { id: true } }));
    if (!calendar) return notFound("school with terms of its own");
    await forget(db, trustId, calendar.id);
    await db.schoolCalendar.delete({ where: { trustId_id: { trustId, id: calendar.id } } });
    await recordChange(db, viewer, {
      action: "Took the trust's terms again",
      recordType: "school",
      recordId: schoolId,
      after: { year: yearKey },
    });
    return done();
  });
}

async function schoolAndYear(db: Database, viewer: Viewer, schoolId: string, yearKey: string) {
  if (!isId(schoolId)) return null;
  const { trustId } = viewer;
  const school = await db.school.findFirst({
    where: { trustId, id: schoolId },
    select: { id: true, urn: true, unitId: true, federation: { select: { unitId: true } } },
  });
  if (!school || !workingDayPolicy.changeTerms(viewer, placeOf(school))) return null;
  const version = await db.strategyVersion.findFirst({
    where: { trustId, state: "published", year: { is: { trustId, key: yearKey } } },
    select: { content: true, year: { select: { id: true, startsOn: true, endsBefore: true } } },
  });
  if (!version) return null;
  const { id, startsOn, endsBefore } = version.year;
  return {
    school,
    calendar: strategyFrom(version.content).calendar,
    year: { id, startsOn: dayOf(startsOn), endsBefore: dayOf(endsBefore) },
  };
}
