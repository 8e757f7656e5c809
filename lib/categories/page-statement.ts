import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/prisma/generated/client";

const nameOf = (trust: Prisma.Sql, id: Prisma.Sql) =>
  Prisma.sql`(SELECT named."name" FROM "Person" named WHERE named."trustId" = ${trust} AND named."id" = ${id})`;

const listOf = (selection: Prisma.Sql) => Prisma.sql`COALESCE((${selection}), '[]')`;

/** A school's category with everything that stands around it, in one statement; no row where there is no such school. */
export function categoryStatement({ trustId, today }: Viewer, urn: number): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`
    WITH place AS MATERIALIZED (
      SELECT c."urn", c."id" AS "schoolId", COALESCE(f."name", c."name") AS "unit", COALESCE(f."unitId", c."unitId") AS "unitId", c."unitId" AS "ownUnitId", f."id" AS "federationId"
      FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId" WHERE c."trustId" = ${trust} AND c."urn" = ${urn}),
    units AS MATERIALIZED (SELECT "unitId" FROM place UNION SELECT "ownUnitId" FROM place),
    schools AS MATERIALIZED (SELECT c."id", c."name", c."churchCharacter" FROM place JOIN "School" c ON c."trustId" = ${trust}
      AND (c."id" = place."schoolId" OR c."federationId" = place."federationId")),
    "year" AS MATERIALIZED (
      SELECT y."key", y."startsOn", y."endsBefore", s."content" FROM "AcademicYear" y
      JOIN "StrategyVersion" s ON s."trustId" = ${trust} AND s."yearId" = y."id" AND s."state" = 'published'
      WHERE y."trustId" = ${trust} AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date)
    SELECT place."urn", place."unit", place."unitId", place."schoolId",
      EXISTS (SELECT FROM schools WHERE "churchCharacter" IN ('churchOfEngland', 'methodist', 'romanCatholic')) AS "church",
      EXISTS (SELECT FROM schools WHERE "churchCharacter" IN ('churchOfEngland', 'methodist')) AS "siams",
      (SELECT "key" FROM "year") AS "yearKey",
      (SELECT jsonb_build_object('groups', "content" -> 'groups', 'categories', "content" -> 'categories', 'categoryFollows', COALESCE("content" -> 'categoryFollows', '{}'),
        'concern', "content" -> 'concern', 'calendar', "content" -> 'calendar') FROM "year") AS "strategy",
      ${ofCategory(trust)}, ${duties(trust)}, ${asked(trust)}, ${around(trust, today)}
    FROM place`;
}

function ofCategory(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('axis', k."axis", 'categoryKey', k."categoryKey", 'startsOn', k."startsOn", 'endsBefore', k."endsBefore",
        'clockFrom', k."clockFrom", 'origin', k."origin", 'source', k."source", 'decidedBy', ${nameOf(trust, Prisma.sql`k."decidedById"`)},
        'meetingId', (SELECT d."meetingId" FROM "MeetingDecision" d WHERE d."trustId" = ${trust} AND d."periodId" = k."id" LIMIT 1)) ORDER BY k."startsOn", k."axis")
      FROM "CategoryPeriod" k WHERE k."trustId" = ${trust} AND k."unitId" IN (SELECT "unitId" FROM units)`)} AS "periods",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('meetingId', m."id", 'date', m."date", 'axis', d."axis", 'shared', m."state" = 'shared',
        'categoryKey', COALESCE(d."appealCategoryKey", d."categoryKey"), 'before', d."before", 'reasons', d."reasons", 'readiness', d."readiness",
        'trajectory', d."trajectory", 'schoolAgrees', d."schoolAgrees") ORDER BY m."date" DESC)
      FROM "MeetingDecision" d JOIN "StandardsMeeting" m ON m."trustId" = ${trust} AND m."id" = d."meetingId"
      WHERE d."trustId" = ${trust} AND m."unitId" IN (SELECT "unitId" FROM units)`)} AS "decisions"`;
}

/** Duties of this year, and older ones that are still open. */
function duties(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', o."id", 'version', o."version", 'state', o."state", 'yearKey', o."yearKey", 'termKey', o."termKey",
        'kind', o."kind", 'text', o."text", 'owedBy', o."owedBy", 'strength', o."strength", 'withTrustees', o."withTrustees", 'due', o."due", 'ongoing', o."ongoing",
        'chosen', o."chosenAt" IS NOT NULL, 'setAside', o."setAsideById" IS NOT NULL, 'metOn', o."metOn", 'metWords', o."metWords",
        'metBy', ${nameOf(trust, Prisma.sql`o."metById"`)}, 'closedOn', o."closedOn", 'closedReason', o."closedReason", 'visitId', o."visitId",
        'responsible', (SELECT jsonb_build_object('id', p."id", 'name', p."name") FROM "Person" p WHERE p."trustId" = ${trust} AND p."id" = o."responsibleId"),
        'meeting', (SELECT jsonb_build_object('id', m."id", 'date', m."date", 'state', m."state") FROM "StandardsMeeting" m WHERE m."trustId" = ${trust}
          AND m."obligationId" = o."id" AND m."state" <> 'cancelled' ORDER BY m."date" DESC LIMIT 1),
        'planned', (SELECT jsonb_build_object('id', v."id", 'date', v."date") FROM "Visit" v WHERE v."trustId" = ${trust} AND v."unitId" = o."unitId" AND v."status" = 'planned'
          AND v."kind" = 'review' AND (o."kind", v."reviewKind"::text) IN (('schoolReview', 'wholeSchool'), ('governanceReview', 'governance')) ORDER BY v."date" LIMIT 1),
        'support', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', t."id", 'title', t."title", 'state', t."state", 'requestedById', t."requestedById",
            'providerPersonId', t."providerPersonId") ORDER BY t."requestedOn", t."id") FROM "Support" t WHERE t."trustId" = ${trust} AND t."obligationId" = o."id"`)})
        ORDER BY o."due" NULLS LAST, o."entryKey", o."termKey")
      FROM "Obligation" o WHERE o."trustId" = ${trust} AND o."unitId" IN (SELECT "unitId" FROM units)
        AND (o."state" = 'open' OR o."yearKey" = (SELECT "key" FROM "year"))`)} AS "duties"`;
}

