import "server-only";
import { v7 as uuid } from "uuid";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { type Framework, frameworkCatalogue } from "@/lib/frameworks/catalogue";

/** Writes the frameworks that a new trust begins with. */
export async function seedFrameworks(db: Database, trustId: string, frameworks: readonly Framework[] = frameworkCatalogue): Promise<void> {
  const rows = frameworks.map((framework) => ({ ...framework, id: uuid() }));
  await db.frameworkVersion.createMany({
    data: rows.map(({ areas: _areas, grades: _grades, safeguarding, startsOn, endsBefore, ...own }) => ({
      ...own,
      trustId,
      startsOn: dateOf(startsOn),
      endsBefore: endsBefore ? dateOf(endsBefore) : null,
      safeguardingMet: safeguarding?.[0] ?? null,
      safeguardingNotMet: safeguarding?.[1] ?? null,
    })),
  });
  await db.evaluationArea.createMany({
    data: rows.flatMap(({ id, areas }) =>
      areas.map((one, position) => ({ ...one, follows: [...one.follows], trustId, versionId: id, position: position + 1 })),
    ),
  });
  await db.frameworkGrade.createMany({
    data: rows.flatMap(({ id, grades }) => grades.map((one, position) => ({ ...one, trustId, versionId: id, position: position + 1 }))),
  });
}
