import "server-only";
import { today as dayNow } from "@/lib/clock";
import type { Day } from "@/lib/dates";
import { askAsSystem, asSystemInTrust, type Database } from "@/lib/db";
import { endInductionsWhereOver } from "@/lib/inductions/writing/end-where-over";
import { tellOfStepsDue } from "@/lib/joinings/writing/tell";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";

const purpose = "carry out categories";

/**
 * Carries out what follows from the day alone, where nobody has pressed anything: categories when a school year has begun and
 * for schools that have left, the end of first years of headteachers, and letters of steps whose day has come. Called every minute: where nothing is due it asks
 * three statements of each trust.
 */
export async function carryOutWhereDue(today: Day = dayNow()): Promise<void> {
  const trusts = await askAsSystem<{ trustId: string }>(purpose)`SELECT "trustId" FROM all_trusts()`;
  for (const { trustId } of trusts) {
    await asSystemInTrust(purpose, trustId, async (db) => {
      const due = await unitsDue(db, trustId, today);
      const waymark = { trustId, today, personId: null, personName: "Waymark" };
      if (due.length > 0) await carryOutCategories(db, waymark, due);
      await endInductionsWhereOver(db, waymark);
      await tellOfStepsDue(db, waymark);
    });
  }
}

/** Units in a category without any duty of the year that has begun, and units of schools that have left with an open one. */
async function unitsDue(db: Database, trustId: string, today: Day): Promise<string[]> {
  const rows = await db.$queryRaw<{ unitId: string }[]>`
    WITH "year" AS (
      SELECT y."key" FROM "AcademicYear" y JOIN "StrategyVersion" s ON s."trustId" = y."trustId" AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trustId}::uuid AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date
        AND s."content" @? '$.categories[*].obligations[*]')
    SELECT DISTINCT k."unitId" FROM "year" y, "CategoryPeriod" k WHERE k."trustId" = ${trustId}::uuid AND k."axis" = 'main' AND k."startsOn" <= ${today}::date
      AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date)
      AND NOT EXISTS (SELECT FROM "Obligation" o WHERE o."trustId" = k."trustId" AND o."yearKey" = y."key")
    UNION
    SELECT c."unitId" FROM "year" y, "School" c JOIN "Obligation" o ON o."trustId" = c."trustId" AND o."unitId" = c."unitId" AND o."state" = 'open'
    WHERE c."trustId" = ${trustId}::uuid AND c."leftOn" <= ${today}::date`;
  return rows.map(({ unitId }) => unitId);
}
