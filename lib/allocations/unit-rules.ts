import type { LinkRule } from "@/lib/allocations/eligibility";
import { owedDays } from "@/lib/allocations/load";
import type { Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import { entitlementOf } from "@/lib/strategy/in-force";

/** What the year says of a unit with schools of these phases: days owed, and who may be its link (UO-2, UO-3). */
export function unitRules(strategy: Strategy | undefined, phases: readonly Phase[]): { days: number | null; link: LinkRule } {
  if (!strategy) return { days: null, link: "team" };
  const links = phases.map((phase) => entitlementOf(strategy, phase)?.link);
  return {
    days: owedDays(phases, (phase) => entitlementOf(strategy, phase as Phase)?.visitDays),
    link: links.includes("chiefExecutive") ? "chiefExecutive" : "team",
  };
}
