import "server-only";
import { cookies } from "next/headers";
import { checkPassword, chooseTrust, resetPassword, signOutOf } from "@/lib/auth/entrance";
import { acceptInvitation, joinTrust, readInvitation } from "@/lib/auth/invitation";
import { linkingCookie, refusalMark } from "@/lib/auth/next-auth";
import { providerChoices } from "@/lib/auth/providers";
import { openSession, requestOrigin, sessionCookie } from "@/lib/auth/session";
import { throughNextAuth } from "@/lib/auth/through-next-auth";
import { done, type Result, refused } from "@/lib/result";

/** Signs in with e-mail and password, by way of next-auth. */
export async function signInWithPassword({ email, password }: { email: string; password: string }): Promise<Result> {
  const next = await throughNextAuth("callback", "password", { email, password });
  const error = next.searchParams.get("error");
  if (!error) return done();
  if (error.startsWith(refusalMark)) return refused(error.slice(refusalMark.length));
  throw new Error(error);
}

/** Begins to sign in with a provider. Returns the provider's address to go to. */
export async function beginWithProvider({ provider, token }: { provider: string; token?: string | undefined }): Promise<Result<string>> {
  if (!providerChoices().some(({ id }) => id === provider)) return refused("This way to sign in is not set up here.");
  const jar = await cookies();
  if (token) jar.set(linkingCookie, token, { ...sessionCookie().options, maxAge: 15 * 60 });
  else jar.delete(linkingCookie);
  const next = await throughNextAuth("signin", provider, { callbackUrl: "/" });
  if (next.searchParams.has("error")) return refused("The provider does not answer just now. Try again, or use your password.");
  return done(next.href);
}

/** Accepts an invitation with a new password and signs in. */
export async function acceptAndSignIn({ token, password }: { token: string; password: string }): Promise<Result> {
  const accepted = await acceptInvitation(token, password);
  return accepted.ok ? signInWithPassword({ email: accepted.value, password }) : accepted;
}

/** Accepts an invitation with the login that has this e-mail address already, and signs in. */
export async function joinAndSignIn({ token, password }: { token: string; password: string }): Promise<Result> {
  const invited = await readInvitation(token);
  if (!invited) return refused("This invitation has been used already or is out of date. Ask for a new one.");
  const { address } = await requestOrigin();
  const checked = await checkPassword(invited.email, password, address, true);
  if (!checked.ok) return checked;
  const joined = await joinTrust(token, checked.value);
  return joined.ok ? signInWithPassword({ email: invited.email, password }) : joined;
}

/** Sets a new password by its link and signs in. */
export async function resetAndSignIn({ token, password }: { token: string; password: string }): Promise<Result> {
  const reset = await resetPassword(token, password);
  return reset.ok ? signInWithPassword({ email: reset.value, password }) : reset;
}

/** Chooses the trust of this browser's session. */
export async function chooseTrustHere({ trustId }: { trustId: string }): Promise<Result> {
  const session = await openSession();
  return session ? chooseTrust(session.sessionId, session.accountId, trustId) : refused("You have been signed out. Sign in again.");
}

/** Signs this browser out. */
export async function signOutHere(): Promise<Result> {
  const jar = await cookies();
  const { name, options } = sessionCookie();
  const secret = jar.get(name)?.value;
  if (secret) await signOutOf(secret);
  jar.set(name, "", { ...options, maxAge: 0 });
  return done();
}
