import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { strategyFrom } from "@/lib/strategy/places";
import type { YearFacts } from "@/lib/strategy/readiness";

/** The published strategy of the latest year before one. */
export async function beforeOf(db: Database, viewer: Viewer, startsOn: Date) {
  return db.strategyVersion.findFirst({
    where: { trustId: viewer.trustId, state: "published", year: { is: { trustId: viewer.trustId, startsOn: { lt: startsOn } } } },
    orderBy: { year: { startsOn: "desc" } },
    select: { number: true, content: true, year: { select: { key: true } } },
  });
}

export type Before = Awaited<ReturnType<typeof beforeOf>>;

/** What the check of a draft asks of the world around it. */
export async function yearFacts(db: Database, viewer: Viewer, startsOn: Date, endsBefore: Date, known?: Before): Promise<YearFacts> {
  const before = known === undefined ? await beforeOf(db, viewer, startsOn) : known;
  const phases = await db.school.groupBy({ by: ["phase"], where: { trustId: viewer.trustId } });
  return {
    startsOn: dayOf(startsOn),
    endsBefore: dayOf(endsBefore),
    categoriesBefore: before ? strategyFrom(before.content).categories : [],
    phases: phases.map(({ phase }) => phase),
  };
}
