import "server-only";
import { v7 as uuid } from "uuid";
import type { Viewer } from "@/lib/auth/viewer";
import { dateOf } from "@/lib/dates";
import type { Database } from "@/lib/db";
import { type FindingRow, findingRows } from "@/lib/notes/published-rows";
import type { OpenNote } from "@/lib/notes/writing/open-note";

/**
 * Writes what a published note found. What stands in a corrected note keeps its row, since priorities, points and views rest
 * on it; what no longer stands goes, with the links to it (UO-8).
 */
export async function writeFindings({ db, context }: OpenNote, { trustId }: Viewer): Promise<void> {
  const { id: visitId, unitId, date } = context.visit;
  const there = await db.finding.findMany({ where: { trustId, visitId }, orderBy: { id: "asc" } });
  const rows = keepingIds(findingRows(context, context.parts, uuid), there);
  const stands = new Set(rows.map(({ id }) => id));
  await dropFindings(
    db,
    trustId,
    there.filter(({ id }) => !stands.has(id)).map(({ id }) => id),
  );
  const day = dateOf(date);
  const known = new Set(there.map(({ id }) => id));
  for (const { id, ...row } of rows.filter((one) => known.has(one.id)))
    await db.finding.update({ where: { trustId_id: { trustId, id } }, data: { ...row, unitId, day } });
  await db.finding.createMany({
    data: rows.filter(({ id }) => !known.has(id)).map((row) => ({ ...row, trustId, visitId, unitId, day })),
  });
}

/** Deletes what a note found, and the links of priorities, points and views that rest on it. */
export async function dropFindings(db: Database, trustId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const where = { trustId, findingId: { in: ids } };
  await db.priorityOrigin.deleteMany({ where });
  await db.pointEvidence.deleteMany({ where });
  await db.judgementEvidence.deleteMany({ where });
  await db.sharedStrength.updateMany({ where, data: { findingId: null } });
  await db.finding.deleteMany({ where: { trustId, id: { in: ids } } });
}

type Known = Pick<FindingRow, "id" | "kind" | "themeKey" | "focusAreaId" | "text">;

/** Evaluations have no key of their own: each takes the id of the one that it follows on, by its words or else by its place. */
function keepingIds(rows: readonly FindingRow[], there: readonly Known[]): FindingRow[] {
  const left = there.filter(({ id }) => !rows.some((row) => row.id === id));
  const take = (row: FindingRow, same: (one: Known) => boolean) => {
    const at = left.findIndex(
      (one) => one.kind === row.kind && one.themeKey === row.themeKey && one.focusAreaId === row.focusAreaId && same(one),
    );
    return at < 0 ? undefined : left.splice(at, 1)[0]?.id;
  };
  const hasKey = ({ kind }: FindingRow) => kind === "strength" || kind === "risk";
  const byWords = rows.map((row) => (hasKey(row) ? row.id : take(row, ({ text }) => text === row.text)));
  return rows.map((row, place) => ({ ...row, id: byWords[place] ?? take(row, () => true) ?? row.id }));
}
