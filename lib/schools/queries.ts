import "server-only";
import { historyOf } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, inTrust } from "@/lib/db";
import { pagesOf } from "@/lib/pages";
import type { SchoolFilter } from "@/lib/schools/filter";
import { listStatement, type SchoolRow } from "@/lib/schools/list-statement";
import { pageStatement, type SchoolPage } from "@/lib/schools/page-statement";
import { placeOf, schoolPolicy, schoolsVisibleTo } from "@/lib/schools/policy";

/** The schools that the viewer may see, 50 a page, or null when there is no list for them. */
export async function schoolsPage(viewer: Viewer, filter: SchoolFilter) {
  if (!schoolPolicy.list(viewer)) return null;
  const answers = await askInTrust<{ total: number; rows: SchoolRow[] | null }>(viewer, listStatement(viewer, filter));
  const { total = 0, rows } = answers[0] ?? {};
  return { rows: rows ?? [], total, pages: pagesOf(total) };
}

/** A school with its federation, its people of today, its adviser and partnership link with history; or null. */
export async function schoolPage(viewer: Viewer, urn: number): Promise<SchoolPage | null> {
  if (!isUrn(urn)) return null;
  const rows = await askInTrust<{ school: SchoolPage }>(viewer, pageStatement(viewer, urn));
  return rows[0]?.school ?? null;
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
