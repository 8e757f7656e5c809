"use server";
import { formAction } from "@/lib/form-action";
import { challengeArea } from "@/lib/self-evaluation/challenge-commands";
import { beginEvaluation, moveEvaluation, setEvaluationFront, showEvaluation } from "@/lib/self-evaluation/commands";
import {
  beginEvaluationFields,
  challengeFields,
  evaluationStepFields,
  frontFields,
  showEvaluationFields,
} from "@/lib/self-evaluation/schema";

const pageOf =
  (told: string) =>
  ({ address }: { address: string }) =>
    `${address}?told=${told}`;

export const beginEvaluationAction = formAction(beginEvaluationFields, beginEvaluation, { goTo: pageOf("begun") });
export const moveEvaluationAction = formAction(evaluationStepFields, moveEvaluation, { goTo: pageOf("moved") });
export const showEvaluationAction = formAction(showEvaluationFields, showEvaluation, { goTo: pageOf("shown") });
export const setEvaluationFrontAction = formAction(frontFields, setEvaluationFront, { goTo: pageOf("front") });
export const challengeAreaAction = formAction(challengeFields, challengeArea, { say: () => "Your view stands beside the school’s." });
