import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import type { FirstMonthCounts } from "@/lib/first-month/checklist";
import { type SheetKind, sheets } from "@/lib/first-month/kinds";
import { firstMonthPolicy } from "@/lib/first-month/policy";
import { measureColumns } from "@/lib/first-month/read-measures";
import { templateOf } from "@/lib/sheets/sheet";
import { strategyInUse } from "@/lib/strategy/queries";
import { daysOfYear, startYearOf } from "@/lib/strategy/year-key";

/** The counts of the first month, and the sheets that were brought in, latest first; or null. */
export async function firstMonthPage(viewer: Viewer) {
  if (!firstMonthPolicy.bringIn(viewer)) return null;
  const { trustId, today } = viewer;
  const { startsOn } = daysOfYear(startYearOf(today));
  return inTrust(viewer, async (db) => {
    const [counts] = await db.$queryRaw<FirstMonthCounts[]>`
      WITH schools AS (
        SELECT c."id", COALESCE(f."unitId", c."unitId") AS "unitId"
        FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId" WHERE c."trustId" = ${trustId}::uuid),
      units AS (SELECT DISTINCT "unitId" FROM schools),
      held AS (SELECT "unitId", "kind" FROM "Allocation" WHERE "trustId" = ${trustId}::uuid
        AND "startsOn" <= ${today}::date AND ("endsBefore" IS NULL OR "endsBefore" > ${today}::date)),
      team AS (SELECT DISTINCT "personId" FROM "RoleHolding" WHERE "trustId" = ${trustId}::uuid
        AND "role" IN ('directorOfEducation', 'deputyDirector', 'chiefExecutive', 'adviser', 'independentAdviser', 'partnershipLink')
        AND "startsOn" <= ${today}::date AND ("endsBefore" IS NULL OR "endsBefore" > ${today}::date))
      SELECT (SELECT count(*)::int FROM schools) AS "schools", (SELECT count(*)::int FROM units) AS "units",
        (SELECT count(*)::int FROM units u WHERE EXISTS (SELECT FROM "CategoryPeriod" k WHERE k."trustId" = ${trustId}::uuid
          AND k."unitId" = u."unitId" AND k."axis" = 'main' AND k."endsBefore" IS NULL)) AS "withCategory",
        (SELECT count(*)::int FROM units JOIN held USING ("unitId") WHERE "kind" = 'adviser') AS "withAdviser",
        (SELECT count(*)::int FROM units JOIN held USING ("unitId") WHERE "kind" = 'partnershipLink') AS "withLink",
        (SELECT count(DISTINCT "schoolId")::int FROM "GoverningBodyMeeting" WHERE "trustId" = ${trustId}::uuid AND "day" >= ${startsOn}::date) AS "withMeetings",
        (SELECT count(*)::int FROM schools s WHERE EXISTS (SELECT FROM "GoverningBody" g WHERE g."trustId" = ${trustId}::uuid AND g."schoolId" = s."id" AND g."clerkName" IS NOT NULL)
          OR EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."schoolId" = s."id" AND h."role" = 'clerk'
            AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date))) AS "withClerk",
        (SELECT count(*)::int FROM "Visit" WHERE "trustId" = ${trustId}::uuid AND "date" >= ${startsOn}::date) AS "visits",
        (SELECT count(*)::int FROM "AgreedAction" WHERE "trustId" = ${trustId}::uuid AND "state" = 'open') AS "actions",
        (SELECT count(*)::int FROM "OwnMeasure" WHERE "trustId" = ${trustId}::uuid AND "retiredAt" IS NULL) AS "measures",
        (SELECT count(*)::int FROM "OwnMeasurePeriod" WHERE "trustId" = ${trustId}::uuid) AS "periods",
        (SELECT count(DISTINCT "periodId")::int FROM "OwnMeasureValue" WHERE "trustId" = ${trustId}::uuid) AS "periodsLoaded",
        (SELECT count(*)::int FROM "Person" WHERE "trustId" = ${trustId}::uuid AND "closedAt" IS NULL) AS "people",
        (SELECT count(*)::int FROM "Person" WHERE "trustId" = ${trustId}::uuid AND "closedAt" IS NULL AND "lastSignedInAt" IS NULL) AS "neverSignedIn",
        (SELECT count(*)::int FROM team) AS "team",
        (SELECT count(*)::int FROM team t WHERE EXISTS (SELECT FROM "WorkingPattern" w WHERE w."trustId" = ${trustId}::uuid AND w."personId" = t."personId")) AS "teamWithPattern",
        EXISTS (SELECT FROM "AcademicYear" y JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id" AND v."state" = 'published'
          WHERE y."trustId" = ${trustId}::uuid AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date) AS "yearPublished"`;
    const brought = await db.broughtSheet.findMany({
      where: { trustId },
      orderBy: { broughtAt: "desc" },
      take: 50,
      select: {
        id: true,
        kind: true,
        rows: true,
        broughtAt: true,
        takenBackAt: true,
        broughtBy: { select: { name: true } },
        period: { select: { name: true } },
      },
    });
    return { counts: counts ?? null, brought };
  });
}

