import type { SaidKind } from "@/lib/visit-findings/filter";
import type { Counts } from "@/lib/visit-findings/queries";
import { counted } from "@/lib/words";

export const saidKindNames: Record<SaidKind, string> = { strength: "Strength", risk: "Risk", nextStep: "Next step" };

/** "3 strengths, 1 risk, 2 next steps", or that nothing is said. */
export function writtenCounts({ strength, risk, nextStep }: Counts): string {
  const said = [
    strength.count > 0 ? counted(strength.count, "strength") : "",
    risk.count > 0 ? counted(risk.count, "risk") : "",
    nextStep.count > 0 ? counted(nextStep.count, "next step") : "",
  ].filter(Boolean);
  return said.length > 0 ? said.join(", ") : "nothing yet";
}

/** How often something is said in all. */
export function totalOf(counts: Counts): number {
  return counts.strength.count + counts.risk.count + counts.nextStep.count;
}
