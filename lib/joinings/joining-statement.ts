import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { SetOnJoining } from "@/lib/joinings/completeness";
import { seesEveryJoining } from "@/lib/joinings/policy";
import type { JoiningState, JoiningTextKind } from "@/lib/joinings/words";
import type { Phase } from "@/lib/schools/words";
import { Prisma } from "@/prisma/generated/client";

/** A joining with all that belongs to it. */
export interface JoiningRow {
  id: string;
  name: string;
  urn: number | null;
  phase: Phase | null;
  headteacherName: string;
  plannedFor: Day | null;
  state: JoiningState;
  schoolId: string | null;
  schoolUrn: number | null;
  unitId: string | null;
  joinedOn: Day | null;
  endedReason: string;
  completedAt: string | null;
  version: number;
  /** The ids of those who are named on it. */
  people: string[];
  named: { id: string; name: string; task: string }[];
  steps: { key: string; text: string; plannedOn: Day | null; doneOn: Day | null; doneBy: string | null; note: string; version: number }[];
  texts: { kind: JoiningTextKind; key: string; text: string; version: number; releasedAt: string | null }[];
  headteacher: { id: string; name: string } | null;
  set: SetOnJoining;
}

/** For a WITH: the joinings that the viewer is named on, leads or may see as one of the team, as JoiningRow. A policy then decides what of it is read. */
export function joiningsAround(viewer: Viewer, only: Prisma.Sql): Prisma.Sql {
  const { today } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const held = (alias: string) =>
    Prisma.raw(`${alias}."startsOn" <= '${today}'::date AND (${alias}."endsBefore" IS NULL OR ${alias}."endsBefore" > '${today}'::date)`);
  const allocated = (kind: string) =>
    Prisma.sql`EXISTS (SELECT FROM "Allocation" a WHERE a."trustId" = ${trust} AND a."unitId" = COALESCE(f."unitId", c."unitId")
      AND a."kind"::text = ${kind} AND ${held("a")})`;
  return Prisma.sql`around AS MATERIALIZED (
    SELECT j."trustId", j."id", j."name", j."urn", j."phase"::text AS "phase", j."headteacherName", j."plannedFor", j."state"::text AS "state", j."schoolId",
      c."urn" AS "schoolUrn", COALESCE(f."unitId", c."unitId") AS "unitId", j."joinedOn", j."endedReason", j."completedAt", j."version",
      COALESCE((SELECT jsonb_agg(p."personId") FROM "JoiningPerson" p WHERE p."trustId" = ${trust} AND p."joiningId" = j."id"), '[]') AS "people",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', w."id", 'name', w."name", 'task', p."task") ORDER BY w."name") FROM "JoiningPerson" p
        JOIN "Person" w ON w."trustId" = ${trust} AND w."id" = p."personId" WHERE p."trustId" = ${trust} AND p."joiningId" = j."id"), '[]') AS "named",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', s."key", 'text', s."text", 'plannedOn', s."plannedOn", 'doneOn', s."doneOn", 'note', s."note",
          'version', s."version", 'doneBy', w."name") ORDER BY s."position", s."key") FROM "JoiningStep" s LEFT JOIN "Person" w ON w."trustId" = ${trust}
        AND w."id" = s."doneById" WHERE s."trustId" = ${trust} AND s."joiningId" = j."id"), '[]') AS "steps",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', t."kind", 'key', t."key", 'text', t."value" ->> 'text', 'version', t."version", 'releasedAt', t."releasedAt"))
        FROM "JoiningText" t WHERE t."trustId" = ${trust} AND t."joiningId" = j."id"), '[]') AS "texts",
      (SELECT jsonb_build_object('id', w."id", 'name', w."name") FROM "RoleHolding" h JOIN "Person" w ON w."trustId" = ${trust} AND w."id" = h."personId"
        WHERE h."trustId" = ${trust} AND h."schoolId" = j."schoolId" AND h."role" = 'headteacher' AND ${held("h")} ORDER BY h."startsOn" LIMIT 1) AS "headteacher",
      jsonb_build_object('adviser', ${allocated("adviser")}, 'link', ${allocated("partnershipLink")},
        'category', EXISTS (SELECT FROM "CategoryPeriod" k WHERE k."trustId" = ${trust} AND k."unitId" = COALESCE(f."unitId", c."unitId") AND k."axis" = 'main' AND ${held("k")}),
        'mentor', EXISTS (SELECT FROM "Induction" i WHERE i."trustId" = ${trust} AND i."schoolId" = j."schoolId" AND i."mentorId" IS NOT NULL
          AND EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = ${trust} AND h."schoolId" = j."schoolId" AND h."personId" = i."personId" AND h."role" = 'headteacher' AND ${held("h")}))) AS "set"
    FROM "Joining" j LEFT JOIN "School" c ON c."trustId" = ${trust} AND c."id" = j."schoolId"
    LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
    WHERE j."trustId" = ${trust} AND ${only} AND (${seesEveryJoining(viewer)} OR j."schoolId" IS NOT NULL OR EXISTS (SELECT FROM "JoiningPerson" p
      WHERE p."trustId" = ${trust} AND p."joiningId" = j."id" AND p."personId" = ${viewer.personId}::uuid)))`;
}
