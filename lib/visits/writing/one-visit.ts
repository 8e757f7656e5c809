import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { isId } from "@/lib/pages";
import type { VisitRecord } from "@/lib/visits/facts";
import { visitFactsOf } from "@/lib/visits/facts-statement";
import { leadRoles } from "@/lib/visits/policy";
import { lockVisits } from "@/lib/visits/writing/locks";

/** A visit that nobody else changes until the transaction ends; undefined where the viewer sees none. */
export async function lockedVisit(db: Database, viewer: Viewer, visitId: string): Promise<VisitRecord | undefined> {
  return (await lockedVisits(db, viewer, [visitId]))[0];
}

/** Some visits that nobody else changes until the transaction ends, as far as the viewer sees them. */
export async function lockedVisits(db: Database, viewer: Viewer, visitIds: readonly string[]): Promise<VisitRecord[]> {
  const ids = visitIds.filter(isId);
  if (ids.length === 0) return [];
  await lockVisits(db, viewer, ids);
  return visitFactsOf(db, viewer, { visitIds: ids });
}

/** The adviser of a unit on a day. */
export async function adviserOn(db: Database, { trustId }: Viewer, unitId: string, day: Day): Promise<{ id: string; name: string } | null> {
  const found = await db.allocation.findFirst({
    where: {
      trustId,
      unitId,
      kind: "adviser",
      startsOn: { lte: dateOf(day) },
      OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(day) } }],
    },
    select: { person: { select: { id: true, name: true } } },
  });
  return found?.person ?? null;
}

/** Somebody of the team who may lead a visit on a day, and leads no school of its unit. */
export async function leadNamed(db: Database, { trustId }: Viewer, personId: string, { unitId, day }: { unitId: string; day: Day }) {
  if (!isId(personId)) return null;
  const held = { startsOn: { lte: dateOf(day) }, OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(day) } }] };
  const ofUnit = { OR: [{ unitId }, { federation: { is: { trustId, unitId } } }] };
  return db.person.findFirst({
    where: {
      trustId,
      id: personId,
      closedAt: null,
      holdings: {
        some: { trustId, role: { in: [...leadRoles] }, schoolId: null, ...held },
        none: { trustId, role: "headteacher", school: { is: ofUnit }, ...held },
      },
    },
    select: { id: true, name: true },
  });
}
