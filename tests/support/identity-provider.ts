import type { Server } from "node:http";
import Provider from "oidc-provider";
import { freePort } from "./app.ts";

export const client = { id: "waymark", secret: "a secret between the provider and waymark" };

/** A real OpenID Connect provider on this machine; whatever name one signs in with becomes the subject. */
export async function startIdentityProvider(app: string): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ["authorization_code"],
        redirect_uris: [`${app}/api/auth/callback/oidc`],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, email: subject.includes("@") ? subject : `${subject}@provider.test`, name: subject }),
    }),
    cookies: { keys: ["a key for tests only"] },
    pkce: { required: () => true },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(port, "127.0.0.1", () => resolve(listening));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { issuer, stop };
}
