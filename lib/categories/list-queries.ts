import "server-only";
import { unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import type { CategoryFilter } from "@/lib/categories/list-filter";
import { type CategoryLine, type CategoryListAnswer, categoryListStatement } from "@/lib/categories/list-statement";
import { categoryPolicy } from "@/lib/categories/policy";
import { askInTrust } from "@/lib/db";
import { pageSize, pagesOf } from "@/lib/pages";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";

/** So many lines a spreadsheet of the list has at most. */
const sheetMost = 1_000;

const nothing: CategoryListAnswer = {
  scale: { categories: [], follows: {} },
  total: 0,
  lines: [],
  overdue: 0,
  dutiesOverdue: 0,
  periods: [],
  advisers: [],
};

/** All schools by category, overdue ones first, fifty on a page; those of an independent adviser or a link only (CA-5, CA-6, CA-7). Null for who has no such list. */
export async function categoryList(viewer: Viewer, filter: CategoryFilter, page: number | "all") {
  if (!categoryPolicy.list(viewer)) return null;
  const units = categoryPolicy.listAll(viewer) ? "all" : unitsAllocated(viewer);
  const part = page === "all" ? { size: sheetMost, offset: 0 } : { size: pageSize, offset: (page - 1) * pageSize };
  const [answer = nothing] = await askInTrust<CategoryListAnswer>(viewer, categoryListStatement(viewer, units, filter, part));
  const opens = ({ unitId, nextMeeting }: CategoryLine) =>
    nextMeeting !== null && standardsMeetingPolicy.read(viewer, { unitId, schoolId: unitId, state: "planned", people: nextMeeting.people });
  return { ...answer, lines: answer.lines.map((line) => ({ ...line, opensMeeting: opens(line) })), pages: pagesOf(answer.total) };
}