/** What the page of one kind of sheet shows: the year's categories, the measures and the periods to choose from; or null. */
export async function sheetPage(viewer: Viewer, kind: SheetKind) {
  if (!firstMonthPolicy.bringIn(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const categories = kind === "categories" ? await categoriesOfYear(viewer) : [];
    const measures = kind === "measures" ? await measuresInUse(db, viewer) : [];
    const periods = kind === "measures" ? await periodsBegun(db, viewer) : [];
    return { waitsFor: waitsFor(kind, categories, Math.min(measures.length, periods.length)), categories, measures, periods };
  });
}

function waitsFor(kind: SheetKind, categories: readonly string[], loadable: number): "strategy" | "measures" | null {
  if (kind === "categories" && categories.length === 0) return "strategy";
  return kind === "measures" && loadable === 0 ? "measures" : null;
}

async function categoriesOfYear(viewer: Viewer): Promise<string[]> {
  return (await strategyInUse(viewer))?.strategy.categories.map(({ name }) => name) ?? [];
}

function measuresInUse(db: Database, { trustId }: Viewer) {
  return db.ownMeasure.findMany({
    where: { trustId, retiredAt: null },
    orderBy: { position: "asc" },
    select: { id: true, name: true, unit: true },
  });
}

async function periodsBegun(db: Database, { trustId, today }: Viewer) {
  const periods = await db.ownMeasurePeriod.findMany({
    where: { trustId, startsOn: { lte: dateOf(today) } },
    orderBy: { lastDay: "desc" },
    take: 50,
    select: { id: true, name: true, startsOn: true, lastDay: true },
  });
  return periods.map(({ id, name, startsOn, lastDay }) => ({ id, name, startsOn: dayOf(startsOn), lastDay: dayOf(lastDay) }));
}

/** A sheet to fill in, as CSV: with a row for each school that it waits for, or with one row as an example; or null. */
export async function sheetTemplate(viewer: Viewer, kind: SheetKind): Promise<string | null> {
  if (!firstMonthPolicy.bringIn(viewer)) return null;
  const columns = sheets[kind].columns;
  if (kind === "visits" || kind === "actions") return templateOf(columns, [columns.map(({ example }) => example)]);
  return inTrust(viewer, async (db) => {
    if (kind === "categories") return templateOf(columns, await schoolRows(db, viewer, true));
    const measures = await measuresInUse(db, viewer);
    return templateOf(measureColumns(measures), await schoolRows(db, viewer, false));
  });
}

/** A row for each school or, where a category is to come, for the first school of each unit that has none. */
async function schoolRows(db: Database, { trustId }: Viewer, withoutCategory: boolean): Promise<string[][]> {
  const schools = await db.$queryRaw<{ name: string }[]>`
    SELECT s."name" FROM (
      SELECT c."name", row_number() OVER (PARTITION BY COALESCE(f."unitId", c."unitId") ORDER BY c."name") AS "place",
        EXISTS (SELECT FROM "CategoryPeriod" k WHERE k."trustId" = c."trustId" AND k."unitId" = COALESCE(f."unitId", c."unitId")
          AND k."axis" = 'main') AS "settled"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid) s
    WHERE NOT ${withoutCategory} OR (s."place" = 1 AND NOT s."settled") ORDER BY s."name"`;
  return schools.map(({ name }) => [name]);
}
