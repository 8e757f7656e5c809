"use client";
import { StillMissing } from "@/components/desk/still-missing";
import { usePlan, usePlanParts } from "@/components/improvement-plans/desk";
import { lacksOf } from "@/lib/improvement-plans/life";

/** What the plan still lacks. */
export function OwedByPlan() {
  const { desk } = usePlan();
  const parts = usePlanParts();
  const { plan, strategy } = desk.context;
  return <StillMissing lacks={lacksOf(plan.kind, parts, strategy.numbers)} none="Nothing: the plan is complete." />;
}
