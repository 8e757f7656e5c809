import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { pagesOf } from "@/lib/pages";
import type { SchoolFilter } from "@/lib/schools/filter";
import { listStatement, type SchoolRow } from "@/lib/schools/list-statement";
import { placeOf, schoolPolicy, schoolsVisibleTo } from "@/lib/schools/policy";

/** The schools that the viewer may see, 50 a page, or null when there is no list for them. */
export async function schoolsPage(viewer: Viewer, filter: SchoolFilter) {
  if (!schoolPolicy.list(viewer)) return null;
  const answers = await inTrust(viewer, (db) => db.$queryRaw<{ total: number; rows: SchoolRow[] | null }[]>(listStatement(viewer, filter)));
  const { total = 0, rows } = answers[0] ?? {};
  return { rows: rows ?? [], total, pages: pagesOf(total) };
}

/** A school with its federation, its people of today, its adviser and partnership link with history; or null. */
export async function schoolPage(viewer: Viewer, urn: number) {
  if (!isUrn(urn)) return null;
  const today = dateOf(viewer.today);
  const current = { trustId: viewer.trustId, startsOn: { lte: today }, OR: [{ endsBefore: null }, { endsBefore: { gt: today } }] };
  return inTrust(viewer, async (db) => {
    const school = await db.school.findFirst({
      where: { AND: [{ trustId: viewer.trustId, urn }, schoolsVisibleTo(viewer)] },
      select: {
        ...factsSelect,
        federation: { select: { name: true, unitId: true, schools: { select: { urn: true, name: true }, orderBy: { name: "asc" } } } },
      },
    });
    if (!school) return null;
    const people = await db.roleHolding.findMany({
      where: { AND: [{ trustId: viewer.trustId, schoolId: school.id }, current] },
      orderBy: [{ role: "asc" }, { startsOn: "asc" }],
      take: 200,
      select: { role: true, person: { select: { id: true, name: true } } },
    });
    const allocations = await db.allocation.findMany({
      where: { trustId: viewer.trustId, unitId: placeOf(school).unitId },
      orderBy: [{ startsOn: "desc" }],
      take: 50,
      select: { kind: true, startsOn: true, endsBefore: true, reason: true, person: { select: { id: true, name: true } } },
    });
    const { joinedOn, ...facts } = school;
    return {
      ...facts,
      joinedOn: joinedOn && dayOf(joinedOn),
      people,
      allocations: allocations.map(({ startsOn, endsBefore, ...rest }) => ({
        ...rest,
        startsOn: dayOf(startsOn),
        endsBefore: endsBefore && dayOf(endsBefore),
      })),
    };
  });
}

const factsSelect = {
  id: true,
  unitId: true,
  urn: true,
  version: true,
  name: true,
  phase: true,
  churchCharacter: true,
  lowestAge: true,
  highestAge: true,
  street: true,
  town: true,
  postcode: true,
  telephone: true,
  website: true,
  joinedOn: true,
} as const;

/** The facts of a school for its form, or null when the viewer may not change them. */
export async function schoolToChange(viewer: Viewer, urn: number) {
  const school = await schoolPage(viewer, urn);
  return school && schoolPolicy.change(viewer, placeOf(school)) ? school : null;
}

/** The history of a school's record, or null when the viewer may not read it. */
export async function schoolHistory(viewer: Viewer, urn: number, page: number) {
  if (!isUrn(urn)) return null;
  return inTrust(viewer, async (db) => {
    const school = await db.school.findFirst({
      where: { AND: [{ trustId: viewer.trustId, urn }, schoolsVisibleTo(viewer)] },
      select: { id: true, unitId: true, name: true, federation: { select: { unitId: true } } },
    });
    if (!school || !schoolPolicy.readHistory(viewer, placeOf(school))) return null;
    return { school, ...(await historyOf(viewer, "school", school.id, page)) };
  });
}

function isUrn(urn: number): boolean {
  return Number.isInteger(urn) && urn >= 100_000 && urn <= 999_999;
}
