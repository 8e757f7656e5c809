import "server-only";
import { recordChange } from "@/lib/audit/record";
import { addressOf } from "@/lib/auth/links";
import { hashOfSecret, newSecret } from "@/lib/auth/secret";
import type { Viewer } from "@/lib/auth/viewer";
import { calendarFeedPolicy } from "@/lib/calendar-feeds/policy";
import type { MakeFeedTyped } from "@/lib/calendar-feeds/schema";
import { inTrust } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/result";

/** So many addresses a person has at once. */
const atMost = 5;

/** Makes an address from which a calendar program reads one's visits and meetings. It is told this once: only its hash is kept. */
export async function makeFeed(viewer: Viewer, { name }: MakeFeedTyped): Promise<Result<string>> {
  if (!calendarFeedPolicy.keepOwn(viewer)) return notFound("calendar");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    await db.$queryRaw`SELECT 1 FROM "Person" WHERE "trustId" = ${trustId}::uuid AND "id" = ${personId}::uuid FOR UPDATE`;
    const there = await db.calendarFeed.count({ where: { trustId, personId, revokedAt: null } });
    if (there >= atMost) return refused(`You have ${atMost} addresses. End one that you no longer use.`, { field: "name" });
    const secret = newSecret();
    await db.calendarFeed.create({ data: { trustId, personId, name, tokenHash: hashOfSecret(secret) } });
    await recordChange(db, viewer, {
      action: "Made an address of their calendar",
      recordType: "person",
      recordId: personId,
      after: { name },
    });
    return done(addressOf(`/calendar/${trustId}/${secret}.ics`));
  });
}

/** Ends an address: whoever has it reads nothing more. */
export async function endFeed(viewer: Viewer, { feedId }: { feedId: string }): Promise<Result> {
  if (!calendarFeedPolicy.keepOwn(viewer)) return notFound("calendar");
  return inTrust(viewer, async (db) => {
    const { trustId, personId } = viewer;
    const { count } = await db.calendarFeed.updateMany({
      where: { trustId, id: feedId, personId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return notFound("calendar");
    await recordChange(db, viewer, { action: "Ended an address of their calendar", recordType: "person", recordId: personId });
    return done();
  });
}
