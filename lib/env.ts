import "server-only";
import * as z from "zod";

const url = z.url();

const environment = z.object({
  DATABASE_URL: z.string().min(1, "is not set: the app needs a PostgreSQL connection string"),
  /** "off" lets the app connect without the role that row-level security binds (for measuring it). */
  WAYMARK_SECOND_WALL: z.enum(["on", "off"]).default("on"),
  WAYMARK_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  /** Today, for the whole app: a fixed day for demonstrations and tests (YYYY-MM-DD). */
  WAYMARK_TODAY: z.iso.date().optional(),
  /** "off" for a process that only serves pages: another one does the background work. */
  WAYMARK_JOBS: z.enum(["on", "off"]).default("on"),
  WAYMARK_SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(12 * 60),
  /** The data folder; evidence files lie in its "files" unless they have a folder of their own. */
  WAYMARK_DATA: z.string().default(".waymark"),
  WAYMARK_FILES: z.string().optional(),
  NEXTAUTH_URL: url.default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(16, "needs at least 16 characters"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Waymark <waymark@localhost>"),
  /** Another cloud's address, for trusts that are not in the public one. */
  MICROSOFT_ENTRA_AUTHORITY: url.default("https://login.microsoftonline.com"),
  MICROSOFT_ENTRA_TENANT_ID: z.string().optional(),
  MICROSOFT_ENTRA_CLIENT_ID: z.string().optional(),
  MICROSOFT_ENTRA_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_NAME: z.string().default("your organisation"),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

export type Environment = z.infer<typeof environment>;

let known: Environment | undefined;

/** The settings of this process, read once. Throws one sentence per setting that is wrong. */
export function env(): Environment {
  if (known) return known;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`Settings: ${faults.join("; ")}`);
  }
  known = read.data;
  return known;
}
