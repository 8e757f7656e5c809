import type { LinkRule } from "@/lib/allocations/eligibility";
import { owedDays } from "@/lib/allocations/load";
import type { Phase } from "@/lib/schools/words";
import type { Strategy } from "@/lib/strategy/content";
import { entitlementOf } from "@/lib/strategy/in-force";

/**
 * What the year says of a unit with schools of these phases: days owed, by the programme that the director picked where
 * there is one, and who may be its link (UO-2, UO-3).
 */
export function unitRules(
  strategy: Strategy | undefined,
  phases: readonly Phase[],
  picked: string | null = null,
): { days: number | null; link: LinkRule } {
  if (!strategy) return { days: null, link: "team" };
  const programme = strategy.programmes.find(({ key }) => key === picked);
  const owed = programme && programme.phases.length > 0 ? programme.phases : phases;
  const links = phases.map((phase) => entitlementOf(strategy, phase)?.link);
  return {
    days: owedDays(owed, (phase) => entitlementOf(strategy, phase as Phase)?.visitDays),
    link: links.includes("chiefExecutive") ? "chiefExecutive" : "team",
  };
}
