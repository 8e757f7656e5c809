import "server-only";
import { recordChange } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf, writtenDay } from "@/lib/dates";
import { type Database, inTrust } from "@/lib/db";
import { isOverlap } from "@/lib/exclusion";
import type { SheetContext } from "@/lib/first-month/context";
import { type ContextAnswer, contextStatement } from "@/lib/first-month/context-statement";
import { type SheetOutcome, sheets } from "@/lib/first-month/kinds";
import { firstMonthPolicy } from "@/lib/first-month/policy";
import { type ActionRow, readActions } from "@/lib/first-month/read-actions";
import { type CategoryRow, readCategories } from "@/lib/first-month/read-categories";
import { type MeasureRow, measuresIn, readMeasures } from "@/lib/first-month/read-measures";
import { readVisits, type VisitRow } from "@/lib/first-month/read-visits";
import type { BringInSheetTyped } from "@/lib/first-month/schema";
import { carryOutCategories } from "@/lib/obligations/writing/carry-out";
import { done, notFound, type Result, refused } from "@/lib/result";
import type { SheetRead } from "@/lib/sheets/sheet";
import { fingerprint } from "@/lib/strategy/fingerprint";
import { strategyInUse } from "@/lib/strategy/queries";
import { daysOfYear, startYearOf } from "@/lib/strategy/year-key";
import { counted, joined } from "@/lib/words";

/** A sheet that was read, with how its rows are stored. */
interface Reading {
  read: SheetRead<unknown>;
  headings: string[];
  notes: string[];
  store: (db: Database, sheetId: string) => Promise<unknown>;
}

/** Reads a sheet and, at the second step, stores it where it is what was looked at: every row or none. */
export async function bringInSheet(viewer: Viewer, typed: BringInSheetTyped): Promise<Result<SheetOutcome>> {
  if (!firstMonthPolicy.bringIn(viewer)) return notFound("sheet");
  try {
    return await inTrust(viewer, (db) => readAndStore(db, viewer, typed));
  } catch (fault) {
    if (isOverlap(fault)) return refused("Somebody else has brought in some of this at the same moment. Check the sheet again.");
    throw fault;
  }
}

async function readAndStore(db: Database, viewer: Viewer, typed: BringInSheetTyped): Promise<Result<SheetOutcome>> {
  const { trustId } = viewer;
  // Two sheets at once wait for each other, so that neither stores what the other has just stored.
  if (typed.step === "store") await db.$queryRaw`SELECT 1 FROM "Trust" WHERE "id" = ${trustId}::uuid FOR UPDATE`;
  if (typed.kind === "measures") {
    const period = await db.ownMeasurePeriod.count({ where: { trustId, id: typed.periodId || viewer.personId } });
    if (period === 0) return refused("Choose the period that this sheet is for.", { field: "periodId" });
  }
  const context = await contextOf(db, viewer, typed.kind === "measures" ? typed.periodId : "");
  const { read, headings, notes, store } = readingOf(typed, context, viewer);
  const outcome: SheetOutcome = {
    kind: typed.kind,
    stored: false,
    looked: markOf(typed),
    headings,
    rows: read.rows.map(({ line, shown }) => ({ line, cells: shown })),
    faults: read.faults,
    notes,
  };
  if (typed.step === "check") return done(outcome);
  if (read.faults.length > 0 || read.rows.length === 0)
    return refused("Nothing was stored: mend or take out the rows that are at fault, then check the sheet again.");
  if (typed.looked !== outcome.looked)
    return done({
      ...outcome,
      notes: ["The sheet has changed since you looked at it, so nothing is stored yet: this is how it is now.", ...notes],
    });
  const sheet = await db.broughtSheet.create({
    data: { trustId, kind: typed.kind, periodId: typed.periodId || null, rows: read.rows.length, broughtById: viewer.personId },
    select: { id: true },
  });
  await store(db, sheet.id);
  const after = { sheet: sheets[typed.kind].title, rows: read.rows.length };
  await recordChange(db, viewer, { action: "Brought in a sheet", recordType: "sheet", recordId: sheet.id, after });
  return done({ ...outcome, stored: true });
}

/** Two texts that differ have different marks; the ends of lines are the browser's. */
function markOf({ kind, periodId, sheet }: BringInSheetTyped): string {
  return fingerprint([kind, periodId, sheet.replaceAll("\r\n", "\n")]);
}

