import { type Day, writtenDay } from "@/lib/dates";
import type { SheetContext, SheetSchool } from "@/lib/first-month/context";
import { sheets } from "@/lib/first-month/kinds";
import { type Cell, readSheet, type SheetRead } from "@/lib/sheets/sheet";
import { noSchool, personNamed, readDay, schoolNamed, unreadableDay } from "@/lib/sheets/values";
import { programmeOf } from "@/lib/strategy/in-force";

export interface VisitRow {
  unitId: string;
  schoolId: string | null;
  date: Day;
  kind: "programme" | "additional";
  number: number | null;
  leadId: string | null;
  days: number;
  status: "planned" | "done";
}

/** Reads a sheet of visits; one that is there already, or twice in the sheet, is a fault. */
export function readVisits(sheet: string, context: SheetContext): SheetRead<VisitRow> {
  const there = new Map<string, string>();
  for (const visit of context.visits) for (const place of placesOf(visit, context)) there.set(place, "is here already");
  return readSheet(sheet, sheets.visits.columns, (cell, line) => {
    const school = schoolNamed(cell("school"), context.schools);
    if (!school) return noSchool(cell("school"));
    const visit = visitIn(cell, school, context);
    if (typeof visit === "string") return visit;
    const { lead, ...facts } = visit;
    const status = facts.date > context.today ? "planned" : "done";
    const value: VisitRow = { unitId: school.unitId, schoolId: school.federated ? school.id : null, ...facts, status };
    const places = placesOf(value, context);
    const twice = places.map((place) => there.get(place)).find(Boolean);
    if (twice) return `A visit to ${school.unitName} on this day, or of this number, ${twice}.`;
    for (const place of places) there.set(place, `stands in row ${line} already`);
    return { value, shown: [school.name, ...inWords(value, lead)] };
  });
}

function inWords({ date, kind, number, days, status }: VisitRow, lead: string): string[] {
  const name = kind === "programme" ? `Visit ${number ?? ""}`.trim() : "Additional visit";
  return [writtenDay(date), name, lead, String(days), status === "done" ? "Done" : "Planned"];
}

/** What no two visits share: a unit's day, and a number of this year's programme. */
function placesOf({ unitId, date, number }: Pick<VisitRow, "unitId" | "date" | "number">, { yearStartsOn }: SheetContext): string[] {
  return [`${unitId} ${date}`, ...(number !== null && date >= yearStartsOn ? [`${unitId} visit ${number}`] : [])];
}

type Found = Pick<VisitRow, "date" | "kind" | "number" | "leadId" | "days"> & { lead: string };

function visitIn(cell: Cell, school: SheetSchool, context: SheetContext): Found | string {
  const date = readDay(cell("date"));
  if (!date) return unreadableDay(cell("date"));
  const kind = kindOf(cell("kind"));
  if (!kind) return `“${cell("kind")}” is not a kind of visit: write Programme or Additional.`;
  const number = numberOf(cell("number"), kind, school, context);
  if (typeof number === "string") return number;
  const lead = cell("lead") === "" ? null : personNamed(cell("lead"), context.people);
  if (lead === undefined) return `“${cell("lead")}” is not one of the trust’s people: give the e-mail address, or leave it empty.`;
  const days = daysOf(cell("days"));
  if (days === undefined) return `“${cell("days")}” is not a length: write 1 or 0.5.`;
  return { date, kind, number, leadId: lead?.id ?? null, lead: lead?.name ?? "", days };
}

function kindOf(typed: string): VisitRow["kind"] | undefined {
  if (/^(programme|program|)$/i.test(typed)) return "programme";
  return /^additional/i.test(typed) ? "additional" : undefined;
}

function numberOf(typed: string, kind: VisitRow["kind"], school: SheetSchool, { strategy }: SheetContext): number | null | string {
  if (typed === "") return kind === "programme" ? "A visit of the programme needs its number." : null;
  const number = Number(typed.replace(/^visit\s*/i, ""));
  if (kind === "additional") return "An additional visit has no number.";
  const most = strategy && programmeOf(strategy, school.phase)?.visits.length;
  if (!Number.isInteger(number) || number < 1 || (most !== undefined && number > most))
    return most ? `“${typed}” is not one of the ${most} visits of ${school.name}’s programme.` : `“${typed}” is not the number of a visit.`;
  return number;
}

function daysOf(typed: string): number | undefined {
  if (/^(1(\.0)?|)$/.test(typed)) return 1;
  return /^(0?\.5|½|half|1\/2)$/i.test(typed) ? 0.5 : undefined;
}
