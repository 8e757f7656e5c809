import "server-only";
import { askedActions } from "@/lib/agreed-actions/asked-statement";
import type { ActionFilter } from "@/lib/agreed-actions/filter";
import { actionsShownIn } from "@/lib/agreed-actions/policy";
import type { AgreedActionState } from "@/lib/agreed-actions/state";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import type { Mark } from "@/lib/documents/document";
import { pageSize } from "@/lib/pages";
import { standsIn } from "@/lib/schools/improved-in-statement";
import type { VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** A row of the list, as short as it can be sent. */
export type ActionRow = [
  id: string,
  text: string,
  unit: string,
  /** The member of the federation with which it stayed. */
  school: string | null,
  owner: string,
  due: Day | null,
  dueWords: string | null,
  state: AgreedActionState,
  source: [kind: VisitKind, number: number | null, day: Day] | null,
  /** The tones of its ratings, oldest first, "red amber green". */
  tones: string,
  last: [level: string, tone: Mark["tone"], day: Day] | null,
];

/** What the filters offer. */
export interface ActionChoices {
  scale: readonly { key: string; name: string }[];
  strands: readonly { key: string; name: string }[];
  /** Where there are few enough to choose from. */
  schools: readonly [urn: number, name: string][];
  owners: readonly [id: string, name: string][];
}

export interface ListAnswer {
  total: number;
  overdue: number;
  rows: ActionRow[] | null;
  choices: ActionChoices;
}

/** More choices than this are searched for by name instead. */
const mostChoices = 60;

/** The list of actions in one statement: totals, a page of short rows, and what the filters offer. */
export function listStatement(viewer: Viewer, filter: ActionFilter): Prisma.Sql {
  const { trustId, today } = viewer;
  return Prisma.sql`
    WITH ${askedActions(viewer, filter)},
    counted AS (SELECT count(*)::int AS total, count(*) FILTER (WHERE "state" = 'open' AND "due" < ${today}::date)::int AS overdue FROM asked),
    chosen AS (SELECT * FROM asked ORDER BY "first" NULLS LAST, "due" NULLS LAST, "id" LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize}),
    page AS (
      SELECT a.*, q."unit", row_number() OVER (ORDER BY q."first" NULLS LAST, q."due" NULLS LAST, q."id") AS place
      FROM chosen q JOIN "AgreedAction" a ON a."trustId" = ${trustId}::uuid AND a."id" = q."id")
    SELECT (SELECT total FROM counted) AS total, (SELECT overdue FROM counted) AS overdue,
      (SELECT jsonb_agg(jsonb_build_array(p."id", p."text", p."unit", c."name", p."ownerName", p."due", p."dueWords", p."state",
          CASE WHEN v."id" IS NOT NULL THEN jsonb_build_array(v."kind", v."number", v."date") END, COALESCE(h.tones, ''), h.last) ORDER BY p.place)
       FROM page p
       LEFT JOIN "School" c ON c."trustId" = ${trustId}::uuid AND c."id" = p."schoolId"
       LEFT JOIN "Visit" v ON v."trustId" = ${trustId}::uuid AND v."id" = p."visitId"
       LEFT JOIN LATERAL (
         SELECT string_agg(r."levelTone", ' ' ORDER BY r."day", r."id") AS tones,
           (array_agg(jsonb_build_array(r."levelName", r."levelTone", r."day") ORDER BY r."day" DESC, r."id" DESC))[1] AS last
         FROM "ActionRating" r WHERE r."trustId" = ${trustId}::uuid AND r."actionId" = p."id") h ON true) AS rows,
      jsonb_build_object('scale', COALESCE((SELECT "scale" FROM "year"), '[]'), 'strands', COALESCE((SELECT "strands" FROM "year"), '[]'),
        'schools', ${schoolChoices(viewer)}, 'owners', ${ownerChoices(viewer)}) AS choices`;
}

function schoolChoices(viewer: Viewer): Prisma.Sql {
  const units = actionsShownIn(viewer);
  const within = units === "all" ? Prisma.empty : Prisma.sql`AND COALESCE(f."unitId", c."unitId") = ANY(${units}::uuid[])`;
  return Prisma.sql`(SELECT CASE WHEN count(*) BETWEEN 2 AND ${mostChoices} THEN jsonb_agg(jsonb_build_array(o."urn", o."name") ORDER BY o."name") ELSE '[]' END
    FROM (SELECT c."urn", c."name" FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = ${viewer.trustId}::uuid ${within} LIMIT ${mostChoices + 1}) o)`;
}

function ownerChoices(viewer: Viewer): Prisma.Sql {
  const units = actionsShownIn(viewer);
  const within = units === "all" ? Prisma.empty : Prisma.sql`AND ${standsIn("a", viewer.trustId, units)}`;
  return Prisma.sql`(SELECT CASE WHEN count(*) BETWEEN 1 AND ${mostChoices} THEN jsonb_agg(jsonb_build_array(o."id", o."name") ORDER BY o."name") ELSE '[]' END
    FROM (SELECT p."id", p."name" FROM "Person" p WHERE p."trustId" = ${viewer.trustId}::uuid AND EXISTS (SELECT FROM "AgreedAction" a
      WHERE a."trustId" = ${viewer.trustId}::uuid AND a."ownerId" = p."id" ${within}) LIMIT ${mostChoices + 1}) o)`;
}
