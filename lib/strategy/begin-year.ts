import "server-only";
import { type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { bankHolidaysOf } from "@/lib/strategy/bank-holidays";
import type { Strategy } from "@/lib/strategy/content";
import { modelStrategy } from "@/lib/strategy/model/year";
import { daysOfYear, startYearOf, yearKeyOf } from "@/lib/strategy/year-key";
import type { Prisma } from "@/prisma/generated/client";

/** Writes a year with a draft of its strategy, and the bank holidays that it needs. Returns the year's id. */
export async function beginYear(db: Database, trustId: string, startYear: number, strategy: Strategy): Promise<string> {
  const { startsOn, endsBefore } = daysOfYear(startYear);
  const year = await db.academicYear.create({
    data: { trustId, key: yearKeyOf(startYear), startsOn: dateOf(startsOn), endsBefore: dateOf(endsBefore) },
    select: { id: true },
  });
  await db.strategyVersion.create({ data: { trustId, yearId: year.id, number: 1, content: strategy as unknown as Prisma.InputJsonValue } });
  const holidays = [startYear, startYear + 1].flatMap(bankHolidaysOf);
  await db.bankHoliday.createMany({ data: holidays.map(({ day, name }) => ({ trustId, day: dateOf(day), name })), skipDuplicates: true });
  return year.id;
}

/** What a new trust begins with: a draft of this year's strategy, to be read, changed and published. */
export async function beginFirstYear(db: Database, trustId: string, today: Day): Promise<void> {
  const startYear = startYearOf(today);
  await beginYear(db, trustId, startYear, modelStrategy(startYear));
}
