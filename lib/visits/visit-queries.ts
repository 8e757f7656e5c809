import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dateOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { isId } from "@/lib/pages";
import { checkedVisit, type VisitRecord } from "@/lib/visits/facts";
import { visitFactsOf, visitsWithDays } from "@/lib/visits/facts-statement";
import { mayOnVisit } from "@/lib/visits/may";
import { proposedMoves } from "@/lib/visits/moving";
import { leadRoles, visitPolicy } from "@/lib/visits/policy";
import type { Shift } from "@/lib/visits/shifts";
import { daysThatSuit } from "@/lib/visits/suit";
import { visitName } from "@/lib/visits/words";

async function oneVisit(viewer: Viewer, id: string): Promise<VisitRecord | null> {
  if (!isId(id)) return null;
  return inTrust(viewer, async (db) => (await visitFactsOf(db, viewer, { visitIds: [id] }))[0] ?? null);
}

/** A visit as one reads it: its plan as far as the viewer may read it, and what the protocol says; or null. */
export async function visitPage(viewer: Viewer, id: string) {
  const record = await oneVisit(viewer, id);
  if (!record || !visitPolicy.read(viewer, record.place)) return null;
  const agreed = record.facts.agreed.school !== null && record.facts.agreed.trust !== null;
  const draft = visitPolicy.readDraftPlan(viewer, record.place);
  const views = visitPolicy.readViews(viewer, record.place);
  return {
    visit: {
      ...record,
      plan: agreed || draft ? record.plan : null,
      people: record.people.map((person) => ({ ...person, view: views ? person.view : null })),
      focus: agreed || draft ? record.focus : [],
    },
    planHidden: record.plan !== null && !agreed && !draft,
    clauses: draft ? checkedVisit(record, viewer.today) : null,
    late: record.facts.agreeBy !== null && viewer.today > record.facts.agreeBy,
    own: record.people.find(({ personId }) => personId === viewer.personId) ?? null,
    may: mayOnVisit(viewer, record),
  };
}

export type VisitPage = NonNullable<Awaited<ReturnType<typeof visitPage>>>;

/** A visit for the form of its plan; or null. */
export async function planToWrite(viewer: Viewer, id: string) {
  const record = await oneVisit(viewer, id);
  return record && visitPolicy.plan(viewer, record.place) && record.status === "planned" ? record : null;
}

/** A visit for the page of its areas of focus; or null. */
export async function focusToChoose(viewer: Viewer, id: string) {
  const record = await oneVisit(viewer, id);
  return record && visitPolicy.conduct(viewer, record.place) ? record : null;
}

/** A visit to cancel; or null. */
export async function visitToCancel(viewer: Viewer, id: string) {
  const record = await oneVisit(viewer, id);
  return record && visitPolicy.arrange(viewer, record.place) && record.status === "planned" ? record : null;
}

/** A visit to move, with the next days that suit; or null. */
export async function visitToMove(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return inTrust(viewer, async (db) => {
    const { records, busy } = await visitsWithDays(db, viewer, [id]);
    const [visit] = records;
    if (visit?.status !== "planned" || !visitPolicy.arrange(viewer, visit.place)) return null;
    const [, first = viewer.today] = [viewer.today, addDays(visit.date, -14)].sort();
    const suiting = daysThatSuit(visit.days, visit, busy, first, 9).filter((day) => day !== visit.date);
    return { visit, suiting: suiting.slice(0, 8) };
  });
}

/**
 * Several visits with the days to which they would move; those that the viewer may not move are left out. Null where
 * none of them is the viewer's to see.
 */
export async function visitsToMove(viewer: Viewer, ids: readonly string[], shift: Shift) {
  if (!visitPolicy.list(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { records, busy } = await visitsWithDays(db, viewer, ids.filter(isId).slice(0, 50));
    if (records.length === 0 && ids.some(isId)) return null;
    const movable = records.filter(({ status, place }) => status === "planned" && visitPolicy.arrange(viewer, place));
    const moves = proposedMoves(
      movable.map(({ days, ...visit }) => ({ ...visit, plan: days })),
      busy,
      shift,
      viewer.today,
    );
    return movable.map((visit, index) => ({
      id: visit.id,
      version: visit.version,
      name: visitName(visit),
      where: visit.schools.find(({ id }) => id === visit.schoolId)?.name ?? visit.unitName,
      date: visit.date,
      to: moves[index]?.to ?? visit.date,
      obstacles: moves[index]?.obstacles ?? [],
      agreed: visit.facts.agreed.school !== null && visit.facts.agreed.trust !== null,
    }));
  });
}

/** A visit with who can be asked to it and who can lead it; or null. */
export async function visitPeople(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return inTrust(viewer, async (db) => {
    const [visit] = await visitFactsOf(db, viewer, { visitIds: [id] });
    if (!visit || !visitPolicy.conduct(viewer, visit.place)) return null;
    const { trustId, today } = viewer;
    const now = { startsOn: { lte: dateOf(today) }, OR: [{ endsBefore: null }, { endsBefore: { gt: dateOf(today) } }] };
    const schools = visit.schools.map((school) => school.id);
    const holdings = await db.roleHolding.findMany({
      where: {
        AND: [
          { trustId, ...now, person: { is: { trustId, closedAt: null } } },
          {
            OR: [
              { schoolId: null, role: { in: [...leadRoles] } },
              { schoolId: { in: schools }, role: { in: ["chairOfGovernors", "governor", "linkGovernor"] } },
            ],
          },
        ],
      },
      orderBy: { person: { name: "asc" } },
      select: { role: true, schoolId: true, person: { select: { id: true, name: true } } },
    });
    const there = new Set(visit.people.map(({ personId }) => personId));
    const named = (governors: boolean) => {
      const those = holdings.filter(({ schoolId }) => (schoolId !== null) === governors).map(({ person }) => person);
      return [...new Map(those.map((person) => [person.id, person])).values()];
    };
    return {
      visit,
      team: named(false).filter((person) => person.id !== visit.leadId && !there.has(person.id)),
      leads: visitPolicy.handOver(viewer) && visit.status === "planned" ? named(false).filter((person) => person.id !== visit.leadId) : [],
      governors: named(true).filter((person) => !there.has(person.id)),
    };
  });
}

/** The history of a visit; or null. */
export async function visitHistory(viewer: Viewer, id: string, page: number) {
  const record = await oneVisit(viewer, id);
  if (!record || !visitPolicy.readDraftPlan(viewer, record.place)) return null;
  return { visit: record, ...(await historyOf(viewer, "visit", id, page)) };
}
