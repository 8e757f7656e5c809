import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";
import { strategyPolicy } from "@/lib/strategy/policy";

/** Adds a bank holiday, for the days of one occasion. */
export async function addBankHoliday(viewer: Viewer, { day, name }: { day: string; name: string }): Promise<Result> {
  if (!strategyPolicy.change(viewer)) return notFound("bank holiday");
  return inTrust(viewer, async (db) => {
    const there = await db.bankHoliday.findFirst({ where: { trustId: viewer.trustId, day: dateOf(day) }, select: { name: true } });
    if (there) return refused(`This day is ${there.name} already.`, { field: "day" });
    await db.bankHoliday.create({ data: { trustId: viewer.trustId, day: dateOf(day), name } });
    await recordChange(db, viewer, {
      action: "Added a bank holiday",
      recordType: "bankHoliday",
      recordId: viewer.trustId,
      after: { day, name },
    });
    return done();
  });
}

/** Takes a bank holiday back. */
export async function removeBankHoliday(viewer: Viewer, { day }: { day: string }): Promise<Result> {
  if (!strategyPolicy.change(viewer)) return notFound("bank holiday");
  return inTrust(viewer, async (db) => {
    const there = await db.bankHoliday.findFirst({ where: { trustId: viewer.trustId, day: dateOf(day) }, select: { name: true } });
    if (!there) return notFound("bank holiday");
    await db.bankHoliday.deleteMany({ where: { trustId: viewer.trustId, day: dateOf(day) } });
    await recordChange(db, viewer, {
      action: "Removed a bank holiday",
      recordType: "bankHoliday",
      recordId: viewer.trustId,
      before: { day, name: there.name },
    });
    return done();
  });
}
