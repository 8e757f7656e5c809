import { EvaluationView, NoEvaluation } from "@/components/self-evaluation/evaluation-view";
import { ShownEvaluationView } from "@/components/self-evaluation/shown-view";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/auth/viewer";
import { type EvaluationContext, evaluationPlaceOf, isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { selfEvaluationPolicy } from "@/lib/self-evaluation/policy";
import { shownEvaluationTo } from "@/lib/self-evaluation/shown";
import type { ShownEvaluation } from "@/lib/self-evaluation/shown-queries";
import { type EvaluationKind, evaluationTold } from "@/lib/self-evaluation/words";

/** Whatever somebody found at the address of an evaluation, as it is shown to them. */
export function FoundEvaluation({
  viewer,
  found,
  kind,
  asked,
  now,
}: {
  viewer: Viewer;
  found: { context: EvaluationContext } | { shown: ShownEvaluation };
  kind: EvaluationKind;
  /** The query of the address. */
  asked: Record<string, string | string[] | undefined>;
  now: string;
}) {
  if ("shown" in found) return <ShownEvaluationView shown={found.shown} kind={kind} copy={String(asked.copy ?? "")} />;
  const { context } = found;
  if (!isBegunEvaluation(context)) {
    return (
      <NoEvaluation context={context} mayBegin={selfEvaluationPolicy.begin(viewer, evaluationPlaceOf(context))} today={viewer.today} />
    );
  }
  const notice = evaluationTold(asked.told);
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <EvaluationView {...shownEvaluationTo(viewer, context, Boolean(asked.read), now)} />
    </>
  );
}
