import { type Day, writtenDay } from "@/lib/dates";
import type { SheetContext } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { plain } from "@/lib/sheets/cells";
import { readSheet, type SheetRead } from "@/lib/sheets/sheet";
import { noSchool, personNamed, readDay, schoolNamed } from "@/lib/sheets/values";

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
    const [text, owner] = [cell("text"), cell("owner")];
    if (text.length < 3) return "There is no action.";
    if (text.length > longest) return `The action is longer than ${longest} characters.`;
    if (owner.length < 2) return "There is no owner: who does it?";
    const [due, agreedOn] = [optionalDay(cell("due")), optionalDay(cell("agreedOn"))];
    if (due === undefined) return `“${cell("due")}” is not a day that can be read. Write it like 19/12/2025.`;
    if (agreedOn === undefined) return `“${cell("agreedOn")}” is not a day that can be read. Write it like 22/9/2025.`;
    if (agreedOn !== null && agreedOn > context.today) return `It can not have been agreed on ${writtenDay(agreedOn)}, which is to come.`;
    const key = `${school.unitId} ${plain(text)}`;
    const twice = there.get(key);
    if (twice) return `This action of ${school.name} ${twice}.`;
    there.set(key, `stands in row ${line} already`);
    const person = personNamed(owner, context.people);
    const value = {
      unitId: school.unitId,
      schoolId: school.federated ? school.id : null,
      text,
      ownerId: person?.id ?? null,
      ownerName: person?.name ?? owner.slice(0, 120),
      due,
      successCriterion: cell("criterion").slice(0, longest) || null,
      agreedOn,
      visitId: context.visits.find(({ unitId, date }) => unitId === school.unitId && date === agreedOn)?.id ?? null,
    };
    return { value, shown: [school.name, text, value.ownerName, due ? writtenDay(due) : "", value.successCriterion ?? ""] };
  });
}

/** Nothing where the cell is empty; undefined where it can not be read. */
function optionalDay(typed: string): Day | null | undefined {
  return typed === "" ? null : readDay(typed);
}
