import "server-only";
import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import NextAuth from "next-auth";
import { parse } from "set-cookie-parser";
import { authOptions } from "@/lib/auth/next-auth";
import { newSecret } from "@/lib/auth/secret";
import { env } from "@/lib/env";

/**
 * Has next-auth carry out one of its POST steps inside a server action, so that signing in works before
 * JavaScript has loaded. Writes the cookies that next-auth sets and returns where it wants to go next.
 * The action's own origin check stands in for the form token of next-auth's pages.
 */
export async function throughNextAuth(step: "signin" | "callback", provider: string, fields: Record<string, string>): Promise<URL> {
  const options = authOptions();
  const csrfToken = newSecret();
  const csrfHash = createHash("sha256").update(`${csrfToken}${options.secret}`).digest("hex");
  const csrf = { name: "waymark-form", options: { httpOnly: true } };
  const jar = await cookies();
  const request = {
    method: "POST",
    query: { nextauth: [step, provider] },
    body: { ...fields, csrfToken },
    cookies: { ...Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])), [csrf.name]: `${csrfToken}|${csrfHash}` },
    headers: Object.fromEntries(await headers()),
  };
  const answer = collectAnswer();
  const settled = { ...options, cookies: { ...options.cookies, csrfToken: csrf } };
  await NextAuth(request as never, answer.response as never, settled);
  for (const { name, value, ...given } of parse(answer.setCookies())) {
    if (name !== csrf.name) jar.set(name, value, { ...given, sameSite: "lax" });
  }
  return new URL(answer.location(), env().NEXTAUTH_URL);
}

/** The little of an answer's interface that next-auth uses. */
function collectAnswer() {
  const kept: Record<string, string | string[]> = {};
  const response = {
    status: () => response,
    getHeader: (name: string) => kept[name],
    setHeader: (name: string, value: string | string[]) => {
      kept[name] = value;
      return response;
    },
    end: () => response,
    json: () => response,
    send: () => response,
  };
  return {
    response,
    setCookies: () => [kept["Set-Cookie"] ?? []].flat(),
    location: () => {
      if (!kept.Location) throw new Error("next-auth answered without saying where to go.");
      return String(kept.Location);
    },
  };
}
