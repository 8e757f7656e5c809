import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { type Planned, weeksAhead } from "@/lib/first-page/coming";
import type { SchoolFacts } from "@/lib/first-page/worries";
import { strategyInUseStatement } from "@/lib/strategy/scale-statement";
import { Prisma } from "@/prisma/generated/client";

/** What happened lately in a school: its category changed, it was inspected, somebody new leads it. */
export interface Moved {
  kind: "category" | "inspection" | "headteacher";
  unit: string;
  urn: number;
  day: Day;
  /** The category it came from and the one it is in; the framework; the person. */
  from: string;
  to: string;
  up: boolean;
}

export interface OversightAnswer {
  schools: SchoolFacts[];
  moved: Moved[];
  planned: Planned;
}

/** So many days back something counts as having moved. */
const back = 90;

/** What a director looks at, over all schools, in one statement. */
export function oversightStatement(viewer: Viewer): Prisma.Sql {
  const { trustId, today } = viewer;
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH ${strategyInUseStatement(viewer)},
    u AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", min(COALESCE(f."name", c."name")) AS "unit", min(c."urn") AS "urn"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
      WHERE c."trustId" = ${trust} AND (c."leftOn" IS NULL OR c."leftOn" > ${today}::date) GROUP BY 1),
    ${reasons(trust, today)}
    SELECT COALESCE((SELECT jsonb_agg(to_jsonb(r) - 'unitId') FROM reasons r WHERE r."overSince" IS NOT NULL OR r."concerns" <> '[]' OR r."dutiesOverdue" > 0
        OR r."redRisks" IS NOT NULL OR r."withoutAdviser" OR r."withoutLink"), '[]') AS "schools",
      ${moved(trust, today)} AS "moved", ${planned(trust, today)} AS "planned"`;
}

function reasons(trust: Prisma.Sql, today: Day): Prisma.Sql {
  const open = Prisma.sql`a."trustId" = ${trust} AND a."state" <> 'closed'`;
  const held = (
    kind: "adviser" | "partnershipLink",
  ) => Prisma.sql`NOT EXISTS (SELECT FROM "Allocation" l WHERE l."trustId" = ${trust} AND l."unitId" = u."unitId"
    AND l."kind" = ${kind}::"AllocationKind" AND l."startsOn" <= ${today}::date AND (l."endsBefore" IS NULL OR l."endsBefore" > ${today}::date))`;
  return Prisma.sql`now AS MATERIALIZED (SELECT k."unitId", s."name", s."rank", CASE WHEN jsonb_typeof(s."latestMonths") = 'number'
        AND k."clockFrom" + make_interval(months => (s."latestMonths" #>> '{}')::int) < ${today}::date THEN k."clockFrom" END AS "over"
      FROM "CategoryPeriod" k LEFT JOIN "inUse" i ON true LEFT JOIN "scale" s ON s."key" = COALESCE(i."follows" ->> k."categoryKey", k."categoryKey")
      WHERE k."trustId" = ${trust} AND k."axis" = 'main' AND k."startsOn" <= ${today}::date AND (k."endsBefore" IS NULL OR k."endsBefore" > ${today}::date)),
    worst AS MATERIALIZED (SELECT l ->> 'key' AS "key" FROM "StrategyVersion" v JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = v."yearId",
        jsonb_array_elements(COALESCE(v."content" #> '{scales,risk}', '[]')) l
      WHERE v."trustId" = ${trust} AND v."state" = 'published' AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date AND l ->> 'tone' = 'red'),
    noted AS MATERIALIZED (SELECT DISTINCT ON (x."unitId") x."unitId", x."visitId" FROM "Finding" x WHERE x."trustId" = ${trust} ORDER BY x."unitId", x."day" DESC, x."visitId"),
    risks AS MATERIALIZED (SELECT n."unitId", jsonb_build_object('visitId', n."visitId", 'count', count(*)::int) AS "risks" FROM noted n JOIN "Finding" x ON x."trustId" = ${trust}
        AND x."visitId" = n."visitId" AND x."kind" = 'risk' AND x."riskLevelKey" IN (SELECT "key" FROM worst) GROUP BY n."unitId", n."visitId"),
    rated AS MATERIALIZED (SELECT a."unitId", count(*)::int AS "open", count(*) FILTER (WHERE a."due" < ${today}::date)::int AS "past",
        count(*) FILTER (WHERE r."levelTone" = 'red')::int AS "red"
      FROM "AgreedAction" a LEFT JOIN LATERAL (SELECT g."levelTone" FROM "ActionRating" g WHERE g."trustId" = ${trust} AND g."actionId" = a."id"
        ORDER BY g."day" DESC, g."id" DESC LIMIT 1) r ON true WHERE ${open} GROUP BY a."unitId"),
    late AS MATERIALIZED (SELECT o."unitId", count(*)::int AS "late" FROM "Obligation" o WHERE o."trustId" = ${trust} AND o."state" = 'open'
      AND o."due" < ${today}::date AND (o."strength" = 'owed' OR o."chosenAt" IS NOT NULL) GROUP BY o."unitId"),
    generous AS MATERIALIZED (SELECT e."unitId", count(*)::int AS "areas" FROM "SelfEvaluation" e
      JOIN "AcademicYear" y ON y."trustId" = ${trust} AND y."id" = e."yearId" AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date
      JOIN "AreaEvaluation" g ON g."trustId" = ${trust} AND g."evaluationId" = e."id" AND g."adviserView" = 'generous'
      WHERE e."trustId" = ${trust} AND e."frozenAt" IS NULL GROUP BY e."unitId"),
    reasons AS MATERIALIZED (SELECT u.*, now."name" AS "category", now."rank", now."over" AS "overSince",
        COALESCE((SELECT jsonb_agg(n."trigger" ORDER BY n."raisedOn") FROM "Concern" n WHERE n."trustId" = ${trust} AND n."unitId" = u."unitId" AND n."closedOn" IS NULL), '[]') AS "concerns",
        COALESCE(late."late", 0) AS "dutiesOverdue", COALESCE(rated."open", 0) AS "openActions", COALESCE(rated."red", 0) AS "redActions",
        COALESCE(rated."past", 0) AS "actionsPastDate", risks."risks" AS "redRisks", COALESCE(generous."areas", 0) AS "generous",
        ${held("adviser")} AS "withoutAdviser", ${held("partnershipLink")} AS "withoutLink"
      FROM u LEFT JOIN now ON now."unitId" = u."unitId" LEFT JOIN late ON late."unitId" = u."unitId" LEFT JOIN rated ON rated."unitId" = u."unitId"
      LEFT JOIN risks ON risks."unitId" = u."unitId" LEFT JOIN generous ON generous."unitId" = u."unitId")`;
}

/** Categories agreed anew, inspections that are published, new headteachers, the latest first. */
function moved(trust: Prisma.Sql, today: Day): Prisma.Sql {
  const lately = (day: Prisma.Sql) => Prisma.sql`${day} > ${today}::date - ${back}::int AND ${day} <= ${today}::date`;
  const placed = Prisma.sql`"School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId" JOIN u ON u."unitId" = COALESCE(f."unitId", c."unitId")`;
  const nameOf = (key: Prisma.Sql) => Prisma.sql`COALESCE((SELECT s."name" FROM "scale" s WHERE s."key" = ${key}), ${key})`;
  const rankOf = (key: Prisma.Sql) => Prisma.sql`(SELECT s."rank" FROM "scale" s WHERE s."key" = ${key})`;
  const [before, after] = [Prisma.sql`b."categoryKey"`, Prisma.sql`k."categoryKey"`];
  return Prisma.sql`COALESCE((SELECT jsonb_agg(to_jsonb(m) ORDER BY m."day" DESC, m."unit") FROM (
    SELECT 'category' AS "kind", u."unit", u."urn", k."startsOn" AS "day", ${nameOf(before)} AS "from", ${nameOf(after)} AS "to", COALESCE(${rankOf(after)} < ${rankOf(before)}, false) AS "up"
      FROM "CategoryPeriod" k JOIN u ON u."unitId" = k."unitId" JOIN "CategoryPeriod" b ON b."trustId" = ${trust} AND b."unitId" = k."unitId" AND b."axis" = 'main' AND b."endsBefore" = k."startsOn"
      WHERE k."trustId" = ${trust} AND k."axis" = 'main' AND k."categoryKey" <> b."categoryKey" AND ${lately(Prisma.sql`k."startsOn"`)}
    UNION ALL SELECT 'inspection', c."name", c."urn", i."startedOn", '', w."name", false FROM "Inspection" i JOIN ${placed} ON c."trustId" = ${trust} AND c."id" = i."schoolId"
      JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = i."frameworkId"
      WHERE i."trustId" = ${trust} AND NOT i."confidential" AND ${lately(Prisma.sql`i."startedOn"`)}
    UNION ALL SELECT 'headteacher', c."name", c."urn", h."startsOn", '', p."name", false FROM "RoleHolding" h JOIN ${placed} ON c."trustId" = ${trust} AND c."id" = h."schoolId"
      JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = h."personId"
      WHERE h."trustId" = ${trust} AND h."role" = 'headteacher' AND ${lately(Prisma.sql`h."startsOn"`)}) m), '[]')`;
}

function planned(trust: Prisma.Sql, today: Day): Prisma.Sql {
  const soon = (day: Prisma.Sql) => Prisma.sql`${day} >= ${today}::date AND ${day} < ${today}::date + ${weeksAhead * 7}::int`;
  return Prisma.sql`jsonb_build_object(
    'visits', COALESCE((SELECT jsonb_agg(to_jsonb(d) ORDER BY d."day") FROM (SELECT v."date" AS "day", count(*)::int AS "count" FROM "Visit" v
      WHERE v."trustId" = ${trust} AND v."status" = 'planned' AND ${soon(Prisma.sql`v."date"`)} GROUP BY v."date") d), '[]'),
    'meetings', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'unit', u."unit", 'kind', m."kind", 'day', m."date") ORDER BY m."date", u."unit")
      FROM "StandardsMeeting" m JOIN u ON u."unitId" = m."unitId" WHERE m."trustId" = ${trust} AND m."state" = 'planned' AND ${soon(Prisma.sql`m."date"`)}), '[]'))`;
}
