import "server-only";
import type { RecordType } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { pageSize, pagesOf } from "@/lib/pages";

/** One line of a record's history. */
export interface HistoryLine {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/**
 * The history of a record, newest first, 50 a page. The caller asks its own policy whether the viewer may
 * read it; entries of another trust are never found.
 */
export async function historyOf(viewer: Viewer, recordType: RecordType, recordId: string, page: number) {
  return inTrust(viewer, async (db) => {
    const where = { trustId: viewer.trustId, recordType, recordId };
    const total = await db.auditEntry.count({ where });
    const entries = await db.auditEntry.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, at: true, actorName: true, action: true, before: true, after: true },
    });
    const lines: HistoryLine[] = entries.map((entry) => ({ ...entry, before: fieldsOf(entry.before), after: fieldsOf(entry.after) }));
    return { lines, total, pages: pagesOf(total) };
  });
}

function fieldsOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
}
