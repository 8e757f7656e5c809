import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dateOf, dayOf } from "@/lib/dates";
import { inTrust } from "@/lib/db";
import { frameworkPolicy } from "@/lib/frameworks/policy";
import { frameworkFields } from "@/lib/frameworks/shape";
import { textsOf } from "@/lib/strategy/typed";

const select = {
  id: true,
  key: true,
  revision: true,
  body: true,
  name: true,
  startsOn: true,
  endsBefore: true,
  scale: true,
  hasOverall: true,
  selfGraded: true,
  safeguardingMet: true,
  safeguardingNotMet: true,
  version: true,
  areas: { orderBy: { position: "asc" }, select: { key: true, name: true, place: true } },
  grades: { orderBy: { position: "asc" }, select: { key: true, name: true } },
} as const;

/** The framework versions of the trust, by body, latest first. */
export async function frameworks(viewer: Viewer) {
  return inTrust(viewer, async (db) => {
    const rows = await db.frameworkVersion.findMany({
      where: { trustId: viewer.trustId },
      orderBy: [{ body: "asc" }, { startsOn: "desc" }],
      select,
      take: 200,
    });
    return rows.map(withDays);
  });
}

function withDays<Row extends { startsOn: Date; endsBefore: Date | null }>(
  row: Row,
): Omit<Row, "startsOn" | "endsBefore"> & { startsOn: Day; endsBefore: Day | null } {
  return { ...row, startsOn: dayOf(row.startsOn), endsBefore: row.endsBefore && dayOf(row.endsBefore) };
}

/** A version that is not yet in force, as its form needs it; null when the viewer may not change it. */
export async function frameworkToChange(viewer: Viewer, id: string) {
  if (!frameworkPolicy.change(viewer)) return null;
  return inTrust(viewer, async (db) => {
    const row = await db.frameworkVersion.findFirst({
      where: { trustId: viewer.trustId, id, startsOn: { gt: dateOf(viewer.today) } },
      select,
    });
    return row && { id: row.id, name: row.name, version: row.version, start: textsOf(frameworkFields, withDays(row)) };
  });
}
