import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { EvaluationContext } from "@/lib/self-evaluation/evaluation";
import { type EvaluationOf, evaluationPage } from "@/lib/self-evaluation/queries";
import { type ShownEvaluation, shownEvaluation } from "@/lib/self-evaluation/shown-queries";

/** What somebody finds at the address of an evaluation: what is being written, or copies of what was shown; else null. */
export async function evaluationOrCopies(
  viewer: Viewer,
  { of, copy, ...at }: Omit<EvaluationOf, "of"> & { of: string; copy: string },
): Promise<{ context: EvaluationContext } | { shown: ShownEvaluation } | null> {
  const context = copy ? null : await evaluationPage(viewer, of ? { ...at, of } : at);
  if (context) return { context };
  const shown = of ? null : await shownEvaluation(viewer, copy ? { ...at, copy } : at);
  return shown && { shown };
}
