import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import { isId } from "@/lib/pages";
import type { MeetingContext } from "@/lib/standards-meetings/meeting";
import { strategyFrom } from "@/lib/strategy/places";
import { Prisma } from "@/prisma/generated/client";

/** A meeting as the statement answers it. */
export type MeetingAnswer = Omit<MeetingContext, "strategy"> & { strategy: unknown };

/** What the statement answers as a context; null where there is no such meeting. */
export function meetingFrom([answer]: MeetingAnswer[]): MeetingContext | null {
  return answer ? { ...answer, strategy: strategyFrom(answer.strategy) } : null;
}

/** A meeting inside a command, its row held until the transaction ends. */
export async function heldMeetingIn(db: Database, viewer: Viewer, id: string): Promise<MeetingContext | null> {
  if (!isId(id)) return null;
  await db.$queryRaw`SELECT 1 FROM "StandardsMeeting" WHERE "trustId" = ${viewer.trustId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const rows = await db.$queryRaw<{ answer: MeetingAnswer }[]>`SELECT to_jsonb(a) AS "answer" FROM (${meetingStatement(viewer, id)}) a
    WHERE EXISTS (SELECT FROM "StandardsMeeting" m WHERE m."trustId" = ${viewer.trustId}::uuid AND m."id" = a."id")`;
  return meetingFrom(rows.map(({ answer }) => answer));
}

function nameOf(trust: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT named."name" FROM "Person" named WHERE named."trustId" = ${trust} AND named."id" = ${id})`;
}

/** A meeting with everything that its page and its steps are made of. */
export function meetingStatement(viewer: Viewer, id: string): Prisma.Sql {
  const trust = Prisma.sql`${viewer.trustId}::uuid`;
  return Prisma.sql`
    WITH m AS MATERIALIZED (SELECT * FROM "StandardsMeeting" WHERE "trustId" = ${trust} AND "id" = ${id}::uuid),
    schools AS MATERIALIZED (
      SELECT c."id", c."urn", c."name", c."churchCharacter", f."name" AS "federation" FROM m JOIN "School" c ON c."trustId" = ${trust}
      LEFT JOIN "Federation" f ON f."trustId" = ${trust} AND f."unitId" = m."unitId" AND f."id" IN (c."federationId", (
        SELECT p."federationId" FROM "FederationMembership" p WHERE p."trustId" = ${trust} AND p."schoolId" = c."id" AND p."federationId" = f."id"
          AND p."startsOn" <= m."date" AND (p."endsBefore" IS NULL OR p."endsBefore" > m."date") LIMIT 1))
      WHERE c."unitId" = m."unitId" OR f."unitId" = m."unitId")
    SELECT m."id", m."version", m."unitId", m."kind", m."date", m."startsAt", m."place", m."about", m."state", m."termKey", m."leadId",
      ${nameOf(trust, Prisma.sql`m."leadId"`)} AS "lead", m."cancelledReason", m."replacesId", m."obligationId", m."sharedAt",
      ${nameOf(trust, Prisma.sql`m."sharedById"`)} AS "sharedBy", m."nextReview",
      (SELECT r."id" FROM "StandardsMeeting" r WHERE r."trustId" = ${trust} AND r."replacesId" = m."id" AND r."state" <> 'cancelled' LIMIT 1) AS "replacedById",
      (SELECT min("urn") FROM schools) AS "urn", (SELECT COALESCE(min("federation"), min("name")) FROM schools) AS "unit",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s."id", 'urn', s."urn", 'name', s."name", 'church',
        s."churchCharacter" IN ('churchOfEngland', 'methodist', 'romanCatholic')) ORDER BY s."name") FROM schools s), '[]') AS "schools",
      (SELECT jsonb_build_object('id', y."id", 'key', y."key") FROM "AcademicYear" y WHERE y."trustId" = ${trust} AND y."id" = m."yearId") AS "year",
      (SELECT v."content" FROM "StrategyVersion" v WHERE v."trustId" = ${trust} AND v."yearId" = m."yearId" AND v."state" = 'published') AS "strategy",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p."id", 'personId', p."personId", 'name', p."name", 'role', p."role", 'expected', p."expected",
        'attendance', p."attendance", 'reason', p."reason") ORDER BY p."expected" DESC, p."name") FROM "MeetingPerson" p
        WHERE p."trustId" = ${trust} AND p."meetingId" = m."id"), '[]') AS "people",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', p."kind", 'key', p."key", 'value', p."value", 'position', p."position", 'version', p."version")
        ORDER BY p."position", p."key") FROM "MeetingPart" p WHERE p."trustId" = ${trust} AND p."meetingId" = m."id" AND NOT p."removed"), '[]') AS "parts",
      ${decisions(trust)}, ${judgements(trust)}, ${actions(trust)},
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', k."id", 'axis', k."axis", 'categoryKey', k."categoryKey", 'startsOn', k."startsOn", 'clockFrom', k."clockFrom"))
        FROM "CategoryPeriod" k WHERE k."trustId" = ${trust} AND k."unitId" = m."unitId" AND k."endsBefore" IS NULL), '[]') AS "periods",
      ${readers(trust)}
    FROM m`;
}

