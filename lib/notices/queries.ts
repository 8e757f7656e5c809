import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { type Chosen, kindsFor } from "@/lib/notices/kinds";
import { noticePolicy } from "@/lib/notices/policy";
import { noticeSeen } from "@/lib/notices/seen-statement";
import { pageSize, pagesOf } from "@/lib/pages";
import { Prisma } from "@/prisma/generated/client";
import type { NoticeHow } from "@/prisma/generated/enums";

/** A notice in somebody's list. */
export interface OwnNotice {
  id: string;
  kind: string;
  how: NoticeHow;
  subject: string;
  text: string;
  address: string;
  createdAt: string;
  read: boolean;
}

interface Answer {
  notices: OwnNotice[];
  total: number;
  unread: number;
  /** Unread ones of records that the viewer may no longer see: they are counted in the bar and not shown. */
  gone: number;
}

/** What the viewer was told, newest first, in one statement; only what leads to something that they may still see. */
export async function ownNotices(viewer: Viewer, page: number, unreadOnly: boolean) {
  if (!noticePolicy.keepOwn(viewer)) return null;
  const { trustId, personId } = viewer;
  const [answer] = await askInTrust<Answer>(
    viewer,
    Prisma.sql`WITH own AS MATERIALIZED (SELECT n.*, ${noticeSeen(viewer)} AS "seen" FROM "Notice" n
        WHERE n."trustId" = ${trustId}::uuid AND n."personId" = ${personId}::uuid),
      listed AS (SELECT * FROM own WHERE "trustId" = ${trustId}::uuid AND "seen" AND (NOT ${unreadOnly} OR "readAt" IS NULL))
      SELECT (SELECT count(*)::int FROM listed) AS "total",
        (SELECT count(*)::int FROM own WHERE "seen" AND "readAt" IS NULL) AS "unread",
        (SELECT count(*)::int FROM own WHERE NOT "seen" AND "readAt" IS NULL) AS "gone",
        COALESCE((SELECT jsonb_agg(to_jsonb(l) ORDER BY l."id" DESC) FROM (SELECT "id", "kind", "how", "subject", "text", "address", "createdAt", "readAt" IS NOT NULL AS "read"
          FROM listed ORDER BY "id" DESC OFFSET ${(page - 1) * pageSize}::int LIMIT ${pageSize}::int) l), '[]') AS "notices"`,
  );
  const { notices = [], total = 0, unread = 0, gone = 0 } = answer ?? {};
  return { notices, unread, gone, total, pages: pagesOf(total) };
}

/** The kinds that the viewer's roles bring, with what they chose. */
export async function ownNoticeChoices(viewer: Viewer) {
  if (!noticePolicy.keepOwn(viewer)) return null;
  const { trustId, personId } = viewer;
  const rows = await askInTrust<{ kind: string; how: NoticeHow }>(
    viewer,
    Prisma.sql`SELECT c."kind", c."how" FROM "NoticeChoice" c WHERE c."trustId" = ${trustId}::uuid AND c."personId" = ${personId}::uuid`,
  );
  const chosen: Chosen = Object.fromEntries(rows.map(({ kind, how }) => [kind, how]));
  const kinds = kindsFor(viewer.holdings.map(({ role }) => role)).map(({ key, kind }) => ({
    key,
    title: kind.title,
    says: kind.says,
    fixed: kind.fixed ?? false,
    how: kind.fixed ? ("immediate" as const) : (chosen[key] ?? kind.usual),
  }));
  return { kinds, digest: chosen.digest !== "off" };
}
