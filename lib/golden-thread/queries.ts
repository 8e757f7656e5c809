import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { type LooseEnd, looseEndsOf } from "@/lib/golden-thread/loose-ends";
import type { ThreadRecords } from "@/lib/golden-thread/records";
import { threadStatement } from "@/lib/golden-thread/records-statement";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { pageSize } from "@/lib/pages";

/** The records of a school's thread in the year that is running, for who may follow it; else null. */
export async function threadOfSchool(viewer: Viewer, urn: number): Promise<ThreadRecords | null> {
  if (!Number.isInteger(urn)) return null;
  const [records] = await askInTrust<ThreadRecords>(viewer, threadStatement(viewer, { urn, drafts: true }));
  const place = records && { unitId: records.unitId, schoolId: "" };
  if (!place || !improvementPlanPolicy.readThread(viewer, place)) return null;
  if (improvementPlanPolicy.read(viewer, { ...place, kind: "annual", state: "draft" })) return records;
  const [read] = await askInTrust<ThreadRecords>(viewer, threadStatement(viewer, { urn, drafts: false }));
  return read ?? null;
}

/** The loose ends of one unit. */
export interface UnitsLooseEnds {
  urn: number;
  unit: string;
  hasPlan: boolean;
  ends: LooseEnd[];
}

/** The loose ends of the trust's units, a page of them by name; null where the viewer does not see all. */
export async function looseEndsOfTrust(viewer: Viewer, page: number): Promise<{ units: UnitsLooseEnds[]; more: boolean } | null> {
  if (!improvementPlanPolicy.readOverview(viewer)) return null;
  const rows = await askInTrust<ThreadRecords>(viewer, threadStatement(viewer, { page, size: pageSize }));
  return {
    units: rows.map((records) => ({ urn: records.urn, unit: records.unit, hasPlan: records.hasPlan, ends: looseEndsOf(records) })),
    more: rows.length === pageSize,
  };
}
