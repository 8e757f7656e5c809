import { type CategoryAxis, categoryNamed } from "@/lib/categories/periods";
import { type Day, writtenDay } from "@/lib/dates";
import type { SheetContext } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { readSheet, type SheetRead } from "@/lib/sheets/sheet";
import { noSchool, personNamed, readDay, schoolNamed } from "@/lib/sheets/values";

export interface CategoryRow {
  schoolId: string;
  unitId: string;
  unitName: string;
  axis: CategoryAxis;
  categoryKey: string;
  since: Day;
  decidedById: string;
  source: string;
}

/** Reads a sheet of categories (SM-3): only for units that have none, once each. */
export function readCategories(sheet: string, context: SheetContext): SheetRead<CategoryRow> {
  const taken = new Map(context.categoryPeriods.map(({ unitId, axis }) => [`${unitId} ${axis}`, "has a category here already"]));
  return readSheet(sheet, sheets.categories.columns, (cell, line) => {
    const school = schoolNamed(cell("school"), context.schools);
    if (!school) return noSchool(cell("school"));
    const { strategy } = context;
    const category = strategy && categoryNamed(strategy, cell("category"));
    if (!category) return `“${cell("category")}” is not one of the year’s categories.`;
    const since = readDay(cell("since"));
    if (!since) return `“${cell("since")}” is not a day that can be read. Write it like 14/7/2025.`;
    if (since > context.today) return `${writtenDay(since)} is still to come.`;
    const decider = cell("decidedBy") ? personNamed(cell("decidedBy"), context.deciders) : context.director;
    if (!decider) return deciderFault(cell("decidedBy"));
    if (cell("source").length < 3) return "Say in the column Source where it is written.";
    const axis = axisOf(cell("axis"));
    if (!axis) return `“${cell("axis")}” is not an axis: write SIAMS, or leave it empty.`;
    const before = taken.get(`${school.unitId} ${axis}`);
    if (before) return `${school.unitName} ${before}.`;
    taken.set(`${school.unitId} ${axis}`, `stands in row ${line} already`);
    const { unitId, unitName } = school;
    const value = {
      schoolId: school.id,
      unitId,
      unitName,
      axis,
      categoryKey: category.key,
      since,
      decidedById: decider.id,
      source: cell("source"),
    };
    return {
      value,
      shown: [unitName, axis === "siams" ? `SIAMS: ${category.name}` : category.name, writtenDay(since), decider.name, value.source],
    };
  });
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
