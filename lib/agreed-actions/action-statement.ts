import "server-only";
import { placesStatement, yearStatement } from "@/lib/agreed-actions/asked-statement";
import type { DueTerm } from "@/lib/agreed-actions/due";
import { ratingsOf } from "@/lib/agreed-actions/print-statement";
import type { Rating } from "@/lib/agreed-actions/ratings";
import type { AgreedActionState } from "@/lib/agreed-actions/state";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import type { Mark } from "@/lib/documents/document";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import type { VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** An action with everything that is known of it. */
export interface ActionPage {
  id: string;
  version: number;
  text: string;
  unit: string;
  urn: number | null;
  unitId: string;
  /** The unit that stands for it today: a federation that was formed since. */
  improvedIn: string;
  schoolId: string | null;
  school: string | null;
  ownerId: string | null;
  ownerName: string;
  agreedOn: Day | null;
  due: Day | null;
  dueWords: string | null;
  successCriterion: string | null;
  support: string | null;
  strandKey: string | null;
  state: AgreedActionState;
  closedOn: Day | null;
  origin: "here" | "broughtIn";
  source: { id: string; kind: VisitKind; number: number | null; day: Day } | null;
  ratings: Rating[];
  /** What the owner said, latest first. */
  progress: { id: string; text: string; saysDone: boolean; at: string; by: string }[];
  /** Who changed it and when, latest first. */
  changes: { id: string; at: string; actorName: string; action: string; before: object | null; after: object | null }[];
  scale: { key: string; name: string; meaning: string; tone: Mark["tone"] }[];
  strands: { key: string; name: string }[];
  /** The year's terms, with the days that a school has of its own. */
  terms: DueTerm[];
  /** Who can be its owner: those who hold a role at the unit's schools, and its adviser and partnership link. */
  people: { id: string; name: string }[];
}

/** The latest changes that stand on the page itself. */
const shownAtMost = 30;

/** An action inside a transaction, for commands. */
export async function actionIn(db: Database, viewer: Viewer, id: string): Promise<ActionPage | null> {
  const rows = await db.$queryRaw<{ action: ActionPage }[]>(actionStatement(viewer, id));
  return rows[0]?.action ?? null;
}

/** The whole of an action's page in one statement: one JSON object, or no row where there is none. */
export function actionStatement(viewer: Viewer, id: string): Prisma.Sql {
  const { trustId, today } = viewer;
  return Prisma.sql`
    WITH ${yearStatement(viewer)}, ${placesStatement(viewer)},
    found AS (SELECT a.*, ${improvedIn("a")} AS "improvedIn", u."unit", u."urn" FROM "AgreedAction" a JOIN places u ON u."of" = a."unitId"
      WHERE a."trustId" = ${trustId}::uuid AND a."id" = ${id}::uuid),
    members AS (SELECT c."id" FROM found, "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${trustId}::uuid AND found."unitId" IN (c."unitId", f."unitId") AND (found."schoolId" IS NULL OR found."schoolId" = c."id"))
    SELECT to_jsonb(n) - 'trustId' || jsonb_build_object(
      'school', (SELECT c."name" FROM "School" c WHERE c."trustId" = ${trustId}::uuid AND c."id" = n."schoolId"),
      'source', (SELECT jsonb_build_object('id', v."id", 'kind', v."kind", 'number', v."number", 'day', v."date") FROM "Visit" v
        WHERE v."trustId" = ${trustId}::uuid AND v."id" = n."visitId"),
      'ratings', ${ratingsOf(viewer, Prisma.sql`n."id"`)},
      'progress', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g."id", 'text', g."text", 'saysDone', g."saysDone", 'at', g."at", 'by', o."name")
          ORDER BY g."at" DESC, g."id" DESC)
        FROM "ActionProgress" g JOIN "Person" o ON o."trustId" = g."trustId" AND o."id" = g."personId"
        WHERE g."trustId" = ${trustId}::uuid AND g."actionId" = n."id"), '[]'),
      'changes', COALESCE((SELECT jsonb_agg(to_jsonb(e)) FROM (SELECT "id", "at", "actorName", "action", "before", "after" FROM "AuditEntry"
        WHERE "trustId" = ${trustId}::uuid AND "recordType" = 'action' AND "recordId" = n."id" ORDER BY "id" DESC LIMIT ${shownAtMost}) e), '[]'),
      'scale', COALESCE((SELECT "scale" FROM "year"), '[]'), 'strands', COALESCE((SELECT "strands" FROM "year"), '[]'),
      'terms', COALESCE((SELECT jsonb_agg(jsonb_build_object('key', t.one ->> 'key', 'name', t.one ->> 'name',
          'lastDay', COALESCE(${ownTerm(viewer)}::text, t.one ->> 'lastDay')) ORDER BY t.place)
        FROM "year" CROSS JOIN LATERAL jsonb_array_elements("year"."terms") WITH ORDINALITY AS t(one, place)), '[]'),
      'people', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'name', p."name") ORDER BY p."name") FROM "Person" p
        WHERE p."trustId" = ${trustId}::uuid AND p."closedAt" IS NULL AND (p."id" = n."ownerId"
          OR EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."personId" = p."id"
            AND h."schoolId" IN (SELECT "id" FROM members) AND ${onDay(Prisma.sql`h`, today)})
          OR EXISTS (SELECT FROM "Allocation" h WHERE h."trustId" = ${trustId}::uuid AND h."personId" = p."id"
            AND h."unitId" = n."improvedIn" AND ${onDay(Prisma.sql`h`, today)}))), '[]')) AS action
    FROM found n`;
}

function onDay(table: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`${table}."startsOn" <= ${today}::date AND (${table}."endsBefore" IS NULL OR ${table}."endsBefore" > ${today}::date)`;
}

/** The last day of a term where the school has days of its own. */
function ownTerm({ trustId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT o."lastDay" FROM "SchoolTerm" o JOIN "SchoolCalendar" k ON k."trustId" = o."trustId" AND k."id" = o."calendarId"
    WHERE o."trustId" = ${trustId}::uuid AND k."yearId" = "year"."yearId" AND k."schoolId" IN (SELECT "id" FROM members) AND o."key" = t.one ->> 'key'
    ORDER BY o."lastDay" DESC LIMIT 1)`;
}
