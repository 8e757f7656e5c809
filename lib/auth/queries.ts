import "server-only";
import { accountPolicy } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import { env } from "@/lib/env";

/** The viewer's own account: e-mail address, ways to sign in, open sessions (newest use first). */
export async function ownAccount(viewer: Viewer) {
  if (!accountPolicy.keepOwn(viewer)) return null;
  return inTrust(viewer, (db) =>
    db.account.findUnique({
      where: { id: viewer.accountId },
      select: {
        email: true,
        passwordSetAt: true,
        identities: { select: { issuer: true, subject: true, label: true, providerId: true }, orderBy: { linkedAt: "asc" } },
        sessions: {
          where: { endedAt: null, lastSeenAt: { gt: new Date(Date.now() - env().WAYMARK_SESSION_IDLE_MINUTES * 60_000) } },
          orderBy: { lastSeenAt: "desc" },
          take: 50,
          select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
        },
      },
    }),
  );
}
