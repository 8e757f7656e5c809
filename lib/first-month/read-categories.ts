import { type CategoryAxis, categoryNamed } from "@/lib/categories/periods";
import { type Day, writtenDay } from "@/lib/dates";
import type { SheetContext } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { type Cell, readSheet, type SheetRead } from "@/lib/sheets/sheet";
import { noSchool, personNamed, readDay, schoolNamed, unreadableDay } from "@/lib/sheets/values";

export interface CategoryRow {
  schoolId: string;
  unitId: string;
  unitName: string;
  axis: CategoryAxis;
  categoryKey: string;
  categoryName: string;
  since: Day;
  decidedById: string;
  decidedBy: string;
  source: string;
}

/** Reads a sheet of categories (SM-3): only for units that have none, once each. */
export function readCategories(sheet: string, context: SheetContext): SheetRead<CategoryRow> {
  const taken = new Map(context.categoryPeriods.map(({ unitId, axis }) => [`${unitId} ${axis}`, "has a category here already"]));
  return readSheet(sheet, sheets.categories.columns, (cell, line) => {
    const school = schoolNamed(cell("school"), context.schools);
    if (!school) return noSchool(cell("school"));
    const decision = decisionIn(cell, context);
    if (typeof decision === "string") return decision;
    const { id: schoolId, unitId, unitName } = school;
    const place = `${unitId} ${decision.axis}`;
    const before = taken.get(place);
    if (before) return `${unitName} ${before}.`;
    taken.set(place, `stands in row ${line} already`);
    const { axis, categoryName, since, decidedBy, source } = decision;
    return {
      value: { schoolId, unitId, unitName, ...decision },
      shown: [unitName, axis === "siams" ? `SIAMS: ${categoryName}` : categoryName, writtenDay(since), decidedBy, source],
    };
  });
}

type Decision = Omit<CategoryRow, "schoolId" | "unitId" | "unitName">;

function decisionIn(cell: Cell, { strategy, today, deciders, director }: SheetContext): Decision | string {
  if (!strategy) return "The strategy of this year is not published yet, and it names the categories.";
  const category = categoryNamed(strategy, cell("category"));
  if (!category) return `“${cell("category")}” is not one of the year’s categories.`;
  const since = dayBefore(cell("since"), today);
  if ("fault" in since) return since.fault;
  const decider = cell("decidedBy") ? personNamed(cell("decidedBy"), deciders) : director;
  if (!decider) return deciderFault(cell("decidedBy"));
  const source = cell("source");
  if (source.length < 3) return "Say in the column Source where it is written.";
  if (source.length > 300) return "The source is longer than 300 characters.";
  const axis = axisOf(cell("axis"));
  if (!axis) return `“${cell("axis")}” is not an axis: write SIAMS, or leave it empty.`;
  const [categoryKey, categoryName] = [category.key, category.name];
  return { axis, categoryKey, categoryName, since: since.day, decidedById: decider.id, decidedBy: decider.name, source };
}

function dayBefore(typed: string, today: Day): { day: Day } | { fault: string } {
  const day = readDay(typed);
  if (!day) return { fault: unreadableDay(typed) };
  return day > today ? { fault: `${writtenDay(day)} is still to come.` } : { day };
}

function deciderFault(typed: string): string {
  return typed === ""
    ? "Nobody is director of education today: name in the column Decided by who decided it."
    : `“${typed}” is not a director of education or chief executive that the trust knows.`;
}

function axisOf(typed: string): CategoryAxis | undefined {
  if (/^(main|)$/i.test(typed)) return "main";
  return /^siams$/i.test(typed) ? "siams" : undefined;
}
