import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { mayStop } from "@/lib/notices/kinds";
import { isId } from "@/lib/pages";

/** Whom an address to stop letters is for, and which kind it stops. */
export interface StopTarget {
  trustId: string;
  personId: string;
  kind: string;
}

/**
 * The secret of an address that stops one kind of letter for one person, without signing in (RFC 8058). Nothing is kept of it: it is
 * signed with the secret of the installation and can do nothing else.
 */
export function stopSecret({ trustId, personId, kind }: StopTarget): string {
  const said = `${trustId}.${personId}.${kind}`;
  return `${Buffer.from(said).toString("base64url")}.${signatureOf(said)}`;
}

/** Whom a secret is for, or nothing when it was not signed here or its kind can not be stopped. */
export function readStopSecret(secret: string): StopTarget | null {
  const [encoded = "", signature = ""] = secret.split(".");
  const said = Buffer.from(encoded, "base64url").toString();
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(said))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [trustId = "", personId = "", kind = ""] = said.split(".");
  return isId(trustId) && isId(personId) && mayStop(kind) ? { trustId, personId, kind } : null;
}

/** The address that mail programs post to, and its page for people. */
export function stopAddresses(target: StopTarget): { oneClick: string; page: string } {
  const secret = stopSecret(target);
  return {
    oneClick: new URL(`/api/unsubscribe/${secret}`, env().NEXTAUTH_URL).href,
    page: new URL(`/unsubscribe/${secret}`, env().NEXTAUTH_URL).href,
  };
}

function signatureOf(said: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`stop letters ${said}`).digest("base64url");
}
