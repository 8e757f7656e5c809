import type { Viewer } from "@/lib/auth/viewer";
import { evaluationDesk } from "@/lib/self-evaluation/desk";
import {
  areasOfEvaluation,
  type BegunEvaluation,
  evaluationPlaceOf,
  kindOfEvaluation,
  newerFramework,
} from "@/lib/self-evaluation/evaluation";
import { selfEvaluationPolicy as policy } from "@/lib/self-evaluation/policy";
import { isEvaluatedIn, lateEvaluation } from "@/lib/self-evaluation/standing";

/** An evaluation as its page shows it to a viewer: what they read, write, and may do. `read`: as those who do not write it see it. */
export function shownEvaluationTo(viewer: Viewer, context: BegunEvaluation, read: boolean, now: string) {
  const place = evaluationPlaceOf(context);
  const writesAll = policy.write(viewer, place);
  const areas = areasOfEvaluation(context);
  const writes = areas.filter(({ key }) => policy.writeArea(viewer, place, key, context.ledAreas)).map(({ key }) => key);
  const me = { id: viewer.personId, name: viewer.personName };
  const newer = writesAll ? newerFramework(context, viewer.today) : undefined;
  return {
    context,
    desk: (writesAll || writes.length > 0) && !read ? evaluationDesk(context, { writesAll, writes, today: viewer.today, me, now }) : null,
    late: context.evaluation.frozenAt
      ? null
      : lateEvaluation(context.strategy, kindOfEvaluation(context), isEvaluatedIn(context), viewer.today),
    newer: newer ? { name: newer.name } : null,
    may: { write: writesAll, challenge: policy.challenge(viewer, place) },
  };
}
