import "server-only";
import type { EvidencePlace } from "@/lib/attachments/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db";
import type { VisitRecord } from "@/lib/visits/facts";
import { visitFactsOf } from "@/lib/visits/facts-statement";

/** A visit with what the policy of its files asks about it, or nothing where the viewer does not see it. */
export async function evidenceVisitIn(
  db: Database,
  viewer: Viewer,
  visitId: string,
): Promise<{ visit: VisitRecord; place: EvidencePlace } | undefined> {
  const [visit] = await visitFactsOf(db, viewer, { visitIds: [visitId] });
  if (!visit) return undefined;
  const takingPart = visit.people.flatMap(({ role, personId }) => (role === "takesPart" && personId ? [personId] : []));
  return { visit, place: { ...visit.place, takingPart } };
}
