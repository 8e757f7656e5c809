import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { keepChoice } from "@/lib/notices/keep-choice-statement";
import { howNames, type NoticeKey, noticeKind, noticeKinds } from "@/lib/notices/kinds";
import { noticePolicy } from "@/lib/notices/policy";
import type { NoticeChoicesTyped } from "@/lib/notices/schema";
import { noticeSeen } from "@/lib/notices/seen-statement";
import { isId } from "@/lib/pages";
import { done, notFound, type Result } from "@/lib/result";
import type { NoticeHow } from "@/prisma/generated/enums";

/** Marks a notice as read and says where it leads. */
export async function openNotice(viewer: Viewer, { noticeId }: { noticeId: string }): Promise<Result<string>> {
  if (!isId(noticeId) || !noticePolicy.keepOwn(viewer)) return notFound("notice");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const [found] = await db.$queryRaw<{ address: string }[]>`
      SELECT n."address" FROM "Notice" n WHERE n."trustId" = ${trustId}::uuid AND n."id" = ${noticeId}::uuid AND n."personId" = ${personId}::uuid
        AND ${noticeSeen(viewer)}`;
    if (!found) return notFound("notice");
    await db.notice.updateMany({ where: { trustId, id: noticeId, personId, readAt: null }, data: { readAt: new Date() } });
    return done(found.address || "/notices");
  });
}

/** Marks a notice as read, or as not read again. What somebody has read is theirs: it is not written into the history. */
export async function markNotice(viewer: Viewer, { noticeId }: { noticeId: string }): Promise<Result<boolean>> {
  if (!noticePolicy.keepOwn(viewer)) return notFound("notice");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const [marked] = await db.$queryRaw<{ read: boolean }[]>`
      UPDATE "Notice" n SET "readAt" = CASE WHEN n."readAt" IS NULL THEN now() END
      WHERE n."trustId" = ${trustId}::uuid AND n."id" = ${noticeId}::uuid AND n."personId" = ${personId}::uuid AND ${noticeSeen(viewer)}
      RETURNING n."readAt" IS NOT NULL AS "read"`;
    return marked ? done(marked.read) : notFound("notice");
  });
}

/** Marks everything as read, what may no longer be seen too. */
export async function markEveryNotice(viewer: Viewer): Promise<Result<number>> {
  if (!noticePolicy.keepOwn(viewer)) return notFound("notice");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const { count } = await db.notice.updateMany({ where: { trustId, personId, readAt: null }, data: { readAt: new Date() } });
    return done(count);
  });
}

/** Keeps how the viewer hears of each kind; what is fixed stays as it is. */
export async function chooseNotices(viewer: Viewer, typed: NoticeChoicesTyped): Promise<Result> {
  if (!noticePolicy.keepOwn(viewer)) return notFound("choice");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const rows = await db.noticeChoice.findMany({ where: { trustId, personId }, select: { kind: true, how: true } });
    const before = new Map(rows.map(({ kind, how }) => [kind, how]));
    const changed = (Object.entries(typed) as [NoticeKey, NoticeHow | undefined][]).filter(
      ([key, how]) => how !== undefined && !noticeKind(key)?.fixed && how !== (before.get(key) ?? noticeKinds[key].usual),
    ) as [NoticeKey, NoticeHow][];
    if (changed.length === 0) return done();
    for (const [kind, how] of changed) await keepChoice(db, { trustId, personId, kind }, how);
    await recordChange(db, viewer, {
      action: "Chose how they hear of things",
      recordType: "person",
      recordId: personId,
      before: Object.fromEntries(changed.map(([key]) => [noticeKinds[key].title, howNames[before.get(key) ?? noticeKinds[key].usual]])),
      after: Object.fromEntries(changed.map(([key, how]) => [noticeKinds[key].title, howNames[how]])),
    });
    return done();
  });
}
