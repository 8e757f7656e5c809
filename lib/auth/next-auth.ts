import "server-only";
import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { checkPassword, startSession } from "@/lib/auth/entrance";
import { accountFor } from "@/lib/auth/identity";
import { openIdProviders } from "@/lib/auth/providers";
import { requestOrigin, sessionCookie } from "@/lib/auth/session";
import { env } from "@/lib/env";

/** Tells a refusal, which people may read, from a fault, which they may not, in what next-auth hands on. */
export const refusalMark = "refused: ";

/** Holds the secret of an invitation or of a link being made, while somebody is away at their provider. */
export const linkingCookie = "waymark-linking";

/**
 * next-auth with our own sessions: what its cookie holds is not a signed token but the secret of a row in the
 * database, so that ending the row ends the session at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/me", verifyRequest: "/sign-in", newUser: "/" },
    cookies: { sessionToken: sessionCookie() },
    providers: [passwordProvider(), ...openIdProviders()],
    jwt: {
      encode: async ({ token }) => String(token?.secret ?? ""),
      decode: async ({ token }) => (token ? { secret: token } : null),
    },
    callbacks: { signIn: admit, jwt: remember, redirect: ({ url, baseUrl }) => withinSite(url, baseUrl) },
    logger: { error: (code, details) => console.error(`Sign-in: ${code}`, messageOf(details)), warn: () => {}, debug: () => {} },
  };
}

function passwordProvider() {
  return Credentials({
    id: "password",
    credentials: { email: {}, password: {} },
    authorize: async (given) => {
      const { address } = await requestOrigin();
      const checked = await checkPassword(given?.email ?? "", given?.password ?? "", address);
      if (!checked.ok) throw new Error(refusalMark + checked.refusal.sentence);
      return { id: checked.value };
    },
  });
}

type Admission = Parameters<NonNullable<NonNullable<NextAuthOptions["callbacks"]>["signIn"]>>[0];

/** Lets in a password that was checked, or a provider's subject that is known or is being linked. */
async function admit({ user, account }: Admission): Promise<boolean | string> {
  if (account?.type === "credentials") return true;
  const { issuer, label } = user as unknown as { issuer: string; label: string };
  const jar = await cookies();
  const linking = jar.get(linkingCookie)?.value;
  jar.delete(linkingCookie);
  const identity = { providerId: account?.provider ?? "", issuer, subject: account?.providerAccountId ?? "", label };
  const found = await accountFor(identity, linking);
  if (found === "unknown" || found === "taken" || found === "invitation") return `/sign-in?refused=${found}`;
  user.id = found;
  return true;
}

type Remembered = Parameters<NonNullable<NonNullable<NextAuthOptions["callbacks"]>["jwt"]>>[0];

/** Opens the session when somebody has just come in; afterwards the token is only the cookie's secret. */
async function remember({ token, user, account }: Remembered) {
  if (!account) return token;
  const secret = await startSession(user.id, account.provider, await requestOrigin());
  if (!secret) throw new Error("This account stands for nobody any more.");
  return { secret };
}

/** A redirect never leaves this site. */
async function withinSite(url: string, baseUrl: string): Promise<string> {
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}

function messageOf(details: unknown): string {
  if (details instanceof Error) return details.message;
  const { error } = (details ?? {}) as { error?: Error };
  return error?.message ?? "";
}
