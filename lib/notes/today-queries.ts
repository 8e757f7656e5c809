import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { holds, unitsHeld } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { notePolicy } from "@/lib/notes/policy";
import { improvedIn, standsIn } from "@/lib/schools/improved-in-statement";
import type { ReviewKind, VisitKind } from "@/lib/visits/words";
import { Prisma } from "@/prisma/generated/client";

/** A visit in a list of what waits. */
export interface WaitingNote {
  visitId: string;
  date: Day;
  kind: VisitKind;
  number: number | null;
  reviewKind: ReviewKind | null;
  unit: string;
  lead: string | null;
  answerBy: Day | null;
  state: "none" | "draft" | "withReader" | "withHeadteacher";
}

/** What waits for this viewer: notes to write, notes to check, and for director and chief executive what is late and unread. */
export interface NotesToday {
  /** The viewer's next visits. */
  next: WaitingNote[];
  /** Visits that have been, with no note published yet: the viewer's own. */
  toWrite: WaitingNote[];
  toCheck: WaitingNote[];
  /** Drafts that their authors ask the director or a deputy to read through. */
  toRead: WaitingNote[];
  /** The trust's, past the days that the year gives. */
  late: WaitingNote[];
  notAccurate: WaitingNote[];
  memos: number;
  /** Whether the viewer may give a late note to somebody else. */
  mayHandOver: boolean;
}

const shown = 8;

/** What waits for the viewer, in one statement. */
export async function notesToday(viewer: Viewer): Promise<NotesToday> {
  const { trustId, personId, today } = viewer;
  const own = unitsHeld(viewer, "headteacher");
  const all = notePolicy.readLate(viewer, { schoolId: "", unitId: "" });
  const memos = notePolicy.readMemos(viewer, { schoolId: "", unitId: "" });
  const settles = holds(viewer, "directorOfEducation");
  const reads = holds(viewer, "directorOfEducation", "deputyDirector");
  const mayHandOver = settles || (viewer.delegated && holds(viewer, "deputyDirector"));
  const [row] = await askInTrust<Omit<NotesToday, "mayHandOver">>(
    viewer,
    Prisma.sql`
      WITH days AS (
        SELECT COALESCE((v."content" #>> '{numbers,noteWorkingDays}')::int, 5) AS "note" FROM "StrategyVersion" v
        JOIN "AcademicYear" y ON y."trustId" = v."trustId" AND y."id" = v."yearId"
        WHERE v."trustId" = ${trustId}::uuid AND v."state" = 'published' AND y."startsOn" <= ${today}::date AND y."endsBefore" > ${today}::date LIMIT 1),
      lines AS (
        SELECT v."id" AS "visitId", v."date", v."kind", v."number", v."reviewKind", COALESCE(n."authorId", v."leadId") AS "leadId", ${improvedIn("v")} AS "improvedIn", n."answerBy", n."accuracy", n."accuracyWords", n."directorsWords",
          COALESCE(n."state"::text, 'none') AS "state",
          COALESCE((SELECT p."name" FROM "Person" p WHERE p."trustId" = v."trustId" AND p."id" = COALESCE(n."authorId", v."leadId")), v."leadName") AS "lead",
          COALESCE((SELECT f."name" FROM "Federation" f WHERE f."trustId" = v."trustId" AND f."unitId" = v."unitId"),
            (SELECT c."name" FROM "School" c WHERE c."trustId" = v."trustId" AND c."unitId" = v."unitId" LIMIT 1), '') AS "unit"
        FROM "Visit" v LEFT JOIN "Note" n ON n."trustId" = v."trustId" AND n."visitId" = v."id"
        WHERE v."trustId" = ${trustId}::uuid AND v."status" IN ('planned', 'done') AND v."origin" = 'here'
          AND v."date" BETWEEN ${today}::date - 120 AND ${today}::date + 120
          AND (v."leadId" = ${personId}::uuid OR n."authorId" = ${personId}::uuid OR ${standsIn("v", trustId, own)} OR ${all})),
      waiting AS (SELECT * FROM lines WHERE "state" IN ('none', 'draft', 'withReader', 'withHeadteacher'))
      SELECT
        COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."date") FROM (SELECT * FROM lines WHERE "leadId" = ${personId}::uuid
          AND "date" >= ${today}::date ORDER BY "date" LIMIT 3) w), '[]') AS "next",
        COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."date") FROM (SELECT * FROM waiting WHERE "leadId" = ${personId}::uuid
          AND "date" < ${today}::date ORDER BY "date" DESC LIMIT ${shown}) w), '[]') AS "toWrite",
        COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."date") FROM (SELECT * FROM waiting WHERE "improvedIn" = ANY(${own}::uuid[])
          AND "state" = 'withHeadteacher' AND "accuracy" IS NULL LIMIT ${shown}) w), '[]') AS "toCheck",
        COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."date") FROM (SELECT * FROM waiting WHERE ${reads} AND "state" = 'withReader'
          AND "leadId" IS DISTINCT FROM ${personId}::uuid ORDER BY "date" LIMIT ${shown}) w), '[]') AS "toRead",
        COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."date") FROM (SELECT * FROM waiting WHERE ${all} AND "kind" <> 'linkMeeting'
          AND "date" + (SELECT "note" + 2 * ceil("note" / 5.0)::int FROM days) < ${today}::date ORDER BY "date" LIMIT ${shown}) w), '[]') AS "late",
        COALESCE((SELECT jsonb_agg(to_jsonb(w)) FROM waiting w WHERE ${settles} AND "state" = 'withHeadteacher' AND "directorsWords" IS NULL
          AND ("accuracy" = 'notAccurate' OR ("accuracy" IS NULL AND "accuracyWords" IS NOT NULL AND "answerBy" < ${today}::date))), '[]') AS "notAccurate",
        (SELECT count(*)::int FROM "Memo" m WHERE ${memos} AND m."trustId" = ${trustId}::uuid AND m."seenAt" IS NULL) AS "memos"`,
  );
  const none = { next: [], toWrite: [], toCheck: [], toRead: [], late: [], notAccurate: [], memos: 0 };
  return { ...(row ?? none), mayHandOver };
}
