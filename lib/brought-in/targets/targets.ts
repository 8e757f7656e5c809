import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { broughtInPolicy } from "@/lib/brought-in/policy";
import type { BroughtTarget, OpenTarget } from "@/lib/brought-in/target";
import { improvementPlanTarget } from "@/lib/brought-in/targets/improvement-plan";
import { selfEvaluationTarget } from "@/lib/brought-in/targets/self-evaluation";
import { strategicPlanTarget } from "@/lib/brought-in/targets/strategic-plan";
import type { Database } from "@/lib/db";
import type { DeskKind } from "@/prisma/generated/enums";

/** The kinds of documents that sections of a Word file can go to. */
export const broughtTargets: Partial<Record<DeskKind, BroughtTarget>> = {
  improvementPlan: improvementPlanTarget,
  strategicPlan: strategicPlanTarget,
  selfEvaluation: selfEvaluationTarget,
};

/** A document that the viewer may bring texts into; else null. */
export async function openTarget(db: Database, viewer: Viewer, desk: DeskKind, recordId: string): Promise<OpenTarget | null> {
  const target = Object.hasOwn(broughtTargets, desk) ? broughtTargets[desk] : undefined;
  const open = (await target?.open(db, viewer, recordId)) ?? null;
  return open && broughtInPolicy.bring(viewer, open.place) ? open : null;
}
