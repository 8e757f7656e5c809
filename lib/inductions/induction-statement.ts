import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { Prisma } from "@/prisma/generated/client";

/** An induction with its sessions and contacts. */
export interface InductionRow {
  id: string;
  personId: string;
  person: string;
  urn: number;
  school: string;
  unitId: string;
  newToRole: boolean;
  startsOn: Day;
  endsOn: Day;
  mentorId: string | null;
  mentor: string | null;
  open: boolean;
  endedReason: string;
  version: number;
  sessions: { key: string; text: string; plannedOn: Day | null; doneOn: Day | null; missedReason: string; version: number }[];
  contacts: { id: string; day: Day; means: string; note: string; by: string }[];
}

/** For a WITH: inductions as InductionRow. A policy then decides whether the viewer reads one. */
export function inductionsWhere({ trustId }: Viewer, only: Prisma.Sql): Prisma.Sql {
  const trust = Prisma.sql`${trustId}::uuid`;
  return Prisma.sql`inductions AS MATERIALIZED (
    SELECT i."trustId", i."id", i."personId", p."name" AS "person", c."urn", c."name" AS "school", COALESCE(f."unitId", c."unitId") AS "unitId", i."newToRole",
      i."startsOn", i."endsOn", i."mentorId", m."name" AS "mentor", i."state" = 'open' AS "open", i."endedReason", i."version",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('key', s."key", 'text', s."text", 'plannedOn', s."plannedOn", 'doneOn', s."doneOn", 'missedReason', s."missedReason",
        'version', s."version") ORDER BY s."position") FROM "InductionSession" s WHERE s."trustId" = ${trust} AND s."inductionId" = i."id"), '[]') AS "sessions",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', k."id", 'day', k."day", 'means', k."means", 'note', k."note", 'by', w."name") ORDER BY k."day" DESC, k."id")
        FROM "MentorContact" k JOIN "Person" w ON w."trustId" = ${trust} AND w."id" = k."recordedById" WHERE k."trustId" = ${trust} AND k."inductionId" = i."id"), '[]') AS "contacts"
    FROM "Induction" i JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = i."personId" JOIN "School" c ON c."trustId" = ${trust} AND c."id" = i."schoolId"
    LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
    LEFT JOIN "Person" m ON m."trustId" = ${trust} AND m."id" = i."mentorId"
    WHERE i."trustId" = ${trust} AND ${only})`;
}
