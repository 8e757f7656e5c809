import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { hashOfSecret } from "@/lib/auth/secret";
import { type Allocated, type Holding, mintViewer, type Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/clock";
import { askAsSystem } from "@/lib/db";
import { env } from "@/lib/env";
import type { Role } from "@/lib/people/roles";

/** The cookie that next-auth writes and that holds the session's secret. */
export function sessionCookie() {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: secure ? "__Host-waymark-session" : "waymark-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

interface HoldingRow {
  role: Role;
  schoolId: string | null;
  urn: number;
  school: string;
  unitId: string;
}

interface Opened {
  sessionId: string;
  accountId: string;
  trust?: { id: string; name: string };
  person?: { id: string; name: string };
  holdings?: HoldingRow[];
  allocations?: Allocated[];
  delegated?: boolean;
  severalTrusts?: boolean;
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
  return mintViewer({
    trustId: opened.trust.id,
    trustName: opened.trust.name,
    personId: opened.person.id,
    personName: opened.person.name,
    accountId: opened.accountId,
    sessionId: opened.sessionId,
    today: today(),
    holdings: (opened.holdings ?? []).map(toHolding),
    allocated: opened.allocations ?? [],
    delegated: opened.delegated ?? false,
    severalTrusts: opened.severalTrusts ?? false,
  });
});

function toHolding({ role, schoolId, urn, school, unitId }: HoldingRow): Holding {
  return { role, school: schoolId ? { id: schoolId, urn, name: school, unitId } : null };
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
