import { differences, type Fields } from "@/lib/audit/changes";
import type { Day } from "@/lib/dates";
import type { Fact, LinkFact, SchoolFact } from "@/lib/official-data/facts";
import { describedSchool } from "@/lib/official-data/planning/description";
import { membershipOf } from "@/lib/official-data/planning/membership";
import type { OfficialSchool, StoredSchool } from "@/lib/official-data/planning/stored";
import { Kinship } from "@/lib/official-data/reading/kinship";

/** A school that the import makes, or changes; `school` is how it will stand. */
export interface ChangedSchool {
  id: string;
  school: OfficialSchool;
  before: Fields;
  after: Fields;
}

export interface SchoolsPlan {
  added: OfficialSchool[];
  changed: ChangedSchool[];
  /** Of those changed: no longer in the trust. */
  left: { urn: number; name: string; leftOn: string }[];
  unchanged: OfficialSchool[];
  /** Of those unchanged: a newer file has said the same. */
  seen: { id: string; before: Day | null; officialOn: Day | null }[];
}

/** Which schools the trust will have, held against those that it has. */
export function planSchools(all: readonly Fact[], links: readonly LinkFact[], stored: readonly StoredSchool[]): SchoolsPlan {
  const { members, left } = membershipOf(all, stored);
  const facts = all.filter((fact): fact is SchoolFact => fact.is === "school");
  const kinship = new Kinship();
  for (const link of links) kinship.add(link);
  const plan: SchoolsPlan = { added: [], changed: [], left: [], unchanged: [], seen: [] };
  const taken = new Set<number>();
  for (const urn of [...members].sort((one, other) => one - other)) {
    const school = stored.find((one) => one.urn === urn) ?? formerSelf(urn, kinship, stored, members, taken);
    placeMember(
      plan,
      facts.filter((fact) => fact.urn === urn),
      urn,
      school,
    );
    if (school) taken.add(school.urn);
  }
  for (const school of stored) if (!taken.has(school.urn)) placeLeaver(plan, school, left.get(school.urn));
  return plan;
}

function placeMember(plan: SchoolsPlan, facts: readonly SchoolFact[], urn: number, school: StoredSchool | undefined): void {
  if (!school) plan.added.push(describedSchool(facts, urn));
  else compare(plan, school, facts.length > 0 ? merged(school, describedSchool(facts, urn)) : school);
}

function placeLeaver(plan: SchoolsPlan, school: StoredSchool, leftOn: string | undefined): void {
  if (leftOn === undefined) return;
  compare(plan, school, { ...school, leftOn });
  if (school.leftOn === null) plan.left.push({ urn: school.urn, name: school.name, leftOn });
}

/** A school that has a new URN since it converted is the same school. */
function formerSelf(urn: number, kinship: Kinship, stored: readonly StoredSchool[], members: Set<number>, taken: Set<number>) {
  const before = kinship.predecessorsOf(urn).map((predecessor) => predecessor.urn);
  return before.map((older) => stored.find((one) => one.urn === older)).find((one) => one && !members.has(one.urn) && !taken.has(one.urn));
}

function compare(plan: SchoolsPlan, stored: StoredSchool, next: OfficialSchool): void {
  const change = differences(fieldsOf(stored), fieldsOf(next));
  if (change) plan.changed.push({ id: stored.id, school: next, ...change });
  else plan.unchanged.push(next);
  if (!change && stored.officialOn !== next.officialOn)
    plan.seen.push({ id: stored.id, before: stored.officialOn, officialOn: next.officialOn });
}

/** What is compared and told: all but the day of the file itself. */
function fieldsOf({ officialOn: _officialOn, ...school }: OfficialSchool): Fields {
  const { id: _id, ...fields } = school as OfficialSchool & { id?: string };
  return fields;
}

/**
 * A newer file speaks; one as old as what is kept, or older, only fills gaps, so that what somebody has put
 * right by hand stays when the same file comes again.
 */
function merged(stored: StoredSchool, found: OfficialSchool): OfficialSchool {
  const isNewer = stored.officialOn === null || (found.officialOn !== null && found.officialOn > stored.officialOn);
  const { id: _id, ...kept } = stored;
  const entries = Object.entries(kept).map(([field, value]) => {
    const given = found[field as keyof OfficialSchool];
    return [field, given !== null && (isNewer || value === null) ? given : value];
  });
  const result = Object.fromEntries(entries) as unknown as OfficialSchool;
  return {
    ...result,
    // Ages and the register's words are surer than what was read out of a name.
    ...(stored.lowestAge === null && found.lowestAge !== null ? { phase: found.phase } : {}),
    ...(stored.religiousCharacter === null && found.religiousCharacter !== null ? { churchCharacter: found.churchCharacter } : {}),
    ...(found.religiousCharacter === null && stored.religiousCharacter !== null ? { churchCharacter: stored.churchCharacter } : {}),
    urn: found.urn,
    leftOn: null,
    officialOn: isNewer ? found.officialOn : stored.officialOn,
  };
}
