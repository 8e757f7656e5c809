import "server-only";
import type { Database } from "@/lib/db";
import type { NoticeHow } from "@/prisma/generated/enums";

/** Keeps one choice. What waited for a digest that is stopped waits no longer: it stands in the app. */
export async function keepChoice(
  db: Database,
  { trustId, personId, kind }: { trustId: string; personId: string; kind: string },
  how: NoticeHow,
): Promise<void> {
  await db.noticeChoice.upsert({
    where: { trustId_personId_kind: { trustId, personId, kind } },
    create: { trustId, personId, kind, how },
    update: { how, changedAt: new Date() },
  });
  if (how === "digest") return;
  const ofKind = kind === "digest" ? {} : { kind };
  await db.notice.updateMany({ where: { trustId, personId, how: "digest", digestOf: null, ...ofKind }, data: { how: "off" } });
}
