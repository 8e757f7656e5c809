import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { categoryStatement } from "@/lib/categories/page-statement";
import type { CategoryContext } from "@/lib/categories/standing";
import { concernPolicy } from "@/lib/concerns/policy";
import { askInTrust } from "@/lib/db";
import { directionPolicy } from "@/lib/directions/policy";
import { obligationPolicy } from "@/lib/obligations/policy";
import { strategyFrom } from "@/lib/strategy/places";

type Answer = Omit<CategoryContext, "strategy"> & { strategy: unknown };

/** The category of a school with its duties, as far as the viewer may read them; null for others (CA-3 to CA-10). */
export async function categoryPage(viewer: Viewer, urn: number): Promise<CategoryContext | null> {
  if (!Number.isInteger(urn) || urn < 0 || urn > 999_999) return null;
  const [answer] = await askInTrust<Answer>(viewer, categoryStatement(viewer, urn));
  if (!answer) return null;
  const place = { unitId: answer.unitId, schoolId: answer.schoolId };
  if (!obligationPolicy.read(viewer, place)) return null;
  const inFull = obligationPolicy.readInFull(viewer, place);
  return {
    ...answer,
    strategy: answer.strategy ? strategyFrom(answer.strategy) : null,
    // What a meeting decided is read by others once it is shared.
    decisions: inFull ? answer.decisions : answer.decisions.filter(({ shared }) => shared),
    duties: inFull ? answer.duties : answer.duties.map((duty) => ({ ...duty, responsible: null, metWords: "" })),
    directions: directionPolicy.read(viewer, place) ? answer.directions : [],
    concerns: concernPolicy.read(viewer, place) ? answer.concerns : [],
    ratings: inFull ? answer.ratings : [],
    people: inFull ? answer.people : [],
  };
}
