import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { weeksOf } from "@/lib/first-page/coming";
import { type OversightAnswer, oversightStatement } from "@/lib/first-page/oversight-statement";
import { firstPagePolicy } from "@/lib/first-page/policy";
import { schoolsToLookAt } from "@/lib/first-page/worries";

/** For directors and the chief executive: which schools to look at and why, what moved in 90 days, what four weeks bring. Null for others. */
export async function oversight(viewer: Viewer) {
  if (!firstPagePolicy.oversee(viewer)) return null;
  const [answer] = await askInTrust<OversightAnswer>(viewer, oversightStatement(viewer));
  if (!answer) return null;
  return { schools: schoolsToLookAt(answer.schools), moved: answer.moved, weeks: weeksOf(answer.planned, viewer.today) };
}
