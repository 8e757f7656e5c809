import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";

/** One table in which a note's words are kept: its rows, and how a row is written with other words. */
export interface Kept<Row, Value> {
  rows: () => Promise<Row[]>;
  words: (row: Row) => Value;
  write: (row: Row, value: NonNullable<Value>) => Promise<unknown>;
}

/** A table beside others, whatever its rows are. */
export const kept = <Row, Value>(one: Kept<Row, Value>) => one as unknown as Kept<unknown, unknown>;

/** The records of a school, beside visits and actions, into which words of a note go on by a press. */
export interface Beyond {
  supportIds: string[];
  planIds: string[];
}

export async function beyondOf(db: Database, { trustId }: Viewer, unitIds: string[]): Promise<Beyond> {
  const of = { where: { trustId, unitId: { in: unitIds } }, select: { id: true } };
  const [support, plans] = [await db.support.findMany(of), await db.improvementPlan.findMany(of)];
  return { supportIds: support.map(({ id }) => id), planIds: plans.map(({ id }) => id) };
}

/** What was asked for because of a note, what governors asked of it, the plan that answers it, concerns and directions. */
export function placesBeyond(
  db: Database,
  { trustId }: Viewer,
  { supportIds, planIds, unitIds, schoolIds }: Beyond & { unitIds: string[]; schoolIds: string[] },
) {
  const next = { version: { increment: 1 } };
  const byId = (id: string) => ({ trustId_id: { trustId, id } });
  const meeting = { is: { trustId, schoolId: { in: schoolIds } } };
  const plan = { trustId, planId: { in: planIds } };
  return [
    kept({
      rows: () => db.support.findMany({ where: { trustId, id: { in: supportIds } } }),
      words: ({ title, need, answer, impact }) => ({ title, need, answer, impact }),
      write: ({ id }, words) => db.support.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.supportDay.findMany({ where: { trustId, supportId: { in: supportIds } } }),
      words: ({ note }) => note,
      write: ({ id }, note) => db.supportDay.update({ where: byId(id), data: { note } }),
    }),
    kept({
      rows: () => db.presentedReport.findMany({ where: { trustId, meeting } }),
      words: ({ conclusion }) => conclusion,
      write: ({ id }, conclusion) => db.presentedReport.update({ where: byId(id), data: { conclusion, ...next } }),
    }),
    kept({
      rows: () => db.governorQuestion.findMany({ where: { trustId, report: { is: { trustId, meeting } } } }),
      words: ({ question, answer, followedUp }) => ({ question, answer, followedUp }),
      write: ({ id }, words) => db.governorQuestion.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.planPriority.findMany({ where: plan }),
      words: ({ title, intent, why, response, lessons }) => ({ title, intent, why, response, lessons }),
      write: ({ id }, { response, ...words }) =>
        db.planPriority.update({ where: byId(id), data: { ...words, response: response as never, ...next } }),
    }),
    kept({
      rows: () => db.planStep.findMany({ where: { trustId, priority: { is: plan } } }),
      words: ({ text, leadName, monitoring, evidence }) => ({ text, leadName, monitoring, evidence }),
      write: ({ id }, words) => db.planStep.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.concern.findMany({ where: { trustId, unitId: { in: unitIds } } }),
      words: ({ source, response, closedReason }) => ({ source, response, closedReason }),
      write: ({ id }, words) => db.concern.update({ where: byId(id), data: { ...words, ...next } }),
    }),
    kept({
      rows: () => db.direction.findMany({ where: { trustId, unitId: { in: unitIds } } }),
      words: ({ what, why, outcome, withdrawnReason }) => ({ what, why, outcome, withdrawnReason }),
      write: ({ id }, words) => db.direction.update({ where: byId(id), data: { ...words, ...next } }),
    }),
  ];
}
