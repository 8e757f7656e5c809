import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dateOf, dayOf } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isId, pageSize, pagesOf } from "@/lib/pages";
import { accountStates, stateOf } from "@/lib/people/account-state";
import type { PeopleFilter } from "@/lib/people/filter";
import { standing } from "@/lib/people/holdings";
import { peopleVisibleTo, personPolicy } from "@/lib/people/policy";
import type { Role } from "@/lib/people/roles";
import { standInRoles } from "@/lib/people/stand-ins";

/** The people that the viewer may see, by name, 50 a page, or null. Account states only for those who keep accounts. */
export async function peoplePage(viewer: Viewer, filter: PeopleFilter) {
  if (!personPolicy.list(viewer)) return null;
  const accounts = personPolicy.readAccounts(viewer);
  const held = heldOn(viewer);
  const state = accounts && filter.state ? accountStates[filter.state].where : { closedAt: null };
  const where = {
    AND: [
      peopleVisibleTo(viewer),
      state,
      ...(filter.role ? [{ holdings: { some: { ...held, role: filter.role } } }] : []),
      ...(filter.search
        ? [
            {
              OR: [
                { name: { contains: filter.search, mode: "insensitive" as const } },
                { email: { contains: filter.search.toLowerCase() } },
              ],
            },
          ]
        : []),
    ],
  };
  return inTrust(viewer, async (db) => {
    const total = await db.person.count({ where });
    const people = await db.person.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        name: true,
        email: true,
        ...accountSelect,
        holdings: { where: held, select: { role: true, school: { select: { name: true } } }, orderBy: { startsOn: "asc" } },
      },
    });
    const rows = people.map(({ id, name, email, holdings, ...account }) => ({
      id,
      name,
      email,
      roles: holdings.map(({ role, school }) => ({ role, school: school?.name ?? null })),
      state: accounts ? stateOf(account) : null,
    }));
    return { rows, total, pages: pagesOf(total) };
  });
}

const accountSelect = { accountId: true, invitedAt: true, bouncedAt: true, lastSignedInAt: true, closedAt: true } as const;

function heldOn(viewer: Viewer) {
  const today = dateOf(viewer.today);
  return { trustId: viewer.trustId, startsOn: { lte: today }, OR: [{ endsBefore: null }, { endsBefore: { gt: today } }] };
}

/** A person with all roles, past and to come, or null when the viewer may not see them. */
export async function personPage(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return inTrust(viewer, async (db) => {
    const person = await db.person.findFirst({
      where: { AND: [{ trustId: viewer.trustId, id }, peopleVisibleTo(viewer)] },
      select: {
        id: true,
        name: true,
        email: true,
        version: true,
        bounceReason: true,
        ...accountSelect,
        holdings: {
          orderBy: [{ startsOn: "desc" }, { id: "desc" }],
          select: { id: true, role: true, startsOn: true, endsBefore: true, school: { select: { name: true, urn: true } } },
        },
      },
    });
    if (!person) return null;
    const { accountId, invitedAt, bouncedAt, lastSignedInAt, closedAt, bounceReason, holdings, ...facts } = person;
    const account = { accountId, invitedAt, bouncedAt, lastSignedInAt, closedAt };
    const gives = personPolicy.giveRole(viewer, id, "governor");
    return {
      ...facts,
      units: [],
      closed: closedAt !== null,
      roles: holdings.map((holding) => heldRole(viewer, id, holding)),
      account: personPolicy.readAccounts(viewer) ? { invitedAt, lastSignedInAt, bounceReason, state: stateOf(account) } : null,
      schools: gives ? await schoolNames(db, viewer) : null,
    };
  });
}

interface HoldingRow {
  id: string;
  role: Role;
  startsOn: Date;
  endsBefore: Date | null;
  school: { name: string; urn: number } | null;
}

function heldRole(viewer: Viewer, personId: string, { startsOn, endsBefore, ...holding }: HoldingRow) {
  const span = { startsOn: dayOf(startsOn), endsBefore: endsBefore && dayOf(endsBefore) };
  const canEnd = personPolicy.giveRole(viewer, personId, holding.role);
  return { ...holding, ...span, lastDay: span.endsBefore && addDays(span.endsBefore, -1), standing: standing(span, viewer.today), canEnd };
}

function schoolNames(db: Database, viewer: Viewer) {
  return db.school.findMany({ where: { trustId: viewer.trustId }, orderBy: { name: "asc" }, select: { id: true, name: true } });
}

/** The schools of the trust for a choice in a form, or null when the viewer does not keep accounts. */
export async function schoolChoices(viewer: Viewer) {
  if (!personPolicy.invite(viewer)) return null;
  return inTrust(viewer, (db) => schoolNames(db, viewer));
}

/** Who stands in for whom, those to come and the last hundred, with the people that can be chosen; or null. */
export async function standInsPage(viewer: Viewer) {
  if (!personPolicy.readStandIns(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const { trustId } = viewer;
    const standIns = await db.delegation.findMany({ where: { trustId }, orderBy: [{ startsOn: "desc" }, { id: "desc" }], take: 100 });
    const roles = [...new Set(Object.values(standInRoles).flatMap(({ from, to }) => [...from, ...to]))];
    const named = standIns.flatMap(({ fromPersonId, toPersonId }) => [fromPersonId, toPersonId]);
    const eligible = { closedAt: null, holdings: { some: { ...heldOn(viewer), role: { in: roles } } } };
    const people = await db.person.findMany({
      where: { AND: [{ trustId }, { OR: [{ id: { in: named } }, eligible] }] },
      orderBy: { name: "asc" },
      select: { id: true, name: true, closedAt: true, holdings: { where: heldOn(viewer), select: { role: true } } },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, { name }]));
    const open = people.filter(({ closedAt }) => closedAt === null);
    const choices = open.map(({ id, name, holdings }) => ({ id, name, roles: holdings.map(({ role }) => role) }));
    const rows = standIns.map(({ id, kind, reason, startsOn, endsBefore, fromPersonId, toPersonId }) => {
      const span = { startsOn: dayOf(startsOn), endsBefore: dayOf(endsBefore) };
      const [from = { name: "" }, to = { name: "" }] = [nameOf.get(fromPersonId), nameOf.get(toPersonId)];
      return { id, kind, reason, from, to, ...span, standing: standing(span, viewer.today) };
    });
    return { rows, choices };
  });
}

/** The history of a person's record, or null when the viewer may not read it. */
export async function personHistory(viewer: Viewer, id: string, page: number) {
  if (!isId(id) || !personPolicy.readHistory(viewer, { id, units: [] })) return null;
  return inTrust(viewer, async (db) => {
    const person = await db.person.findFirst({ where: { trustId: viewer.trustId, id }, select: { name: true } });
    return person && { person, ...(await historyOf(viewer, "person", id, page)) };
  });
}

/** A person's name and e-mail address for their form, or null when the viewer may not change them. */
export async function personToChange(viewer: Viewer, id: string) {
  if (!isId(id) || !personPolicy.change(viewer, { id, units: [] })) return null;
  return inTrust(viewer, (db) =>
    db.person.findFirst({ where: { trustId: viewer.trustId, id }, select: { id: true, name: true, email: true, version: true } }),
  );
}
