import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { isId, pageSize } from "@/lib/pages";
import { schoolGroupPolicy } from "@/lib/school-groups/policy";
import { Prisma } from "@/prisma/generated/client";

/** A group of schools with what it works on and which priorities it serves (CP-3). */
export interface SchoolGroup {
  id: string;
  name: string;
  about: string;
  leadId: string | null;
  lead: string | null;
  activities: string;
  impact: string;
  endedOn: Day | null;
  version: number;
  schools: { id: string; urn: number; name: string }[];
  priorities: { title: string; unit: string }[];
}

const groupAsJson = (trust: Prisma.Sql) => Prisma.sql`to_jsonb(g) - '{trustId}'::text[] || jsonb_build_object(
  'lead', (SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trust} AND p."id" = g."leadId"),
  'schools', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'urn', c."urn", 'name', c."name") ORDER BY c."name") FROM "SchoolGroupMember" m
    JOIN "School" c ON c."trustId" = ${trust} AND c."id" = m."schoolId" WHERE m."trustId" = ${trust} AND m."groupId" = g."id"), '[]'),
  'priorities', COALESCE((SELECT jsonb_agg(jsonb_build_object('title', o."title", 'unit', COALESCE((SELECT f."name" FROM "Federation" f
      WHERE f."trustId" = ${trust} AND f."unitId" = i."unitId"), (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trust} AND c."unitId" = i."unitId" LIMIT 1), '')))
    FROM "PlanPriority" o JOIN "ImprovementPlan" i ON i."trustId" = ${trust} AND i."id" = o."planId" AND i."state" <> 'draft'
    WHERE o."trustId" = ${trust} AND o."groupId" = g."id" AND NOT o."removed"), '[]'))`;

/** The groups of schools, those that go on first; null for who does not see them. */
export async function schoolGroups(viewer: Viewer, page: number): Promise<{ groups: SchoolGroup[]; total: number } | null> {
  if (!schoolGroupPolicy.list(viewer)) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<{ groups: SchoolGroup[]; total: number }>(
    viewer,
    Prisma.sql`SELECT (SELECT count(*)::int FROM "SchoolGroup" WHERE "trustId" = ${trust}) AS "total", COALESCE((SELECT jsonb_agg(${groupAsJson(trust)} ORDER BY g."endedOn" DESC NULLS FIRST, g."name", g."id")
      FROM (SELECT * FROM "SchoolGroup" WHERE "trustId" = ${trust} ORDER BY "endedOn" DESC NULLS FIRST, "name", "id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) g), '[]') AS "groups"`,
  );
  return answer ?? { groups: [], total: 0 };
}

/** A group to be changed, or what a new one is chosen from; null for who does not keep them. */
export async function groupToChange(viewer: Viewer, groupId: string | null) {
  if (!schoolGroupPolicy.keep(viewer) || (groupId !== null && !isId(groupId))) return null;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<{
    group: SchoolGroup | null;
    schools: { id: string; name: string; town: string | null }[];
    people: { id: string; name: string }[];
  }>(
    viewer,
    Prisma.sql`SELECT (SELECT ${groupAsJson(trust)} FROM "SchoolGroup" g WHERE g."trustId" = ${trust} AND g."id" = ${groupId}::uuid) AS "group",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'name', c."name", 'town', c."town") ORDER BY c."name") FROM "School" c
        WHERE c."trustId" = ${trust} AND c."leftOn" IS NULL), '[]') AS "schools",
      COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (SELECT DISTINCT p."id", p."name" FROM "Person" p JOIN "RoleHolding" h ON h."trustId" = ${trust} AND h."personId" = p."id"
        WHERE p."trustId" = ${trust} AND p."closedAt" IS NULL AND h."role" IN ('headteacher', 'adviser', 'deputyDirector', 'priorityLead', 'sendco', 'partnershipLink')
          AND h."startsOn" <= ${viewer.today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${viewer.today}::date)) w), '[]') AS "people"`,
  );
  if (!answer || (groupId !== null && !answer.group)) return null;
  return answer;
}
