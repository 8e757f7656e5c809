import "server-only";
import { accountPolicy } from "@/lib/auth/policy";
import { unitsAllocated, unitsHeld, type Viewer } from "@/lib/auth/viewer";
import { categoryPolicy } from "@/lib/categories/policy";
import { type Database, inTrust } from "@/lib/db";
import { env } from "@/lib/env";
import { accountStates } from "@/lib/people/account-state";
import { personPolicy } from "@/lib/people/policy";
import { schoolRoles } from "@/lib/people/roles";
import { allSchools } from "@/lib/schools/filter";
import { listStatement, type SchoolRow } from "@/lib/schools/list-statement";
import { visibleUnits } from "@/lib/schools/policy";
import type { Phase } from "@/lib/schools/words";
import { strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { Prisma } from "@/prisma/generated/client";

/** What a first page can say today: own schools, the whole trust's gaps, accounts that wait. */
export async function firstPage(viewer: Viewer) {
  const own = [...new Set([...unitsHeld(viewer, ...schoolRoles), ...unitsAllocated(viewer)])];
  return inTrust(viewer, async (db) => ({
    ownSchools: own.length > 0 ? await schoolsOf(db, viewer, own) : [],
    trust: visibleUnits(viewer) === "all" ? await trustOverview(db, viewer) : null,
    accounts: personPolicy.readAccounts(viewer) ? await accountCounts(db, viewer) : null,
  }));
}

async function schoolsOf(db: Database, viewer: Viewer, units: string[]): Promise<SchoolRow[]> {
  const answers = await db.$queryRaw<{ rows: SchoolRow[] | null }[]>(listStatement(viewer, allSchools, units));
  return answers[0]?.rows ?? [];
}

/** Schools of the trust by phase, and units that lack an adviser or a partnership link (UO-1, UO-3). */
export interface TrustOverview {
  schools: number;
  phases: { phase: Phase; schools: number }[];
  withoutAdviser: { urn: number; name: string }[];
  withoutLink: { urn: number; name: string }[];
  /** Schools longer in their category than the year allows, and duties whose day has passed; for those who see the list of categories. */
  overdue: { categories: number; duties: number } | null;
}

async function trustOverview(db: Database, viewer: Viewer): Promise<TrustOverview> {
  const { trustId, today } = viewer;
  const rows = await db.$queryRaw<TrustOverview[]>`
    WITH ${strategyInUseStatement(viewer)}, placed AS (
      SELECT c."urn", c."name", c."phase", COALESCE(f."unitId", c."unitId") AS "unitId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid),
    held AS (
      SELECT "unitId", "kind" FROM "Allocation" WHERE "trustId" = ${trustId}::uuid AND "startsOn" <= ${today}::date
        AND ("endsBefore" IS NULL OR "endsBefore" > ${today}::date)),
    lacking AS (
      SELECT k."kind", p."urn", p."name" FROM placed p CROSS JOIN (VALUES ('adviser'), ('partnershipLink')) AS k("kind")
      WHERE NOT EXISTS (SELECT FROM held h WHERE h."unitId" = p."unitId" AND h."kind"::text = k."kind"))
    SELECT (SELECT count(*)::int FROM placed) AS "schools",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('phase', n."phase", 'schools', n."schools") ORDER BY n."phase")
        FROM (SELECT "phase", count(*)::int AS "schools" FROM placed GROUP BY "phase") n), '[]') AS "phases",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', l."urn", 'name', l."name") ORDER BY l."name")
        FROM lacking l WHERE l."kind" = 'adviser'), '[]') AS "withoutAdviser",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', l."urn", 'name', l."name") ORDER BY l."name")
        FROM lacking l WHERE l."kind" = 'partnershipLink'), '[]') AS "withoutLink",
      ${categoryPolicy.watch(viewer) ? overdueStatement(viewer) : Prisma.sql`NULL`} AS "overdue"`;
  return rows[0] ?? { schools: 0, phases: [], withoutAdviser: [], withoutLink: [], overdue: null };
}

/** Clocks that have run out, and duties of schools of the trust whose day has passed (CA-4, CA-5). */
function overdueStatement({ trustId, today }: Viewer): Prisma.Sql {
  const inTrustStill = (
    unitId: Prisma.Sql,
  ) => Prisma.sql`EXISTS (SELECT FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
    WHERE c."trustId" = ${trustId}::uuid AND COALESCE(f."unitId", c."unitId") = ${unitId} AND (c."leftOn" IS NULL OR c."leftOn" > ${today}::date))`;
  return Prisma.sql`jsonb_build_object(
    'categories', (SELECT count(*)::int FROM "CategoryPeriod" k LEFT JOIN "inUse" i ON true JOIN "scale" s ON s."key" = COALESCE(i."follows" ->> k."categoryKey", k."categoryKey")
      WHERE k."trustId" = ${trustId}::uuid AND k."axis" = 'main' AND k."startsOn" <= ${today}::date AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date)
        AND ${inTrustStill(Prisma.sql`k."unitId"`)} AND jsonb_typeof(s."latestMonths") = 'number'
        AND k."clockFrom" + make_interval(months => (s."latestMonths" #>> '{}')::int) < ${today}::date),
    'duties', (SELECT count(*)::int FROM "Obligation" o WHERE o."trustId" = ${trustId}::uuid AND o."state" = 'open' AND o."due" < ${today}::date
      AND (o."strength" = 'owed' OR o."chosenAt" IS NOT NULL) AND ${inTrustStill(Prisma.sql`o."unitId"`)}))`;
}

async function accountCounts(db: Database, { trustId }: Viewer) {
  const count = (state: keyof typeof accountStates) => db.person.count({ where: { AND: [{ trustId }, accountStates[state].where] } });
  return { neverSignedIn: await count("neverSignedIn"), bounced: await count("bounced") };
}

/** The counts of the administration page, or null. */
export async function administrationCounts(viewer: Viewer) {
  if (!accountPolicy.readAdministration(viewer)) return null;
  return inTrust(viewer, async (db) => ({
    ...(await accountCounts(db, viewer)),
    schools: await db.school.count({ where: { trustId: viewer.trustId } }),
    mailServer: env().SMTP_URL !== undefined,
  }));
}
