import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Strategy } from "@/lib/strategy/content";
import { strategyFrom } from "@/lib/strategy/places";
import type { YearFacts } from "@/lib/strategy/readiness";

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

/** A year with the versions of its strategy. */
export interface Year {
  startsOn: Day;
  endsBefore: Day;
  /** Latest first. */
  versions: VersionLine[];
}

/** A year by its key, with the versions of its strategy; null where there is none. */
export async function yearOf(db: Database, viewer: Viewer, key: string): Promise<Year | null> {
  const rows = await db.$queryRaw<Year[]>`
    SELECT to_char(y."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(y."endsBefore", 'YYYY-MM-DD') AS "endsBefore",
      jsonb_agg(jsonb_build_object('id', v."id", 'number', v."number", 'state', v."state", 'reason', v."reason", 'publishedAt', v."publishedAt",
        'version', v."version", 'publishedBy', CASE WHEN p."id" IS NULL THEN NULL ELSE jsonb_build_object('name', p."name") END)
        ORDER BY v."number" DESC) AS "versions"
    FROM "AcademicYear" y JOIN "StrategyVersion" v ON v."trustId" = y."trustId" AND v."yearId" = y."id"
    LEFT JOIN "Person" p ON p."trustId" = v."trustId" AND p."id" = v."publishedById"
    WHERE y."trustId" = ${viewer.trustId}::uuid AND y."key" = ${key} GROUP BY y."trustId", y."id"`;
  const [year] = rows;
  if (!year) return null;
  const versions = year.versions.map((one) => ({ ...one, publishedAt: one.publishedAt && new Date(one.publishedAt) }));
  return { ...year, versions };
}

/** The contents of some versions, by their ids. */
export async function contentsOf(db: Database, viewer: Viewer, ...ids: string[]): Promise<(id: string) => Strategy> {
  const rows = await db.strategyVersion.findMany({
    where: { trustId: viewer.trustId, id: { in: ids } },
    select: { id: true, content: true },
  });
  return (wanted) => strategyFrom(rows.find(({ id }) => id === wanted)?.content);
}

/** A year's strategy in use. */
export interface Before {
  key: string;
  number: number;
  strategy: Strategy;
}

/** The published strategy of the latest year before a day. */
export async function beforeOf(db: Database, viewer: Viewer, startsOn: Day): Promise<Before | null> {
  const rows = await db.$queryRaw<{ key: string; number: number; content: unknown }[]>`
    SELECT y."key", v."number", v."content" FROM "StrategyVersion" v
    JOIN "AcademicYear" y ON y."trustId" = v."trustId" AND y."id" = v."yearId"
    WHERE v."trustId" = ${viewer.trustId}::uuid AND v."state" = 'published' AND y."startsOn" < ${startsOn}::date
    ORDER BY y."startsOn" DESC LIMIT 1`;
  return rows.map(({ content, ...row }) => ({ ...row, strategy: strategyFrom(content) }))[0] ?? null;
}

/** What the check of a draft asks of the world around it. */
export async function yearFacts(
  db: Database,
  viewer: Viewer,
  { startsOn, endsBefore }: { startsOn: Day; endsBefore: Day },
  before: Before | null,
): Promise<YearFacts> {
  const phases = await db.school.groupBy({ by: ["phase"], where: { trustId: viewer.trustId } });
  return { startsOn, endsBefore, categoriesBefore: before?.strategy.categories ?? [], phases: phases.map(({ phase }) => phase) };
}
