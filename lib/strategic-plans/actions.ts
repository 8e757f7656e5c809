"use server";
import { formAction } from "@/lib/form-action";
import {
  agreeStrategicPlan,
  approveStrategicPlan,
  beginStrategicPlan,
  returnStrategicPlan,
  sendStrategicPlan,
} from "@/lib/strategic-plans/commands";
import {
  beginStrategicFields,
  strategicDecisionFields,
  strategicReturnFields,
  strategicStepFields,
  trustObjectiveFields,
  trustObjectiveStepFields,
} from "@/lib/strategic-plans/schema";
import { saveTrustObjective, stepTrustObjective } from "@/lib/strategic-plans/trust-commands";

const planOf =
  (told: string) =>
  ({ address }: { address: string }) =>
    `${address}&told=${told}`;

export const beginStrategicPlanAction = formAction(beginStrategicFields, beginStrategicPlan, { goTo: planOf("begun") });
export const sendStrategicPlanAction = formAction(strategicStepFields, sendStrategicPlan, { goTo: planOf("sent") });
export const approveStrategicPlanAction = formAction(strategicDecisionFields, approveStrategicPlan, { goTo: planOf("approved") });
export const agreeStrategicPlanAction = formAction(strategicDecisionFields, agreeStrategicPlan, { goTo: planOf("agreed") });
export const returnStrategicPlanAction = formAction(strategicReturnFields, returnStrategicPlan, { goTo: planOf("returned") });
export const saveTrustObjectiveAction = formAction(trustObjectiveFields, saveTrustObjective, {
  goTo: () => "/strategic-plan?told=saved",
  once: true,
});
export const stepTrustObjectiveAction = formAction(trustObjectiveStepFields, stepTrustObjective, {
  goTo: () => "/strategic-plan?told=saved",
});
