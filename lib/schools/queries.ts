import "server-only";
import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { concernPolicy } from "@/lib/concerns/policy";
import { askInTrust, inTrust } from "@/lib/db";
import { ownMeasurePolicy } from "@/lib/own-measures/policy";
import { pagesOf } from "@/lib/pages";
import type { SchoolFilter } from "@/lib/schools/filter";
import { type ListAnswer, listStatement } from "@/lib/schools/list-statement";
import { pageStatement, type SchoolPage } from "@/lib/schools/page-statement";
import { placeOf, schoolPolicy, schoolsVisibleTo, visitsShownIn } from "@/lib/schools/policy";

/** The schools that the viewer may see, 50 a page, or null when there is no list for them. */
export async function schoolsPage(viewer: Viewer, filter: SchoolFilter) {
  if (!schoolPolicy.list(viewer)) return null;
  const [answer] = await askInTrust<ListAnswer>(viewer, listStatement(viewer, filter));
  const { total = 0, rows, guessed = false, scale = { categories: [], follows: {} }, advisers, federations } = answer ?? {};
  const choices = { advisers: advisers ?? [], federations: federations ?? [] };
  return { rows: rows ?? [], total, pages: pagesOf(total), guessed: guessed && total > 0 && filter.search !== "", scale, choices };
}

/** A school with its federation, its people of today, its adviser and partnership link with history; or null. */
export async function schoolPage(viewer: Viewer, urn: number): Promise<SchoolPage | null> {
  if (!isUrn(urn)) return null;
  const rows = await askInTrust<{ school: SchoolPage }>(viewer, pageStatement(viewer, urn));
  const school = rows[0]?.school;
  return school ? asShownTo(viewer, school) : null;
}

/** A school's page without what this viewer does not read there. */
function asShownTo(viewer: Viewer, school: SchoolPage): SchoolPage {
  const place = placeOf(school);
  const visits = visitsShownIn(viewer);
  const actions = agreedActionPolicy.read(viewer, place);
  return {
    ...school,
    visits: visits === "all" || visits.includes(place.unitId) ? school.visits : [],
    actions: actions ? school.actions : [],
    openActions: actions ? school.openActions : 0,
    openConcerns: concernPolicy.read(viewer, place) ? school.openConcerns : 0,
    measures: ownMeasurePolicy.read(viewer, place) ? school.measures : null,
  };
}

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
