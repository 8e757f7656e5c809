import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { inTrust } from "@/lib/db";
import type { Answered, Change } from "@/lib/desk/change";
import { saveDeskChanges } from "@/lib/desk/save-changes";
import { isId } from "@/lib/pages";
import { done, notFound, type Result, refused } from "@/lib/result";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { evaluationAtDeskIn, mayWriteSome } from "@/lib/self-evaluation/writing/place";
import { evaluationTables } from "@/lib/self-evaluation/writing/tables";

/**
 * Saves what was written in parts of an evaluation, each change once however often it is sent, none over a text that somebody
 * else has written meanwhile. SENDCo and leads of priorities write their areas; the tables ask for each part.
 */
export async function saveEvaluationChanges(
  viewer: Viewer,
  { evaluationId, changes }: { evaluationId: string; changes: Change[] },
): Promise<Result<{ answers: Answered[] }>> {
  if (!isId(evaluationId)) return notFound("self-evaluation");
  return inTrust(viewer, async (db) => {
    const at = await evaluationAtDeskIn(db, viewer, evaluationId);
    if (!at || !selfEvaluationPolicy.read(viewer, at)) return notFound("self-evaluation");
    if (at.frozen) return refused("This evaluation is frozen: a newer one has taken its text over. Write there.");
    if (!mayWriteSome(viewer, at)) return notFound("self-evaluation");
    const desk = { desk: "selfEvaluation" as const, recordId: evaluationId, kinds: evaluationTables(at) };
    return done({ answers: await saveDeskChanges(db, viewer, desk, changes) });
  });
}
