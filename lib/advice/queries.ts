import "server-only";
import { advicePolicy, offices } from "@/lib/advice/policy";
import type { AdviceFrom } from "@/lib/advice/words";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { pageSize, pagesOf } from "@/lib/pages";
import { Prisma } from "@/prisma/generated/client";

/** A request for advice with its answer, as asker and asked read it. */
export interface AdviceRow {
  id: string;
  school: string;
  askedOf: AdviceFrom;
  askedBy: string;
  askedById: string;
  askedAt: string;
  subject: string;
  question: string;
  answer: string;
  answeredBy: string | null;
  answeredById: string | null;
  correctedAt: string | null;
  answeredAt: string | null;
}

/** The requests that the viewer has made or been asked, those without an answer first; null for who has nothing to do with any (GO-6). */
export async function advicePage(viewer: Viewer, page: number): Promise<{ rows: AdviceRow[]; total: number; pages: number } | null> {
  if (!advicePolicy.list(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<{ rows: AdviceRow[]; total: number }>(
    viewer,
    Prisma.sql`WITH seen AS MATERIALIZED (SELECT r.* FROM "AdviceRequest" r WHERE r."trustId" = ${trust} AND ${seenBy(viewer)}),
      page AS (SELECT * FROM seen ORDER BY "answeredAt" IS NOT NULL, "askedAt" DESC, "id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT (SELECT count(*)::int FROM seen) AS "total",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', q."id", 'school', c."name", 'askedOf', q."askedOf", 'askedBy', p."name", 'askedById', q."askedById", 'askedAt', q."askedAt",
          'subject', q."subject", 'question', q."question", 'answer', q."answer", 'answeredAt', q."answeredAt", 'answeredById', q."answeredById", 'correctedAt', q."correctedAt",
          'answeredBy', (SELECT a."name" FROM "Person" a WHERE a."trustId" = ${trust} AND a."id" = q."answeredById")) ORDER BY q."answeredAt" IS NOT NULL, q."askedAt" DESC, q."id")
        FROM page q JOIN "School" c ON c."trustId" = ${trust} AND c."id" = q."schoolId" JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = q."askedById"), '[]') AS "rows"`,
  );
  const total = answer?.total ?? 0;
  return { rows: (answer?.rows ?? []).filter((row) => advicePolicy.read(viewer, row)), total, pages: pagesOf(total) };
}

/** How many requests wait for an answer of the viewer. */
export async function adviceToday(viewer: Viewer): Promise<number> {
  if (offices(viewer).length === 0) return 0;
  const [answer] = await askInTrust<{ waiting: number }>(
    viewer,
    Prisma.sql`SELECT count(*)::int AS "waiting" FROM "AdviceRequest" r WHERE r."trustId" = ${viewer.trustId}::uuid AND r."answeredAt" IS NULL AND ${askedOf(viewer)}`,
  );
  return answer?.waiting ?? 0;
}

const askedOf = (viewer: Viewer) => Prisma.sql`(r."askedOf"::text = ANY(${offices(viewer)}) AND r."askedById" <> ${viewer.personId}::uuid)`;
const seenBy = (viewer: Viewer) => Prisma.sql`(r."askedById" = ${viewer.personId}::uuid OR ${askedOf(viewer)})`;