async function contextOf(db: Database, viewer: Viewer, periodId: string): Promise<SheetContext> {
  const inUse = await strategyInUse(viewer);
  const yearStartsOn = daysOfYear(startYearOf(viewer.today)).startsOn;
  const [answer] = await db.$queryRaw<ContextAnswer[]>(contextStatement(viewer, periodId, yearStartsOn));
  if (!answer) throw new Error("The context of a sheet was not found.");
  const director = answer.people.find(({ id }) => id === answer.directorId);
  return { ...answer, director, loaded: new Set(answer.loaded), strategy: inUse?.strategy, today: viewer.today, yearStartsOn };
}

function readingOf({ kind, sheet, periodId }: BringInSheetTyped, context: SheetContext, viewer: Viewer): Reading {
  if (kind === "categories") {
    const read = readCategories(sheet, context);
    const headings = ["School or federation", "Category", "Since", "Decided by", "Source"];
    return { read, headings, notes: [], store: (db, sheetId) => storeCategories(db, viewer, sheetId, valuesOf(read)) };
  }
  if (kind === "visits") {
    const read = readVisits(sheet, context);
    const headings = ["School", "Date", "Visit", "Led by", "Days", "Is"];
    return { read, headings, notes: [], store: (db, sheetId) => storeVisits(db, viewer, sheetId, valuesOf(read)) };
  }
  if (kind === "actions") {
    const read = readActions(sheet, context);
    const headings = ["School", "Action", "Owner", "Due", "Success criterion"];
    return { read, headings, notes: [], store: (db, sheetId) => storeActions(db, viewer, sheetId, valuesOf(read)) };
  }
  const read = readMeasures(sheet, context);
  const shown = measuresIn(valuesOf(read), context.measures);
  return {
    read,
    headings: ["School", ...shown.map(({ name }) => name)],
    notes: measureNotes(read, shown, context),
    store: (db, sheetId) => storeMeasures(db, viewer, sheetId, periodId, valuesOf(read)),
  };
}

/** What a sheet of measures lacks: schools without a row, measures without a value. */
function measureNotes(
  { rows, faults }: SheetRead<MeasureRow>,
  shown: SheetContext["measures"],
  { schools, measures }: SheetContext,
): string[] {
  if (rows.length === 0) return [];
  const without = schools.length - rows.length - faults.filter(({ line }) => line > 1).length;
  const absent = measures.filter((measure) => !shown.includes(measure)).map(({ name }) => name);
  return [
    ...(without > 0 ? [`No row for ${counted(without, "school")}: their measures will say “not loaded for this period”.`] : []),
    ...(absent.length > 0 ? [`Not in this sheet: ${joined(absent)}. They can be loaded with another.`] : []),
  ];
}

function valuesOf<Value>(read: SheetRead<Value>): Value[] {
  return read.rows.map(({ value }) => value);
}

async function storeCategories(db: Database, viewer: Viewer, sheetId: string, rows: CategoryRow[]): Promise<void> {
  const { trustId } = viewer;
  await db.categoryPeriod.createMany({
    data: rows.map(({ unitId, axis, categoryKey, since, decidedById, source }) => ({
      trustId,
      unitId,
      axis,
      categoryKey,
      startsOn: dateOf(since),
      clockFrom: dateOf(since),
      origin: "broughtIn" as const,
      decidedById,
      source,
      sheetId,
    })),
  });
  await carryOutCategories(
    db,
    viewer,
    rows.map(({ unitId }) => unitId),
  );
  const entry = { action: "Brought in the category", recordType: "school" as const };
  await recordChange(
    db,
    viewer,
    ...rows.map(({ schoolId, categoryName, since, decidedBy, source }) => ({
      ...entry,
      recordId: schoolId,
      after: { category: categoryName, since: writtenDay(since), decidedBy, source },
    })),
  );
}

async function storeVisits(db: Database, { trustId }: Viewer, sheetId: string, rows: VisitRow[]): Promise<void> {
  await db.visit.createMany({
    data: rows.map(({ date, ...row }) => ({ trustId, ...row, date: dateOf(date), origin: "broughtIn" as const, sheetId })),
  });
}

async function storeActions(db: Database, { trustId }: Viewer, sheetId: string, rows: ActionRow[]): Promise<void> {
  await db.agreedAction.createMany({
    data: rows.map(({ due, agreedOn, ...row }) => ({
      trustId,
      ...row,
      due: due && dateOf(due),
      agreedOn: agreedOn && dateOf(agreedOn),
      origin: "broughtIn" as const,
      sheetId,
    })),
  });
}

async function storeMeasures(db: Database, { trustId }: Viewer, sheetId: string, periodId: string, rows: MeasureRow[]): Promise<void> {
  await db.ownMeasureValue.createMany({
    data: rows.flatMap(({ schoolId, values }) => values.map((value) => ({ trustId, sheetId, periodId, schoolId, ...value }))),
  });
}
