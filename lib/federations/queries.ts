import "server-only";
import { type CandidateAnswer, candidatesStatement } from "@/lib/allocations/board-statement";
import { allocatedRoles } from "@/lib/allocations/team-roles";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { federationPolicy } from "@/lib/federations/policy";
import { isId } from "@/lib/pages";

const memberSelect = { startsOn: true, endsBefore: true, school: { select: { id: true, urn: true, name: true } } } as const;

/** The federations of now and before and, for those who form them, the schools that are in none; or null. */
export async function federationsPage(viewer: Viewer) {
  if (!federationPolicy.read(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const federations = await db.federation.findMany({
      where: { trustId },
      orderBy: [{ dissolvedOn: { sort: "desc", nulls: "first" } }, { name: "asc" }],
      take: 200,
      select: { id: true, name: true, formedOn: true, dissolvedOn: true, memberships: { select: memberSelect } },
    });
    const changes = federationPolicy.change(viewer);
    const schools = changes
      ? await db.school.findMany({
          where: { trustId, federationId: null },
          orderBy: { name: "asc" },
          select: { id: true, name: true, town: true },
        })
      : [];
    const people = changes ? await db.$queryRaw<CandidateAnswer[]>(candidatesStatement(viewer, allocatedRoles)) : [];
    return {
      federations: federations.map(({ formedOn, dissolvedOn, memberships, ...rest }) => ({
        ...rest,
        formedOn: formedOn && dayOf(formedOn),
        dissolvedOn: dissolvedOn && dayOf(dissolvedOn),
        members: memberships.map(({ school }) => school.name),
      })),
      schools,
      people: people.map(({ id, name }) => ({ id, name })),
    };
  });
}

/** A federation with its members in time and, for those who dissolve it, the records that name no school; or null. */
export async function federationPage(viewer: Viewer, id: string) {
  if (!isId(id) || !federationPolicy.read(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const federation = await db.federation.findFirst({
      where: { trustId, id },
      select: {
        id: true,
        name: true,
        unitId: true,
        formedOn: true,
        dissolvedOn: true,
        version: true,
        memberships: { orderBy: { startsOn: "asc" }, select: memberSelect },
      },
    });
    if (!federation) return null;
    const { unitId, formedOn, dissolvedOn, memberships, ...facts } = federation;
    const changes = federationPolicy.change(viewer) && dissolvedOn === null;
    const open = { trustId, unitId, schoolId: null };
    const actions = changes ? await db.agreedAction.findMany({ where: { ...open, state: "open" }, select: { id: true, text: true } }) : [];
    const visits = changes ? await db.visit.findMany({ where: { ...open, status: "planned" }, select: { id: true, date: true } }) : [];
    return {
      ...facts,
      formedOn: formedOn && dayOf(formedOn),
      dissolvedOn: dissolvedOn && dayOf(dissolvedOn),
      changes,
      members: memberships.map(({ school, startsOn, endsBefore }) => ({
        ...school,
        startsOn: dayOf(startsOn),
        lastDay: endsBefore && addDays(dayOf(endsBefore), -1),
      })),
      actions,
      visits: visits.map(({ id: visitId, date }) => ({ id: visitId, date: dayOf(date) })),
    };
  });
}
