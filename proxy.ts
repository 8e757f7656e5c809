import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page a Content-Security-Policy with a nonce of its own, and tells the page its address (for the
 * way back after signing in). Who may see what is decided in queries and commands, never here.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-waymark-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    process.env.NODE_ENV === "development" ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...issuers()].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A form that ends at an identity provider must be allowed to go there. */
function issuers(): string[] {
  return [
    ...(process.env.MICROSOFT_ENTRA_TENANT_ID
      ? [new URL(process.env.MICROSOFT_ENTRA_AUTHORITY || "https://login.microsoftonline.com").origin]
      : []),
    ...(process.env.GOOGLE_CLIENT_ID ? ["https://accounts.google.com"] : []),
    ...(process.env.OIDC_ISSUER ? [new URL(process.env.OIDC_ISSUER).origin] : []),
  ];
}

export const config = { matcher: ["/((?!_next/|api/|icon.svg).*)"] };
