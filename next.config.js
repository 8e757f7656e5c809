/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.WAYMARK_BUILD || ".next",
  poweredByHeader: false,
  // npm run check looks at the types, of tests too; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "nodemailer",
    "@zxcvbn-ts/language-common",
    "pdfkit",
    "docx",
    "@resvg/resvg-wasm",
  ],
  // Next writes these on every answer; the nonce of the Content-Security-Policy is proxy.ts's work.
  async headers() {
    return [
      {
        source: "/(.*)",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
          { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
        ],
      },
      {
        // Whoever signs out leaves nothing of their notes and packs on the device.
        source: "/sign-in",
        has: [{ type: "query", key: "signedOut" }],
        headers: [{ key: "Clear-Site-Data", value: '"storage"' }],
      },
    ];
  },
};
