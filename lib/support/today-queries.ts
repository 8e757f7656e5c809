import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { inductionPolicy } from "@/lib/inductions/policy";
import { joiningPolicy } from "@/lib/joinings/policy";
import { strengthPolicy, unitsToAnswerFor } from "@/lib/strengths/policy";
import { decidesSupport, supportPolicy } from "@/lib/support/policy";
import { namedUnits, supportSeen } from "@/lib/support/support-statement";
import { Prisma } from "@/prisma/generated/client";

/** What waits for somebody because of support, strengths and inductions. */
export interface SupportToday {
  requested: number;
  overdue: number;
  offered: number;
  withoutMentor: number;
  missed: number;
  /** The inductions that are the viewer's own, as headteacher or mentor. */
  own: { urn: number; person: string; mentors: boolean }[];
  /** The schools on their way in on which the viewer is named. */
  joinings: { id: string; name: string }[];
}

/** What of support, strengths and inductions stands on the first page; null for who has none of it. */
export async function supportToday(viewer: Viewer): Promise<SupportToday | null> {
  const all = inductionPolicy.list(viewer);
  if (
    !all &&
    !joiningPolicy.list(viewer) &&
    !supportPolicy.list(viewer) &&
    !strengthPolicy.list(viewer) &&
    unitsToAnswerFor(viewer).length === 0
  )
    return null;
  const { today, personId } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<SupportToday>(
    viewer,
    Prisma.sql`WITH ${namedUnits(trust)}, ${supportSeen(viewer)},
      open AS MATERIALIZED (SELECT i.* FROM "Induction" i WHERE i."trustId" = ${trust} AND i."state" = 'open' AND i."startsOn" <= ${today}::date)
    SELECT (SELECT count(*)::int FROM seen WHERE "state" = 'requested' AND ${decidesSupport(viewer)}) AS "requested",
      (SELECT count(*)::int FROM seen WHERE "state" IN ('approved', 'underWay') AND "reviewOn" < ${today}::date) AS "overdue",
      (SELECT count(DISTINCT f."text")::int FROM "Finding" f JOIN named_units u ON u."unitId" = f."unitId" WHERE f."trustId" = ${trust} AND f."worthSharing"
        AND u."within" = ANY(${unitsToAnswerFor(viewer)}::uuid[])
        AND NOT EXISTS (SELECT FROM "SharedStrength" t WHERE t."trustId" = ${trust} AND t."unitId" = f."unitId" AND t."text" = f."text")) AS "offered",
      (SELECT count(*)::int FROM open WHERE ${all} AND "mentorId" IS NULL) AS "withoutMentor",
      (SELECT count(*)::int FROM open o WHERE ${all} AND EXISTS (SELECT FROM "InductionSession" s WHERE s."trustId" = ${trust} AND s."inductionId" = o."id" AND s."doneOn" IS NULL
        AND (s."missedReason" <> '' OR s."plannedOn" < ${today}::date))) AS "missed",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('urn', c."urn", 'person', p."name", 'mentors', o."mentorId" = ${personId}::uuid) ORDER BY p."name") FROM open o
        JOIN "School" c ON c."trustId" = ${trust} AND c."id" = o."schoolId" JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = o."personId"
        WHERE o."personId" = ${personId}::uuid OR o."mentorId" = ${personId}::uuid), '[]') AS "own",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', j."id", 'name', j."name") ORDER BY j."name") FROM "Joining" j JOIN "JoiningPerson" p ON p."trustId" = ${trust}
        AND p."joiningId" = j."id" WHERE j."trustId" = ${trust} AND ${joiningPolicy.list(viewer)} AND p."personId" = ${personId}::uuid
          AND j."state" IN ('dueDiligence', 'agreed')), '[]') AS "joinings"`,
  );
  return answer ?? null;
}
