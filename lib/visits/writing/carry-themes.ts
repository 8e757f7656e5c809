import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { CarriedTheme } from "@/lib/visits/facts";

interface OpenTheme {
  visitId: string;
  key: string;
  day: Day;
}

/**
 * Takes themes up that a published note left uncovered when no later visit was planned yet: the unit's next visit of
 * the programme has them now (VT-6). `texts` are the themes of the programme by their keys.
 */
export async function carryOpenThemes(
  db: Database,
  { trustId }: Viewer,
  { unitId, since, texts }: { unitId: string; since: Day; texts: ReadonlyMap<string, string> },
): Promise<void> {
  const open = await db.$queryRaw<OpenTheme[]>`
    SELECT v."id" AS "visitId", p."key", to_char(v."date", 'YYYY-MM-DD') AS "day"
    FROM "Visit" v JOIN "Note" n ON n."trustId" = v."trustId" AND n."visitId" = v."id" AND n."state" IN ('published', 'correcting')
    JOIN "NotePart" p ON p."trustId" = n."trustId" AND p."visitId" = n."visitId" AND p."kind" = 'theme' AND NOT p."removed"
      AND p."value" ->> 'covered' = 'false'
    WHERE v."trustId" = ${trustId}::uuid AND v."unitId" = ${unitId}::uuid AND v."date" >= ${since}::date AND NOT EXISTS (
      SELECT FROM "Visit" o WHERE o."trustId" = v."trustId" AND o."unitId" = v."unitId" AND o."status" IN ('planned', 'done')
        AND o."carriedThemes" @> jsonb_build_array(jsonb_build_object('visitId', v."id", 'key', p."key")))
    ORDER BY v."date"`;
  for (const { visitId, key, day } of open) {
    const text = texts.get(key);
    const next = await db.visit.findFirst({
      where: { trustId, unitId, kind: "programme", status: "planned", date: { gt: new Date(day) } },
      orderBy: { date: "asc" },
      select: { id: true, carriedThemes: true },
    });
    if (!next || !text) continue;
    const carried = [...(next.carriedThemes as unknown as CarriedTheme[]).filter((theme) => theme.key !== key), { visitId, key, text }];
    await db.visit.update({ where: { trustId_id: { trustId, id: next.id } }, data: { carriedThemes: carried as unknown as object[] } });
  }
}
