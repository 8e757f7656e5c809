import { createServer } from "node:http";
import Provider from "oidc-provider";
import { freePort } from "./app.ts";

export const client = { id: "waymark", secret: "a secret between the provider and waymark" };

/** A real OpenID Connect provider on this machine; whatever name one signs in with becomes the subject. */
export async function startIdentityProvider(
  app: string,
  providerId = "oidc",
  path = "",
): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const issuer = `http://localhost:${port}${path}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ["authorization_code"],
        redirect_uris: [`${app}/api/auth/callback/${providerId}`],
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
  const answer = provider.callback();
  const server = createServer((request, response) => {
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(path.length) });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { issuer, stop };
}
