import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";

interface Claims {
  iss: string;
  sub: string;
  email?: string;
  preferred_username?: string;
  name?: string;
}

/** A provider as the sign-in page shows it. */
export interface ProviderChoice {
  id: string;
  name: string;
  issuer: string;
}

interface Configured extends ProviderChoice {
  clientId: string;
  clientSecret: string;
}

/** The providers that the environment configures: Microsoft Entra, Google, any other OpenID Connect issuer. */
function configured(): Configured[] {
  const set = env();
  const found: Configured[] = [];
  if (set.MICROSOFT_ENTRA_TENANT_ID && set.MICROSOFT_ENTRA_CLIENT_ID && set.MICROSOFT_ENTRA_CLIENT_SECRET) {
    const issuer = `${set.MICROSOFT_ENTRA_AUTHORITY.replace(/\/$/, "")}/${set.MICROSOFT_ENTRA_TENANT_ID}/v2.0`;
    const client = { clientId: set.MICROSOFT_ENTRA_CLIENT_ID, clientSecret: set.MICROSOFT_ENTRA_CLIENT_SECRET };
    found.push({ id: "microsoft", name: "Microsoft", issuer, ...client });
  }
  if (set.GOOGLE_CLIENT_ID && set.GOOGLE_CLIENT_SECRET) {
    const client = { clientId: set.GOOGLE_CLIENT_ID, clientSecret: set.GOOGLE_CLIENT_SECRET };
    found.push({ id: "google", name: "Google", issuer: "https://accounts.google.com", ...client });
  }
  if (set.OIDC_ISSUER && set.OIDC_CLIENT_ID && set.OIDC_CLIENT_SECRET) {
    const client = { clientId: set.OIDC_CLIENT_ID, clientSecret: set.OIDC_CLIENT_SECRET };
    found.push({ id: "oidc", name: set.OIDC_NAME, issuer: set.OIDC_ISSUER, ...client });
  }
  return found;
}

/** The providers that somebody can choose at sign-in. */
export function providerChoices(): ProviderChoice[] {
  return configured().map(({ id, name, issuer }) => ({ id, name, issuer }));
}

/** The providers as next-auth wants them: discovery, PKCE, and state and nonce of their own for each. */
export function openIdProviders(): OAuthConfig<Claims>[] {
  return configured().map(({ id, name, issuer, clientId, clientSecret }) => ({
    id,
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    profile: (claims) => ({ id: claims.sub, issuer: claims.iss, label: labelOf(claims, name) }),
  }));
}

function labelOf({ email, preferred_username, name, sub }: Claims, provider: string): string {
  return `${email ?? preferred_username ?? name ?? sub} at ${provider}`;
}
