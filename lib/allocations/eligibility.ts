import type { Day } from "@/lib/dates";
import { isHeldOn, type Span } from "@/lib/people/holdings";
import type { Role } from "@/lib/people/roles";
import type { AllocationKind } from "@/lib/schools/allocations";

/** Who may be a unit's partnership link: a datum of the year, by phase (UO-3). */
export type LinkRule = "team" | "chiefExecutive";

/** Somebody who could be allocated: their roles in time, with the unit where it is a school's role. */
export interface Candidate {
  id: string;
  name: string;
  roles: readonly (Span & { role: Role; unitId: string | null })[];
}

/** What a unit asks of who is allocated to it. */
export interface UnitAsked {
  id: string;
  name: string;
  link: LinkRule;
}

/** The roles that make somebody eligible (UO-1, UO-3). */
export function eligibleRoles(kind: AllocationKind, link: LinkRule): readonly Role[] {
  if (kind === "adviser") return ["adviser", "independentAdviser", "deputyDirector", "directorOfEducation"];
  if (link === "chiefExecutive") return ["chiefExecutive"];
  return ["partnershipLink", "adviser", "deputyDirector", "directorOfEducation", "chiefExecutive"];
}

/** Why somebody can not be allocated to a unit from a day on; nothing where they can. */
export function ineligible(person: Candidate, kind: AllocationKind, unit: UnitAsked, day: Day): string | undefined {
  const roles = eligibleRoles(kind, unit.link);
  if (!person.roles.some((held) => held.unitId === null && roles.includes(held.role) && isHeldOn(held, day))) {
    if (kind === "adviser") return `${person.name} holds no adviser’s role on that day.`;
    return unit.link === "chiefExecutive"
      ? `The partnership link of ${unit.name} is the chief executive, and ${person.name} does not hold that role on that day.`
      : `${person.name} is not a member of the team on that day.`;
  }
  if (leads(person, unit.id, day)) return `${person.name} leads ${unit.name}, and nobody supports a school that they lead.`;
  return undefined;
}

/** Whether somebody leads a school of the unit on a day or from a later one. */
function leads(person: Candidate, unitId: string, day: Day): boolean {
  return person.roles.some(
    (held) => held.role === "headteacher" && held.unitId === unitId && (held.endsBefore === null || held.endsBefore > day),
  );
}
