import "server-only";
import { askedActions } from "@/lib/agreed-actions/asked-statement";
import type { ActionFilter } from "@/lib/agreed-actions/filter";
import type { Rating } from "@/lib/agreed-actions/ratings";
import type { AgreedActionState } from "@/lib/agreed-actions/state";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { improvedIn } from "@/lib/schools/improved-in-statement";
import type { VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** An action with its whole history, as it is printed. */
export interface PrintedAction {
  id: string;
  /** The unit that stands for it today. */
  improvedIn: string;
  text: string;
  unit: string;
  school: string | null;
  owner: string;
  ownerId: string | null;
  due: Day | null;
  dueWords: string | null;
  state: AgreedActionState;
  successCriterion: string | null;
  support: string | null;
  strandKey: string | null;
  agreedOn: Day | null;
  source: { kind: VisitKind; number: number | null; day: Day } | null;
  ratings: Rating[];
  /** What the owner said last. */
  progress: { text: string; saysDone: boolean; day: Day; by: string } | null;
}

export interface PrintAnswer {
  total: number;
  actions: PrintedAction[] | null;
  scale: { key: string; name: string }[];
  strands: { key: string; name: string }[];
}

/** So many actions are printed at once: more than a meeting reads. */
export const mostPrinted = 500;
/** So many a spreadsheet holds. */
export const mostKept = 10_000;

/** The actions of a filter with their whole history, school by school, in one statement; of one unit where it is named. */
export function printStatement(
  viewer: Viewer,
  filter: ActionFilter,
  { unitId = null, most = mostPrinted }: { unitId?: string | null; most?: number } = {},
): Prisma.Sql {
  const { trustId } = viewer;
  const ratings = ratingsOf(viewer, Prisma.sql`p."id"`);
  return Prisma.sql`
    WITH ${askedActions(viewer, filter)},
    page AS (SELECT a.*, q."unit", row_number() OVER (ORDER BY q."unit", q."unitId", q."first" NULLS LAST, q."due" NULLS LAST, q."id") AS place
      FROM asked q JOIN "AgreedAction" a ON a."trustId" = ${trustId}::uuid AND a."id" = q."id" WHERE (${unitId}::uuid IS NULL OR q."unitId" = ${unitId}::uuid) ORDER BY place LIMIT ${most})
    SELECT (SELECT count(*)::int FROM asked) AS total, COALESCE((SELECT "scale" FROM "year"), '[]') AS scale,
      COALESCE((SELECT "strands" FROM "year"), '[]') AS strands,
      (SELECT jsonb_agg(jsonb_build_object('id', p."id", 'improvedIn', ${improvedIn("p")}, 'text', p."text", 'unit', p."unit", 'school', c."name", 'owner', p."ownerName",
          'ownerId', p."ownerId", 'due', p."due", 'dueWords', p."dueWords", 'state', p."state", 'successCriterion', p."successCriterion", 'support', p."support",
          'strandKey', p."strandKey", 'agreedOn', p."agreedOn", 'ratings', ${ratings},
          'source', CASE WHEN v."id" IS NOT NULL THEN jsonb_build_object('kind', v."kind", 'number', v."number", 'day', v."date") END,
          'progress', (SELECT jsonb_build_object('text', g."text", 'saysDone', g."saysDone", 'day', (g."at" AT TIME ZONE 'Europe/London')::date, 'by', o."name")
            FROM "ActionProgress" g JOIN "Person" o ON o."trustId" = g."trustId" AND o."id" = g."personId"
            WHERE g."trustId" = ${trustId}::uuid AND g."actionId" = p."id" ORDER BY g."at" DESC, g."id" DESC LIMIT 1)) ORDER BY p.place)
       FROM page p
       LEFT JOIN "School" c ON c."trustId" = ${trustId}::uuid AND c."id" = p."schoolId"
       LEFT JOIN "Visit" v ON v."trustId" = ${trustId}::uuid AND v."id" = p."visitId") AS actions`;
}

/** The ratings of an action in order of time, as one JSON array (Rating). */
export function ratingsOf({ trustId }: Viewer, action: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r."id", 'day', r."day", 'level', r."levelName", 'tone', r."levelTone",
      'evidence', r."evidence", 'outcome', r."outcome", 'wordsBefore', r."wordsBefore", 'visit', w."number", 'by', q."name") ORDER BY r."day", r."id")
    FROM "ActionRating" r JOIN "Person" q ON q."trustId" = r."trustId" AND q."id" = r."ratedById"
    LEFT JOIN "Visit" w ON w."trustId" = r."trustId" AND w."id" = r."visitId"
    WHERE r."trustId" = ${trustId}::uuid AND r."actionId" = ${action}), '[]')`;
}
