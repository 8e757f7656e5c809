import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { ReviewKind, VisitKind, VisitStatus } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** How far a plan has come. */
export type PlanState = "none" | "written" | "trust" | "school" | "agreed";

/** A visit as lists and calendars show it. */
export interface VisitLine {
  id: string;
  unitId: string;
  unitName: string;
  urn: number;
  date: Day;
  startsAt: string;
  endsAt: string;
  kind: VisitKind;
  reviewKind: ReviewKind | null;
  title: string | null;
  number: number | null;
  programmeVisitKey: string | null;
  status: VisitStatus;
  days: number;
  leadId: string | null;
  lead: string | null;
  schoolId: string | null;
  /** The member of the federation that it goes to. */
  school: string | null;
  plan: PlanState;
  /** Governors who said that they come, or were there. */
  governors: number;
  version: number;
}

/** A visit "v" as one JSON object; it needs "unitSchools" (lib/visits/facts-statement) in its WITH. */
export function visitLine({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('id', v."id", 'unitId', v."unitId", 'date', v."date", 'startsAt', v."startsAt", 'endsAt', v."endsAt",
    'kind', v."kind", 'reviewKind', v."reviewKind", 'title', v."title", 'number', v."number", 'programmeVisitKey', v."programmeVisitKey",
    'status', v."status", 'days', v."days", 'leadId', v."leadId", 'schoolId', v."schoolId", 'version', v."version",
    'unitName', (SELECT min(u."unit") FROM "unitSchools" u WHERE u."of" = v."unitId"),
    'urn', COALESCE((SELECT u."urn" FROM "unitSchools" u WHERE u."id" = v."schoolId" LIMIT 1), (SELECT min(u."urn") FROM "unitSchools" u WHERE u."of" = v."unitId")),
    'lead', COALESCE((SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."id" = v."leadId"), v."leadName"),
    'school', (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trustId}::uuid AND c."id" = v."schoolId"),
    'plan', COALESCE((SELECT CASE WHEN count(g."planId") = 2 THEN 'agreed' WHEN count(g."planId") = 1 THEN min(g."side"::text) ELSE 'written' END
      FROM (SELECT n."id" FROM "VisitPlan" n WHERE n."trustId" = ${trustId}::uuid AND n."visitId" = v."id" ORDER BY n."number" DESC LIMIT 1) l
      LEFT JOIN "VisitAgreement" g ON g."trustId" = ${trustId}::uuid AND g."planId" = l."id" GROUP BY l."id"), 'none'),
    'governors', (SELECT count(*)::int FROM "VisitPerson" w WHERE w."trustId" = ${trustId}::uuid AND w."visitId" = v."id"
      AND w."role" = 'shadows' AND w."attendance" IN ('coming', 'present')))`;
}
