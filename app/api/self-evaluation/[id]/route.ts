import { deskRoute } from "@/lib/desk/route";
import { saveEvaluationChanges } from "@/lib/self-evaluation/autosave-commands";
import { changedEvaluationParts } from "@/lib/self-evaluation/queries";

export const { GET, POST } = deskRoute({
  save: (viewer, evaluationId, changes) => saveEvaluationChanges(viewer, { evaluationId, changes }),
  changed: changedEvaluationParts,
});
