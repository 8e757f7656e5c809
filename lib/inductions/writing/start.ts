import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, writtenDay } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { beginningOf, firstYearEnds, type NewHeadship } from "@/lib/inductions/rules";
import type { Role } from "@/lib/people/roles";
import { strategyInUse } from "@/lib/strategy/queries";

/** A role that somebody has been given from a day on. */
interface GivenRole {
  personId: string;
  role: Role;
  schoolId: string | null;
  startsOn: Day;
}

/** Begins the inductions of those who have just become headteachers and are new: it starts itself (NH-1, NH-2). Nobody has two at once. */
export async function startInductions(db: Database, viewer: Viewer, given: readonly GivenRole[]): Promise<void> {
  const heads = given.filter(({ role, schoolId }) => role === "headteacher" && schoolId);
  if (heads.length === 0) return;
  const { trustId } = viewer;
  const facts = await db.$queryRaw<({ personId: string; schoolId: string } & NewHeadship)[]>`
    SELECT n."personId", n."schoolId", to_char(n."startsOn", 'YYYY-MM-DD') AS "startsOn",
      (SELECT count(*)::int FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."personId" = n."personId" AND h."role" = 'headteacher' AND h."startsOn" < n."startsOn") AS "earlierHeadships",
      (SELECT count(*)::int FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."personId" = n."personId" AND h."startsOn" < n."startsOn") AS "earlierRoles",
      EXISTS (SELECT FROM "RoleHolding" h WHERE h."trustId" = ${trustId}::uuid AND h."schoolId" = n."schoolId" AND h."role" = 'headteacher' AND h."personId" <> n."personId") AS "predecessor",
      EXISTS (SELECT FROM "Joining" j WHERE j."trustId" = ${trustId}::uuid AND j."schoolId" = n."schoolId" AND j."completedAt" IS NULL) AS "joins"
    FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) AS n("personId" uuid, "schoolId" uuid, "startsOn" date)
    WHERE NOT EXISTS (SELECT FROM "Induction" i WHERE i."trustId" = ${trustId}::uuid AND i."personId" = n."personId" AND i."state" = 'open')`;
  const sessions = (await strategyInUse(viewer))?.strategy.joining.induction ?? [];
  for (const one of facts) {
    const beginning = beginningOf(one);
    if (!beginning) continue;
    const { personId, schoolId, startsOn } = one;
    const { newToRole } = beginning;
    const { id: inductionId } = await db.induction.create({
      data: { trustId, personId, schoolId, newToRole, startsOn: dateOf(startsOn), endsOn: dateOf(firstYearEnds(startsOn)) },
      select: { id: true },
    });
    const planned = beginning.sessions ? sessions : [];
    await db.inductionSession.createMany({
      data: planned.map(({ key, text }, position) => ({ trustId, inductionId, key, text, position })),
    });
    await recordChange(db, viewer, {
      action: "Began an induction",
      recordType: "induction",
      recordId: inductionId,
      after: { from: writtenDay(startsOn) },
    });
  }
}
