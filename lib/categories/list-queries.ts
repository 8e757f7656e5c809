import "server-only";
import { unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import type { CategoryFilter } from "@/lib/categories/list-filter";
import { type CategoryListAnswer, categoryListStatement } from "@/lib/categories/list-statement";
import { categoryPolicy } from "@/lib/categories/policy";
import { askInTrust } from "@/lib/db";
import { pageSize, pagesOf } from "@/lib/pages";

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

/** All schools by category, overdue ones first, fifty on a page; the adviser's own only (CA-5, CA-6, CA-7). Null for who has no such list. */
export async function categoryList(viewer: Viewer, filter: CategoryFilter, page: number | "all") {
  if (!categoryPolicy.list(viewer)) return null;
  const units = categoryPolicy.listAll(viewer) ? "all" : unitsAllocated(viewer);
  const part = page === "all" ? { size: sheetMost, offset: 0 } : { size: pageSize, offset: (page - 1) * pageSize };
  const [answer = nothing] = await askInTrust<CategoryListAnswer>(viewer, categoryListStatement(viewer, units, filter, part));
  return { ...answer, pages: pagesOf(answer.total) };
}
