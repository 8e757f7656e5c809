import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { hashOfSecret } from "@/lib/auth/secret";
import { type PersonFacts, type Viewer, viewerOf } from "@/lib/auth/viewer";
import { today } from "@/lib/clock";
import { askAsSystem } from "@/lib/db";
import { env } from "@/lib/env";

/** The cookie that next-auth writes and that holds the session's secret. */
export function sessionCookie() {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: secure ? "__Host-waymark-session" : "waymark-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

interface Opened extends Partial<PersonFacts> {
  sessionId: string;
  accountId: string;
  severalTrusts?: boolean;
  /** Notices that the person has not read; a hundred and more are not told apart. */
  unread?: number;
}

/** Reads session, person, roles and trust in one statement, once per request. */
export const openSession = cache(async (): Promise<Opened | null> => {
  const secret = (await cookies()).get(sessionCookie().name)?.value;
  if (!secret) return null;
  const rows = await askAsSystem<{ opened: Opened | null }>(
    "open a session",
  )`SELECT open_session(${hashOfSecret(secret)}, ${today()}::date, ${env().WAYMARK_SESSION_IDLE_MINUTES}) AS opened`;
  return rows[0]?.opened ?? null;
});

/** The person who is signed in, or null. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const opened = await openSession();
  if (!opened?.trust || !opened.person) return null;
  const { trust, person, holdings = [], allocations = [], delegated = false, severalTrusts = false, accountId, sessionId } = opened;
  return viewerOf({ trust, person, holdings, allocations, delegated }, { accountId, sessionId, severalTrusts, today: today() });
});

/** How many notices wait to be read: told with the session, so that no page asks for it. */
export async function unreadNotices(): Promise<number> {
  return (await openSession())?.unread ?? 0;
}

/** The person who is signed in; anybody else is sent to sign in and comes back to where they were. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  if ((await openSession()) !== null) redirect("/choose-trust");
  const path = (await headers()).get("x-waymark-path") ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?returnTo=${encodeURIComponent(path)}`);
}

/** Shows the helpful 404 unless there is a value: what may not be seen does not exist. */
export function orNotFound<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) notFound();
  return value;
}

/** Where the request came from, as a session remembers it. */
export async function requestOrigin(): Promise<{ userAgent: string; address: string }> {
  const given = await headers();
  const address = given.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
  return { userAgent: (given.get("user-agent") ?? "unknown").slice(0, 300), address };
}