/** What is asked of the school: commitments, directions, concerns. */
function asked(trust: Prisma.Sql): Prisma.Sql {
  const mine = Prisma.sql`"unitId" IN (SELECT "unitId" FROM units)`;
  return Prisma.sql`
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', c."id", 'version', c."version", 'text', c."text", 'state', c."state", 'closedReason', c."closedReason",
        'reviews', ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('day', r."day", 'state', r."state", 'evidence', r."evidence", 'by', ${nameOf(trust, Prisma.sql`r."byId"`)},
            'meetingId', r."meetingId") ORDER BY r."day" DESC, r."at" DESC) FROM "CommitmentReview" r WHERE r."trustId" = ${trust} AND r."commitmentId" = c."id"`)}) ORDER BY c."id")
      FROM "Commitment" c WHERE c."trustId" = ${trust} AND c.${mine}`)} AS "commitments",
    ${listOf(Prisma.sql`SELECT jsonb_agg(to_jsonb(d) - '{trustId,unitId,periodId,directedById,reviewedById}'::text[]
        || jsonb_build_object('directedBy', ${nameOf(trust, Prisma.sql`d."directedById"`)}, 'reviewedBy', ${nameOf(trust, Prisma.sql`d."reviewedById"`)}) ORDER BY d."directedOn" DESC, d."id" DESC)
      FROM "Direction" d WHERE d."trustId" = ${trust} AND d.${mine}`)} AS "directions",
    ${listOf(Prisma.sql`SELECT jsonb_agg(to_jsonb(n) - '{trustId,unitId,raisedById,respondedById,yearKey,triggerKey}'::text[]
        || jsonb_build_object('raisedBy', ${nameOf(trust, Prisma.sql`n."raisedById"`)}, 'respondedBy', ${nameOf(trust, Prisma.sql`n."respondedById"`)}) ORDER BY n."raisedOn" DESC, n."id" DESC)
      FROM "Concern" n WHERE n."trustId" = ${trust} AND n.${mine}`)} AS "concerns"`;
}

/** What stands on the timeline, and who can see to a duty. An inspection that is not out yet stays out. */
function around(trust: Prisma.Sql, today: string): Prisma.Sql {
  const member = Prisma.sql`CASE WHEN (SELECT count(*) FROM schools) > 1 THEN s."name" END`;
  return Prisma.sql`
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', m."id", 'date', m."date", 'kind', m."kind", 'state', m."state") ORDER BY m."date")
      FROM "StandardsMeeting" m WHERE m."trustId" = ${trust} AND m."unitId" IN (SELECT "unitId" FROM units) AND m."state" <> 'cancelled'`)} AS "meetings",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('id', v."id", 'date', v."date", 'kind', v."kind", 'reviewKind', v."reviewKind", 'number', v."number", 'status', v."status") ORDER BY v."date")
      FROM "Visit" v WHERE v."trustId" = ${trust} AND v."unitId" IN (SELECT "unitId" FROM units) AND v."status" IN ('planned', 'done')`)} AS "visits",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('day', i."startedOn", 'name', w."name", 'outcome', COALESCE(g."name", i."outcome"), 'school', ${member}) ORDER BY i."startedOn")
      FROM schools s JOIN "Inspection" i ON i."trustId" = ${trust} AND i."schoolId" = s."id" AND NOT i."confidential"
      JOIN "FrameworkVersion" w ON w."trustId" = ${trust} AND w."id" = i."frameworkId"
      LEFT JOIN "FrameworkGrade" g ON g."trustId" = ${trust} AND g."id" = i."overallGradeId"`)} AS "inspections",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('name', p."name", 'from', h."startsOn", 'until', h."endsBefore", 'school', ${member}) ORDER BY h."startsOn")
      FROM schools s JOIN "RoleHolding" h ON h."trustId" = ${trust} AND h."schoolId" = s."id" AND h."role" = 'headteacher'
      JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = h."personId"`)} AS "heads",
    ${listOf(Prisma.sql`SELECT jsonb_agg(jsonb_build_object('day', r."day", 'tone', r."levelTone")) FROM "AgreedAction" a
      JOIN "ActionRating" r ON r."trustId" = ${trust} AND r."actionId" = a."id"
      WHERE a."trustId" = ${trust} AND a."unitId" IN (SELECT "unitId" FROM units) AND r."day" > ${today}::date - 366`)} AS "ratings",
    ${listOf(Prisma.sql`SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (SELECT DISTINCT p."id", p."name" FROM "RoleHolding" h
      JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = h."personId" AND p."closedAt" IS NULL
      WHERE h."trustId" = ${trust} AND (h."schoolId" IN (SELECT "id" FROM schools) OR h."role" IN ('directorOfEducation', 'deputyDirector', 'chiefExecutive', 'adviser'))
        AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date) LIMIT 80) w`)} AS "people"`;
}
