import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates";
import { askInTrust } from "@/lib/db";
import { type InductionRow, inductionsWhere } from "@/lib/inductions/induction-statement";
import { inductionPolicy, inductionsShownTo } from "@/lib/inductions/policy";
import { pageSize } from "@/lib/pages";
import { Prisma } from "@/prisma/generated/client";

/** An induction on its page, with the headteachers who could be the mentor. */
export interface InductionPage extends InductionRow {
  candidates: { id: string; name: string; school: string; since: Day }[];
}

/** The latest induction at a school that the viewer may read; null where there is none. */
export async function inductionPage(viewer: Viewer, urn: number): Promise<InductionPage | null> {
  const { today } = viewer;
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const inductions = inductionsWhere(viewer, Prisma.sql`c."urn" = ${urn}`);
  const [answer] = await askInTrust<{ induction: InductionRow; candidates: InductionPage["candidates"] }>(
    viewer,
    Prisma.sql`WITH ${inductions}
    SELECT to_jsonb(i) - 'trustId' AS "induction", COALESCE((SELECT jsonb_agg(to_jsonb(w) ORDER BY w."name") FROM (SELECT DISTINCT ON (p."id") p."id", p."name", c."name" AS "school", h."startsOn" AS "since"
      FROM "RoleHolding" h JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = h."personId" JOIN "School" c ON c."trustId" = ${trust} AND c."id" = h."schoolId"
      LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."id" = c."federationId"
      WHERE h."trustId" = ${trust} AND h."role" = 'headteacher' AND p."closedAt" IS NULL AND h."startsOn" <= ${today}::date AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)
        AND COALESCE(f."unitId", c."unitId") <> i."unitId" AND p."id" <> i."personId" ORDER BY p."id", h."startsOn") w), '[]') AS "candidates"
    FROM inductions i ORDER BY i."open" DESC, i."startsOn" DESC LIMIT 1`,
  );
  return answer && inductionPolicy.read(viewer, answer.induction) ? { ...answer.induction, candidates: answer.candidates } : null;
}

/** How an induction stands, for the director's list. */
export interface InductionLine {
  id: string;
  person: string;
  school: string;
  urn: number;
  startsOn: Day;
  endsOn: Day;
  newToRole: boolean;
  mentor: string | null;
  sessions: number;
  held: number;
  missed: number;
  contacts: number;
  lastContact: Day | null;
}

/** The inductions that go on, those without a mentor first (NH-1, NH-2); for a headteacher their own, for a mentor those they mentor. Null where there is nothing for the viewer. */
export async function inductionList(viewer: Viewer, page: number): Promise<{ lines: InductionLine[]; total: number } | null> {
  const all = inductionPolicy.list(viewer);
  const { today, personId } = viewer;
  const { own, mentored } = inductionsShownTo(viewer);
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  const [answer] = await askInTrust<{ lines: InductionLine[]; total: number }>(
    viewer,
    Prisma.sql`WITH lines AS MATERIALIZED (SELECT i."id", p."name" AS "person", c."name" AS "school", c."urn", i."startsOn", i."endsOn", i."newToRole", m."name" AS "mentor",
        (SELECT count(*)::int FROM "InductionSession" s WHERE s."trustId" = ${trust} AND s."inductionId" = i."id") AS "sessions",
        (SELECT count(*)::int FROM "InductionSession" s WHERE s."trustId" = ${trust} AND s."inductionId" = i."id" AND s."doneOn" IS NOT NULL) AS "held",
        (SELECT count(*)::int FROM "InductionSession" s WHERE s."trustId" = ${trust} AND s."inductionId" = i."id" AND s."doneOn" IS NULL
          AND (s."missedReason" <> '' OR s."plannedOn" < ${today}::date)) AS "missed",
        (SELECT count(*)::int FROM "MentorContact" k WHERE k."trustId" = ${trust} AND k."inductionId" = i."id") AS "contacts",
        (SELECT max(k."day") FROM "MentorContact" k WHERE k."trustId" = ${trust} AND k."inductionId" = i."id") AS "lastContact"
      FROM "Induction" i JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = i."personId" JOIN "School" c ON c."trustId" = ${trust} AND c."id" = i."schoolId"
      LEFT JOIN "Person" m ON m."trustId" = ${trust} AND m."id" = i."mentorId"
      WHERE i."trustId" = ${trust} AND i."state" = 'open' AND (${all} OR (${own} AND i."personId" = ${personId}::uuid) OR (${mentored} AND i."mentorId" = ${personId}::uuid)))
    SELECT (SELECT count(*)::int FROM lines) AS "total", COALESCE((SELECT jsonb_agg(to_jsonb(l) ORDER BY l."mentor" IS NOT NULL, l."missed" DESC, l."startsOn" DESC, l."id") FROM
      (SELECT * FROM lines ORDER BY "mentor" IS NOT NULL, "missed" DESC, "startsOn" DESC, "id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) l), '[]') AS "lines"`,
  );
  return !answer || (!all && answer.total === 0) ? null : answer;
}
