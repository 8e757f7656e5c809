import { type Day, writtenDay } from "@/lib/dates";
import type { SheetContext, SheetSchool } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { plain } from "@/lib/sheets/cells";
import { type Cell, readSheet, type SheetRead } from "@/lib/sheets/sheet";
import { noSchool, personNamed, readDay, schoolNamed, unreadableDay } from "@/lib/sheets/values";

export interface ActionRow {
  unitId: string;
  schoolId: string | null;
  text: string;
  ownerId: string | null;
  ownerName: string;
  due: Day | null;
  successCriterion: string | null;
  agreedOn: Day | null;
  visitId: string | null;
}

const longest = 2_000;

/** Reads a sheet of open actions; an owner may be somebody whom the trust does not know by name. */
export function readActions(sheet: string, context: SheetContext): SheetRead<ActionRow> {
  const there = new Map(context.actions.map(({ unitId, text }) => [`${unitId} ${plain(text)}`, "is here already"]));
  return readSheet(sheet, sheets.actions.columns, (cell, line) => {
    const school = schoolNamed(cell("school"), context.schools);
    if (!school) return noSchool(cell("school"));
    const fault = wordsFault(cell);
    if (fault) return fault;
    const days = daysIn(cell, context.today);
    if (typeof days === "string") return days;
    const key = `${school.unitId} ${plain(cell("text"))}`;
    const twice = there.get(key);
    if (twice) return `This action of ${school.name} ${twice}.`;
    there.set(key, `stands in row ${line} already`);
    const value = rowOf(cell, school, days, context);
    const due = value.due ? writtenDay(value.due) : "";
    return { value, shown: [school.name, value.text, value.ownerName, due, value.successCriterion ?? ""] };
  });
}

function wordsFault(cell: Cell): string | undefined {
  if (cell("text").length < 3) return "There is no action.";
  if (cell("text").length > longest) return `The action is longer than ${longest} characters.`;
  if (cell("owner").length < 2) return "There is no owner: who does it?";
  if (cell("owner").length > 120) return "The owner is longer than 120 characters.";
  return cell("criterion").length > longest ? `The success criterion is longer than ${longest} characters.` : undefined;
}

interface Days {
  due: Day | null;
  agreedOn: Day | null;
}

function daysIn(cell: Cell, today: Day): Days | string {
  const [due, agreedOn] = [optionalDay(cell("due")), optionalDay(cell("agreedOn"))];
  if (due === undefined) return unreadableDay(cell("due"));
  if (agreedOn === undefined) return unreadableDay(cell("agreedOn"));
  if (agreedOn !== null && agreedOn > today) return `It can not have been agreed on ${writtenDay(agreedOn)}, which is to come.`;
  return { due, agreedOn };
}

function rowOf(cell: Cell, school: SheetSchool, days: Days, { people, visits }: SheetContext): ActionRow {
  const person = personNamed(cell("owner"), people);
  const visit = visits.find(({ unitId, date }) => unitId === school.unitId && date === days.agreedOn);
  return {
    unitId: school.unitId,
    schoolId: school.federated ? school.id : null,
    text: cell("text"),
    ownerId: person?.id ?? null,
    ownerName: person?.name ?? cell("owner"),
    ...days,
    successCriterion: cell("criterion") || null,
    visitId: visit?.id ?? null,
  };
}

/** Nothing where the cell is empty; undefined where it can not be read. */
function optionalDay(typed: string): Day | null | undefined {
  return typed === "" ? null : readDay(typed);
}
