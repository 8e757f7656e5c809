import "server-only";
import type { Place, Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { ExpectedRole } from "@/lib/standards-meetings/rules";
import { planOf } from "@/lib/working-days/plan";
import { type PlanningFacts, planningStatement } from "@/lib/working-days/planning-statement";

export interface ExpectedPerson {
  personId: string;
  name: string;
  role: ExpectedRole;
  email: string;
}

interface Answer {
  unitId: string;
  unit: string;
  urn: number;
  schools: { id: string; name: string }[];
  expected: ExpectedRole[];
  people: ExpectedPerson[];
}

/** Whom the year expects at a standards meeting of a school's unit (SM-2), and what their days are checked against (TE-2). */
export async function expectedPeople(db: Database, viewer: Viewer, asked: { urn: number } | { unitId: string }) {
  const { trustId, today } = viewer;
  const [urn, unitId] = "urn" in asked ? [asked.urn, null] : [null, asked.unitId];
  const [answer] = await db.$queryRaw<Answer[]>`
    WITH unit AS MATERIALIZED (
      SELECT COALESCE(f."unitId", c."unitId") AS "unitId", COALESCE(f."name", c."name") AS "unit", c."urn" FROM "School" c
      LEFT JOIN "Federation" f ON f."trustId" = ${trustId}::uuid AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND (c."urn" = ${urn}::int OR COALESCE(f."unitId", c."unitId") = ${unitId}::uuid) ORDER BY c."urn" LIMIT 1),
    schools AS MATERIALIZED (
      SELECT c."id", c."name" FROM unit JOIN "School" c ON c."trustId" = ${trustId}::uuid
      LEFT JOIN "Federation" f ON f."trustId" = ${trustId}::uuid AND f."id" = c."federationId" WHERE unit."unitId" = COALESCE(f."unitId", c."unitId")),
    held AS MATERIALIZED (
      SELECT h."personId", CASE h."role" WHEN 'headteacher' THEN 'headteacher' WHEN 'chairOfGovernors' THEN 'chairOfGovernors' WHEN 'directorOfEducation' THEN 'director' END AS "role"
      FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)
        AND (h."role" = 'directorOfEducation' OR (h."role" IN ('headteacher', 'chairOfGovernors') AND h."schoolId" IN (SELECT "id" FROM schools)))
      UNION
      SELECT a."personId", 'adviser' FROM "Allocation" a JOIN unit ON unit."unitId" = a."unitId" WHERE a."trustId" = ${trustId}::uuid AND a."kind" = 'adviser'
        AND a."startsOn" <= ${today}::date AND (a."endsBefore" IS NULL OR a."endsBefore" > ${today}::date))
    SELECT unit."unitId", unit."unit", unit."urn",
      (SELECT jsonb_agg(to_jsonb(s) ORDER BY s."name") FROM schools s) AS "schools",
      COALESCE((SELECT v."content" #> '{meetings,present}' FROM "StrategyVersion" v JOIN "AcademicYear" y ON y."trustId" = ${trustId}::uuid AND y."id" = v."yearId"
        WHERE v."trustId" = ${trustId}::uuid AND v."state" = 'published' AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date), '[]') AS "expected",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('personId', p."id", 'name', p."name", 'role', h."role", 'email', p."email") ORDER BY h."role", p."name")
        FROM held h JOIN "Person" p ON p."trustId" = ${trustId}::uuid AND p."id" = h."personId" AND p."closedAt" IS NULL), '[]') AS "people"
    FROM unit`;
  if (!answer) return null;
  const people = answer.people.filter(({ role }) => answer.expected.includes(role));
  const [facts] = await db.$queryRaw<PlanningFacts[]>(
    planningStatement(viewer, {
      personIds: people.map(({ personId }) => personId),
      schoolIds: answer.schools.map(({ id }) => id),
      from: today,
    }),
  );
  const place: Place = { unitId: answer.unitId, schoolId: answer.schools[0]?.id ?? answer.unitId };
  const plan = planOf(facts ?? { people: [], schools: [], years: [], bankHolidays: [] }, { part: "day", withPupils: false });
  return { ...answer, place, people, plan };
}
