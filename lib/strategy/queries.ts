import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { type Before, beforeOf, yearFacts } from "@/lib/strategy/before";
import type { Strategy } from "@/lib/strategy/content";
import { differencesBetween, referencesOf, type SectionDifference } from "@/lib/strategy/differences";
import { fingerprint } from "@/lib/strategy/fingerprint";
import { placeNamed, strategyFrom, valueAt } from "@/lib/strategy/places";
import { strategyPolicy } from "@/lib/strategy/policy";
import { type Obstacle, obstaclesOf } from "@/lib/strategy/readiness";
import { textsOf } from "@/lib/strategy/typed";

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

const versionSelect = {
  id: true,
  number: true,
  state: true,
  reason: true,
  publishedAt: true,
  version: true,
  publishedBy: { select: { name: true } },
} as const;

/** A version of a year's strategy, without its content. */
export interface VersionLine {
  id: string;
  number: number;
  state: "draft" | "published" | "superseded";
  reason: string | null;
  publishedAt: Date | null;
  version: number;
  publishedBy: { name: string } | null;
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
      where: { trustId: viewer.trustId, day: { gte: year.startsOn, lt: year.endsBefore } },
      orderBy: { day: "asc" },
      select: { day: true, name: true },
    });
    return {
      key,
      startsOn: dayOf(year.startsOn),
      endsBefore: dayOf(year.endsBefore),
      shown,
      versions,
      strategy: await contentOf(db, viewer, shown.id),
      bankHolidays: bankHolidays.map(({ day, name }) => ({ day: dayOf(day), name })),
    };
  });
}

async function yearOf(db: Database, viewer: Viewer, key: string) {
  return db.academicYear.findFirst({
    where: { trustId: viewer.trustId, key },
    select: { id: true, startsOn: true, endsBefore: true, versions: { select: versionSelect, orderBy: { number: "desc" } } },
  });
}

async function contentOf(db: Database, viewer: Viewer, id: string): Promise<Strategy> {
  const row = await db.strategyVersion.findFirstOrThrow({ where: { trustId: viewer.trustId, id }, select: { content: true } });
  return strategyFrom(row.content);
}

/** A strategy in use, with what a record made under it points to. */
export interface StrategyInUse {
  versionId: string;
  yearKey: string;
  strategy: Strategy;
}

/** The published strategy of the year that a day lies in; null when none is published. */
export async function strategyInUse(viewer: Viewer, day: Day = viewer.today): Promise<StrategyInUse | null> {
  return inTrust(viewer, async (db) => {
    const row = await db.strategyVersion.findFirst({
      where: {
        trustId: viewer.trustId,
        state: "published",
        year: { is: { trustId: viewer.trustId, startsOn: { lte: dateOf(day) }, endsBefore: { gt: dateOf(day) } } },
      },
      select: { id: true, content: true, year: { select: { key: true } } },
    });
    return row ? { versionId: row.id, yearKey: row.year.key, strategy: strategyFrom(row.content) } : null;
  });
}

/** A draft with what it is compared with, what differs and what keeps it from being published. */
export interface DraftPage {
  key: string;
  startsOn: Day;
  endsBefore: Day;
  draft: VersionLine;
  strategy: Strategy;
  /** The version in use that it amends, or the year before; null for a first strategy. */
  compared: { key: string; number: number; amended: boolean; strategy: Strategy } | null;
  differences: SectionDifference[];
  obstacles: Obstacle[];
}

/** The draft of a year, or null when there is none that the viewer may read. */
export async function draftPage(viewer: Viewer, key: string): Promise<DraftPage | null> {
  if (!strategyPolicy.readDraft(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const year = await yearOf(db, viewer, key);
    const draft = year?.versions.find(({ state }) => state === "draft");
    if (!year || !draft) return null;
    const strategy = await contentOf(db, viewer, draft.id);
    const before = await beforeOf(db, viewer, year.startsOn);
    const compared = await comparedWith(db, viewer, key, year.versions, before);
    const facts = await yearFacts(db, viewer, year.startsOn, year.endsBefore, before);
    return {
      key,
      startsOn: facts.startsOn,
      endsBefore: facts.endsBefore,
      draft,
      strategy,
      compared,
      differences: compared ? differencesBetween(compared.strategy, strategy) : [],
      obstacles: obstaclesOf(strategy, facts),
    };
  });
}

/** A part of a draft as its form needs it, or null when there is none that the viewer may change. */
export async function draftPart(viewer: Viewer, key: string, part: string, item: string | null) {
  const place = placeNamed(part, item);
  if (!place || !strategyPolicy.change(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const draft = await db.strategyVersion.findFirst({
      where: { trustId: viewer.trustId, state: "draft", year: { is: { trustId: viewer.trustId, key } } },
      select: { content: true },
    });
    const strategy = draft && strategyFrom(draft.content);
    const value = strategy && valueAt(strategy, place);
    if (!value) return null;
    return { place, start: textsOf(place.fields, value), before: fingerprint(value), references: referencesOf(strategy), name: value.name };
  });
}

async function comparedWith(
  db: Database,
  viewer: Viewer,
  key: string,
  versions: readonly VersionLine[],
  before: Before,
): Promise<DraftPage["compared"]> {
  const inUse = versions.find(({ state }) => state === "published");
  if (inUse) return { key, number: inUse.number, amended: true, strategy: await contentOf(db, viewer, inUse.id) };
  return before && { key: before.year.key, number: before.number, amended: false, strategy: strategyFrom(before.content) };
}

/** What differs between a year's strategy in use and the year before, or the version that it amended. */
export async function yearDifferences(viewer: Viewer, key: string, since: "year" | "version") {
  return inTrust(viewer, async (db) => {
    const year = await yearOf(db, viewer, key);
    const inUse = year?.versions.find(({ state }) => state === "published");
    if (!year || !inUse) return null;
    const amended = year.versions.find(({ number }) => number === inUse.number - 1);
    const last = since === "year" ? await beforeOf(db, viewer, year.startsOn) : null;
    const before = since === "version" ? amended && (await contentOf(db, viewer, amended.id)) : last && strategyFrom(last.content);
    const after = await contentOf(db, viewer, inUse.id);
    return {
      key,
      inUse,
      comparedYear: last?.year.key ?? null,
      amendment: amended !== undefined,
      differences: before ? differencesBetween(before, after) : null,
    };
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
