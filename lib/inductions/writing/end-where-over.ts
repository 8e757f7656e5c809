import "server-only";
import { type Actor, recordChange } from "@/lib/audit/record";
import type { Day } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { overReasons } from "@/lib/inductions/rules";

/** Ends inductions whose first year is over, or whose headteacher has left the post (NH-1, NH-2). */
export async function endInductionsWhereOver(db: Database, actor: Actor & { today: Day }): Promise<void> {
  const { trustId, today } = actor;
  const ended = await db.$queryRaw<{ id: string; person: string; reason: string }[]>`
    UPDATE "Induction" i SET "state" = 'ended', "version" = i."version" + 1,
      "endedReason" = CASE WHEN i."endsOn" < ${today}::date THEN ${overReasons.year} ELSE ${overReasons.left} END
    FROM "Person" p WHERE i."trustId" = ${trustId}::uuid AND p."trustId" = i."trustId" AND p."id" = i."personId" AND i."state" = 'open'
      AND (i."endsOn" < ${today}::date OR NOT EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = i."trustId" AND h."personId" = i."personId"
        AND h."schoolId" = i."schoolId" AND h."role" = 'headteacher' AND (h."endsBefore" IS NULL OR h."endsBefore" > ${today}::date)))
    RETURNING i."id", p."name" AS "person", i."endedReason" AS "reason"`;
  const entries = ended.map(({ id, person, reason }) => ({
    ...{ action: "Ended an induction", recordType: "induction" as const, recordId: id },
    after: { headteacher: person, reason },
  }));
  await recordChange(db, actor, ...entries);
}
