import "server-only";
import { hashOfSecret } from "@/lib/auth/secret";
import { composeFeed } from "@/lib/calendar-feeds/compose";
import { type OwnDay, ownDaysStatement } from "@/lib/calendar-feeds/own-days-statement";
import { today } from "@/lib/clock";
import { asSystemInTrust } from "@/lib/db";
import { env } from "@/lib/env";
import { isId } from "@/lib/pages";

/** What a calendar program gets at a private address; null where it does not work, was ended, or its person is closed. */
export async function readFeed(trustId: string, secret: string): Promise<string | null> {
  if (!isId(trustId) || !/^[\w-]{43}$/.test(secret)) return null;
  return asSystemInTrust("read a calendar", trustId, async (db) => {
    const feed = await db.calendarFeed.findFirst({
      where: { trustId, tokenHash: hashOfSecret(secret), revokedAt: null, person: { closedAt: null } },
      select: { id: true, personId: true, trust: { select: { name: true } } },
    });
    if (!feed) return null;
    const days = await db.$queryRaw<OwnDay[]>(ownDaysStatement(trustId, feed.personId, today()));
    await db.calendarFeed.update({ where: { trustId_id: { trustId, id: feed.id } }, data: { lastReadAt: new Date() } });
    return composeFeed(days, { trust: feed.trust.name, origin: new URL(env().NEXTAUTH_URL).origin, now: new Date() });
  });
}
