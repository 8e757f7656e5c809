import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { calendarFeedPolicy } from "@/lib/calendar-feeds/policy";
import { askInTrust } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

/** An address of one's calendar: what it is for and when a calendar last asked. */
export interface OwnFeed {
  id: string;
  name: string;
  createdAt: string;
  lastReadAt: string | null;
}

/** The viewer's own addresses that work, the newest first. */
export async function ownFeeds(viewer: Viewer): Promise<OwnFeed[] | null> {
  if (!calendarFeedPolicy.keepOwn(viewer)) return null;
  return askInTrust<OwnFeed>(
    viewer,
    Prisma.sql`SELECT f."id", f."name", f."createdAt", f."lastReadAt" FROM "CalendarFeed" f
      WHERE f."trustId" = ${viewer.trustId}::uuid AND f."personId" = ${viewer.personId}::uuid AND f."revokedAt" IS NULL ORDER BY f."createdAt" DESC`,
  );
}
