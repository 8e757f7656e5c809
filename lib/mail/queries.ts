import "server-only";
import { accountPolicy } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { isId, pageSize, pagesOf } from "@/lib/pages";

/** Letters that did not go out by a mail server, newest first, or null when they are not the viewer's to read. */
export async function outboxPage(viewer: Viewer, page: number) {
  if (!accountPolicy.readMail(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const where = { trustId: viewer.trustId };
    const total = await db.outboxMail.count({ where });
    const letters = await db.outboxMail.findMany({
      where,
      orderBy: { id: "desc" },
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, toAddress: true, subject: true, state: true, failure: true, createdAt: true, sentAt: true },
    });
    return { letters, total, pages: pagesOf(total) };
  });
}

/** One letter with its text, or null. */
export async function outboxLetter(viewer: Viewer, id: string) {
  if (!isId(id) || !accountPolicy.readMail(viewer)) return null;
  return inTrust(viewer, (db) =>
    db.outboxMail.findFirst({
      where: { trustId: viewer.trustId, id },
      select: { id: true, toAddress: true, subject: true, text: true, state: true, failure: true, createdAt: true, sentAt: true },
    }),
  );
}
