import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { notePolicy } from "@/lib/notes/policy";
import { pageSize, pagesOf } from "@/lib/pages";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";

/** A memo to the director and the chief executive. */
export interface MemoLine {
  id: string;
  kind: "riskNow" | "confidential";
  text: string;
  at: string;
  author: string;
  seenAt: string | null;
  seenBy: string | null;
  visit: { id: string; kind: VisitKind; number: number | null; reviewKind: ReviewKind | null; date: Day; unit: string };
}

/** Memos, those not yet read first, 50 a page; null for whoever does not read them. */
export async function memos(viewer: Viewer, page: number) {
  if (!notePolicy.readMemos(viewer, { schoolId: "", unitId: "" })) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const total = await db.memo.count({ where: { trustId } });
    const lines = await db.$queryRaw<{ row: MemoLine }[]>`
      SELECT jsonb_build_object('id', m."id", 'kind', m."kind", 'text', m."text", 'at', m."at", 'author', p."name", 'seenAt', m."seenAt", 'seenBy', s."name",
        'visit', jsonb_build_object('id', v."id", 'kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind", 'date', v."date", 'unit', COALESCE(
          (SELECT f."name" FROM "Federation" f WHERE f."trustId" = v."trustId" AND f."unitId" = v."unitId"),
          (SELECT c."name" FROM "School" c WHERE c."trustId" = v."trustId" AND c."unitId" = v."unitId" LIMIT 1), ''))) AS "row"
      FROM "Memo" m JOIN "Person" p ON p."trustId" = m."trustId" AND p."id" = m."authorId"
      JOIN "Visit" v ON v."trustId" = m."trustId" AND v."id" = m."visitId"
      LEFT JOIN "Person" s ON s."trustId" = m."trustId" AND s."id" = m."seenById"
      WHERE m."trustId" = ${trustId}::uuid ORDER BY (m."seenAt" IS NULL) DESC, m."at" DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
    return { lines: lines.map(({ row }) => row), total, pages: pagesOf(total) };
  });
}
