import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { schoolsOfUnits } from "@/lib/visits/facts-statement";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** A visit with everybody who is told of it: lead, headteachers, those who take part or shadow. */
export interface ToldVisit {
  id: string;
  kind: VisitKind;
  number: number | null;
  reviewKind: ReviewKind | null;
  where: string;
  date: Day;
  startsAt: string;
  endsAt: string;
  sequence: number;
  leadId: string | null;
  lead: string | null;
  people: { id: string; name: string; email: string; headteacher: boolean; shadows: boolean }[];
}

/** Some visits with the people who are told; `personIds` are told as well, whatever they have to do with it. */
export function participantsStatement(viewer: Viewer, visitIds: readonly string[], personIds: readonly string[] = []): Prisma.Sql {
  const { trustId, today } = viewer;
  return Prisma.sql`
    WITH ${schoolsOfUnits(viewer)}
    SELECT jsonb_build_object('id', v."id", 'kind', v."kind", 'number', v."number", 'reviewKind', v."reviewKind", 'date', v."date",
      'startsAt', v."startsAt", 'endsAt', v."endsAt", 'sequence', v."sequence", 'leadId', v."leadId",
      'where', COALESCE((SELECT c."name" FROM "School" c WHERE c."trustId" = ${trustId}::uuid AND c."id" = v."schoolId"),
        (SELECT min(u."unit") FROM "unitSchools" u WHERE u."of" = v."unitId")),
      'lead', COALESCE((SELECT p."name" FROM "Person" p WHERE p."trustId" = ${trustId}::uuid AND p."id" = v."leadId"), v."leadName"),
      'people', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name", 'email', p."email",
          'headteacher', h."personId" IS NOT NULL, 'shadows', COALESCE(w."role" = 'shadows', false)) ORDER BY p."name")
        FROM "Person" p
        LEFT JOIN "VisitPerson" w ON w."trustId" = p."trustId" AND w."visitId" = v."id" AND w."personId" = p."id" AND w."attendance" IN ('invited', 'coming')
        LEFT JOIN LATERAL (SELECT h."personId" FROM "RoleHolding" h JOIN "unitSchools" u ON u."id" = h."schoolId"
          WHERE h."trustId" = ${trustId}::uuid AND h."personId" = p."id" AND h."role" = 'headteacher' AND u."of" = v."unitId"
            AND h."startsOn" <= GREATEST(v."date", ${today}::date) AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date) LIMIT 1) h ON true
        WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL
          AND (p."id" = v."leadId" OR w."id" IS NOT NULL OR h."personId" IS NOT NULL OR p."id" = ANY(${[...personIds]}::uuid[]))), '[]')) AS "visit"
    FROM "Visit" v WHERE v."trustId" = ${trustId}::uuid AND v."id" = ANY(${[...visitIds]}::uuid[]) ORDER BY v."date", v."id"`;
}
