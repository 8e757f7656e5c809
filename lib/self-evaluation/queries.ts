import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { askInTrust, inTrust } from "@/lib/db";
import type { FreshParts } from "@/lib/desk/change";
import { freshPartsIn } from "@/lib/desk/part-tables";
import { isId } from "@/lib/pages";
import { type EvaluationContext, evaluationPlaceOf, isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { asEvaluationContext, type EvaluationAnswer, evaluationStatement } from "@/lib/self-evaluation/evaluation-statement";
import { evaluationParts } from "@/lib/self-evaluation/parts-statement";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import type { EvaluationKind } from "@/lib/self-evaluation/words";
import { evaluationAtDeskIn, mayWriteSome } from "@/lib/self-evaluation/writing/place";
import { Prisma } from "@/prisma/generated/client";

/** Which evaluation a page is about; `of` where it is not the one that is worked on. */
export interface EvaluationOf {
  urn: number;
  year: string;
  kind: EvaluationKind;
  of?: string;
}

/** An evaluation that the viewer reads while it is written, or the place where one is to be begun; else null. */
export async function evaluationPage(viewer: Viewer, asked: EvaluationOf): Promise<EvaluationContext | null> {
  if (!Number.isInteger(asked.urn) || (asked.of !== undefined && !isId(asked.of))) return null;
  const [answer] = await askInTrust<EvaluationAnswer>(viewer, evaluationStatement(viewer, asked));
  if (!answer) return null;
  const context = asEvaluationContext(answer);
  if (asked.of && !isBegunEvaluation(context)) return null;
  return selfEvaluationPolicy.read(viewer, evaluationPlaceOf(context)) ? context : null;
}

/** Several evaluations in one statement: those of them that the viewer reads while they are written; null where there is none. */
export async function evaluationPages(viewer: Viewer, asked: readonly EvaluationOf[]): Promise<EvaluationContext[] | null> {
  const wanted = asked.filter(({ urn }) => Number.isInteger(urn));
  if (wanted.length === 0) return null;
  const each = wanted.map((one) => Prisma.sql`SELECT to_jsonb(q) AS "evaluation" FROM (${evaluationStatement(viewer, one)}) q`);
  const answers = await askInTrust<{ evaluation: EvaluationAnswer }>(viewer, Prisma.join(each, " UNION ALL "));
  const contexts = answers.map(({ evaluation }) => asEvaluationContext(evaluation));
  const found = contexts.filter((context) => selfEvaluationPolicy.read(viewer, evaluationPlaceOf(context)));
  return found.length > 0 ? found : null;
}

/** Parts that have changed since a moment, for a browser that has the evaluation open; null where nothing in it may be written. */
export async function changedEvaluationParts(viewer: Viewer, evaluationId: string, since: Date): Promise<FreshParts | null> {
  if (!isId(evaluationId)) return null;
  return inTrust(viewer, async (db) => {
    const at = await evaluationAtDeskIn(db, viewer, evaluationId);
    if (!at || !mayWriteSome(viewer, at)) return null;
    return freshPartsIn(db, viewer, evaluationParts, { recordId: evaluationId, since });
  });
}
