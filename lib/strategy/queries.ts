import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import type { Strategy } from "@/lib/strategy/content";
import { strategyFrom } from "@/lib/strategy/places";
import { strategyPolicy } from "@/lib/strategy/policy";
import { contentsOf, type VersionLine, yearOf } from "@/lib/strategy/versions";

/** A year with the states of its strategy. */
export interface YearLine {
  key: string;
  startsOn: Day;
  endsBefore: Day;
  title: string;
  published: boolean;
  draft: boolean;
}

/** The years whose strategy the viewer may read, latest first. */
export async function strategyYears(viewer: Viewer): Promise<YearLine[]> {
  const drafts = strategyPolicy.readDraft(viewer);
  return inTrust(viewer, async (db) => {
    const rows = await db.$queryRaw<YearLine[]>`
      SELECT y."key", to_char(y."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(y."endsBefore", 'YYYY-MM-DD') AS "endsBefore",
        (array_agg(v."content" #>> '{opening,title}' ORDER BY v."number" DESC) FILTER (WHERE v."state" <> 'draft' OR ${drafts}))[1] AS "title",
        bool_or(v."state" = 'published') AS "published", bool_or(v."state" = 'draft') AS "draft"
      FROM "AcademicYear" y JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id"
      WHERE y."trustId" = ${viewer.trustId}::uuid GROUP BY y."key", y."startsOn", y."endsBefore" ORDER BY y."startsOn" DESC`;
    return rows.filter(({ published }) => published || drafts).map((row) => ({ ...row, draft: row.draft && drafts }));
  });
}

/** A year's strategy as it is read. */
export interface StrategyPage {
  key: string;
  startsOn: Day;
  endsBefore: Day;
  shown: VersionLine;
  versions: VersionLine[];
  strategy: Strategy;
  bankHolidays: { day: Day; name: string }[];
}

/**
 * A year's strategy: the version asked for, else the one in use, else the draft for those who may read it.
 * Null when there is none that the viewer may read.
 */
export async function strategyPage(viewer: Viewer, key: string, number: number | null): Promise<StrategyPage | null> {
  return inTrust(viewer, async (db) => {
    const year = await yearOf(db, viewer, key);
    if (!year) return null;
    const versions = year.versions.filter(({ state }) => state !== "draft" || strategyPolicy.readDraft(viewer));
    const shown =
      number === null
        ? (versions.find(({ state }) => state === "published") ?? versions[0])
        : versions.find((one) => one.number === number);
    if (!shown) return null;
    const bankHolidays = await db.bankHoliday.findMany({
      where: { trustId: viewer.trustId, day: { gte: dateOf(year.startsOn), lt: dateOf(year.endsBefore) } },
      orderBy: { day: "asc" },
      select: { day: true, name: true },
    });
    return {
      key,
      startsOn: year.startsOn,
      endsBefore: year.endsBefore,
      shown,
      versions,
      strategy: (await contentsOf(db, viewer, shown.id))(shown.id),
      bankHolidays: bankHolidays.map(({ day, name }) => ({ day: dayOf(day), name })),
    };
  });
}

/** A strategy in use, with what a record made under it points to. */
export interface StrategyInUse {
  versionId: string;
  yearKey: string;
  strategy: Strategy;
}

/** The published strategy of the year that a day lies in; null when none is published. */
export async function strategyInUse(viewer: Pick<Viewer, "trustId" | "today">, day: Day = viewer.today): Promise<StrategyInUse | null> {
  return inTrust(viewer, async (db) => {
    const [row] = await db.$queryRaw<{ id: string; content: unknown; key: string }[]>`
      SELECT v."id", v."content", y."key" FROM "AcademicYear" y JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id"
      WHERE y."trustId" = ${viewer.trustId}::uuid AND v."state" = 'published' AND y."startsOn" <= ${day}::date AND y."endsBefore" > ${day}::date`;
    return row ? { versionId: row.id, yearKey: row.key, strategy: strategyFrom(row.content) } : null;
  });
}

/** The history of a year's strategy, or null when the viewer may not read it. */
export async function strategyHistory(viewer: Viewer, key: string, page: number) {
  if (!strategyPolicy.readDraft(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const year = await db.academicYear.findFirst({ where: { trustId: viewer.trustId, key }, select: { id: true } });
    return year && (await historyOf(viewer, "strategy", year.id, page));
  });
}

/** The bank holidays that are known, latest first. */
export async function bankHolidays(viewer: Viewer): Promise<{ day: Day; name: string }[]> {
  return inTrust(viewer, async (db) => {
    const rows = await db.bankHoliday.findMany({ where: { trustId: viewer.trustId }, orderBy: { day: "desc" }, take: 500 });
    return rows.map(({ day, name }) => ({ day: dayOf(day), name }));
  });
}