/** What was agreed before and is open, to be rated in the meeting (VP-9). */
function actions(trust: Prisma.Sql): Prisma.Sql {
  const here = Prisma.sql`EXISTS (SELECT FROM "ActionRating" h WHERE h."trustId" = ${trust} AND h."actionId" = a."id" AND h."meetingId" = m."id")`;
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'owner', a."ownerName", 'due', a."due", 'ratedHere', ${here},
      'rating', (SELECT jsonb_build_object('name', r."levelName", 'tone', r."levelTone") FROM "ActionRating" r WHERE r."trustId" = ${trust} AND r."actionId" = a."id"
        ORDER BY r."day" DESC, r."id" DESC LIMIT 1)) ORDER BY a."due" NULLS LAST, a."id")
    FROM "AgreedAction" a WHERE a."trustId" = ${trust} AND a."unitId" = m."unitId" AND a."meetingId" IS DISTINCT FROM m."id" AND (a."state" <> 'closed' OR ${here})), '[]') AS "actions"`;
}

function decisions(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('axis', d."axis", 'categoryKey', d."categoryKey", 'before', d."before", 'reasons', d."reasons",
      'schoolAgrees', d."schoolAgrees", 'dissent', d."dissent", 'readiness', d."readiness", 'trajectory', d."trajectory",
      'decidedBy', ${nameOf(trust, Prisma.sql`d."decidedById"`)}, 'decidedAt', d."decidedAt", 'periodId', d."periodId",
      'appeal', CASE WHEN d."appealedAt" IS NOT NULL THEN jsonb_build_object('at', d."appealedAt", 'by', ${nameOf(trust, Prisma.sql`d."appealedById"`)},
        'reason', d."appealReason", 'decidedAt', d."appealDecidedAt", 'decidedBy', ${nameOf(trust, Prisma.sql`d."appealDecidedById"`)},
        'upheld', d."appealUpheld", 'words', d."appealWords", 'categoryKey', d."appealCategoryKey") END) ORDER BY d."axis")
    FROM "MeetingDecision" d WHERE d."trustId" = ${trust} AND d."meetingId" = m."id"), '[]') AS "decisions"`;
}

function judgements(trust: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('id', j."id", 'axis', j."axis", 'side', j."side", 'categoryKey', j."categoryKey", 'reasons', j."reasons",
      'submittedAt', j."submittedAt", 'submittedBy', ${nameOf(trust, Prisma.sql`j."submittedById"`)},
      'groups', COALESCE((SELECT jsonb_agg(jsonb_build_object('groupKey', g."groupKey", 'categoryKey', g."categoryKey", 'reasons', g."reasons"))
        FROM "JudgementGroup" g WHERE g."trustId" = ${trust} AND g."judgementId" = j."id"), '[]'),
      'evidence', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e."id", 'groupKey', e."groupKey",
          'kind', CASE WHEN e."findingId" IS NOT NULL THEN 'finding' WHEN e."pointId" IS NOT NULL THEN 'point' WHEN e."actionId" IS NOT NULL THEN 'action'
            WHEN e."priorityId" IS NOT NULL THEN 'priority' ELSE 'words' END,
          'text', left(COALESCE(f."text", t."text", a."text", o."title", e."words"), 300),
          'from', COALESCE('Visit of ' || to_char(v."date", 'FMDD Mon YYYY'), CASE WHEN t."id" IS NOT NULL THEN 'Self-evaluation' WHEN a."id" IS NOT NULL THEN 'Agreed action'
            WHEN o."id" IS NOT NULL THEN 'Improvement plan' END, ''),
          'address', COALESCE('/visits/' || f."visitId" || '/note', '/actions/' || a."id")) ORDER BY e."at")
        FROM "JudgementEvidence" e LEFT JOIN "Finding" f ON f."trustId" = ${trust} AND f."id" = e."findingId" LEFT JOIN "Visit" v ON v."trustId" = ${trust} AND v."id" = f."visitId"
        LEFT JOIN "EvaluationPoint" t ON t."trustId" = ${trust} AND t."id" = e."pointId" LEFT JOIN "AgreedAction" a ON a."trustId" = ${trust} AND a."id" = e."actionId"
        LEFT JOIN "PlanPriority" o ON o."trustId" = ${trust} AND o."id" = e."priorityId"
        WHERE e."trustId" = ${trust} AND e."judgementId" = j."id"), '[]')) ORDER BY j."axis", j."side")
    FROM "Judgement" j WHERE j."trustId" = ${trust} AND j."meetingId" = m."id"), '[]') AS "judgements"`;
}

/** Who has opened what was shared: governors by name, staff as a count (SM-4). */
function readers(trust: Prisma.Sql): Prisma.Sql {
  const governor = Prisma.sql`EXISTS (SELECT FROM "RoleHolding" h JOIN schools s ON s."id" = h."schoolId" WHERE h."trustId" = ${trust} AND h."personId" = p."id"
    AND h."role" IN ('chairOfGovernors', 'governor', 'linkGovernor') AND (h."endsBefore" IS NULL OR h."endsBefore" > m."date"))`;
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object('name', p."name", 'at', o."at") ORDER BY p."name") FROM "MeetingOpening" o
      JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = o."personId" WHERE o."trustId" = ${trust} AND o."meetingId" = m."id" AND ${governor}), '[]') AS "openedByGovernors",
    COALESCE((SELECT jsonb_agg(p."name" ORDER BY p."name") FROM "Person" p WHERE p."trustId" = ${trust} AND p."closedAt" IS NULL AND ${governor}), '[]') AS "governors",
    (SELECT count(*)::int FROM "MeetingOpening" o JOIN "Person" p ON p."trustId" = ${trust} AND p."id" = o."personId"
      WHERE o."trustId" = ${trust} AND o."meetingId" = m."id" AND NOT ${governor}) AS "openedByStaff",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r."id", 'day', r."day", 'means', r."means", 'people', r."people") ORDER BY r."day") FROM "MeetingReach" r
      WHERE r."trustId" = ${trust} AND r."meetingId" = m."id"), '[]') AS "reached",
    (SELECT n."id" FROM "Snapshot" n WHERE n."trustId" = ${trust} AND n."desk" = 'meeting' AND n."recordId" = m."id" ORDER BY n."at" DESC LIMIT 1) AS "snapshotId"`;
}
