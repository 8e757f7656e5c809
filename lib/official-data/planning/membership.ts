import type { Day } from "@/lib/dates";
import type { Fact, ListFact, SchoolFact } from "@/lib/official-data/facts";
import type { StoredSchool } from "@/lib/official-data/planning/stored";

interface Evidence {
  on: Day;
  inTrust: boolean;
}

/** Who is in the trust and who has left it, by the newest evidence for each URN. */
export interface Membership {
  members: Set<number>;
  /** The day by which a school was no longer in the trust, by its URN. */
  left: Map<number, Day>;
}

/** Who stands in a list, and of which authorities it speaks: a part of the list is silent about the others. */
interface MemberList {
  urns: Set<number>;
  authorities: Set<string>;
}

/**
 * Weighs what files and database say. A list of the trust's schools (group links) speaks also of those it does
 * not name; a register may be a part of one, so that its silence says nothing.
 */
export function membershipOf(all: readonly Fact[], stored: readonly StoredSchool[]): Membership {
  const facts = all.filter((fact): fact is SchoolFact => fact.is === "school");
  const lists = listsByDay(
    facts,
    all.filter((fact): fact is ListFact => fact.is === "list"),
  );
  const urns = new Set([...facts.filter(({ inTrust }) => inTrust !== null).map(({ urn }) => urn), ...stored.map(({ urn }) => urn)]);
  const membership: Membership = { members: new Set(), left: new Map() };
  for (const urn of urns) {
    const own = facts.filter((fact) => fact.urn === urn);
    const school = stored.find((one) => one.urn === urn);
    const authority = school?.laCode ?? own.map(({ laCode }) => laCode).find(Boolean) ?? null;
    const evidence = [...ofFacts(own), ...ofLists(urn, authority, lists, school), ...ofDatabase(school)];
    const last = evidence.sort(byDay).at(-1);
    if (last?.inTrust) membership.members.add(urn);
    else if (last) membership.left.set(urn, own.map(({ closedOn }) => closedOn).find(Boolean) ?? school?.leftOn ?? last.on);
  }
  return membership;
}

/** On the same day a "yes" outweighs a "no". */
function byDay(one: Evidence, other: Evidence): number {
  return one.on.localeCompare(other.on) || Number(one.inTrust) - Number(other.inTrust);
}

function listsByDay(facts: readonly SchoolFact[], whole: readonly ListFact[]): Map<Day, MemberList> {
  const lists = new Map<Day, MemberList>();
  for (const { asOf, authorities } of whole)
    lists.set(asOf, { urns: new Set(), authorities: new Set([...authorities, ...(lists.get(asOf)?.authorities ?? [])]) });
  for (const { source, asOf, urn, laCode } of facts) {
    if (source !== "groupLinks") continue;
    const list = lists.get(asOf) ?? { urns: new Set(), authorities: new Set() };
    list.urns.add(urn);
    if (laCode) list.authorities.add(laCode);
    lists.set(asOf, list);
  }
  return lists;
}

function ofFacts(facts: readonly SchoolFact[]): Evidence[] {
  return facts.flatMap(({ inTrust, asOf }) => (inTrust === null ? [] : [{ on: asOf, inTrust }]));
}

/** A school that somebody added by hand, and no file ever named, is not taken away by a list. */
function ofLists(urn: number, authority: string | null, lists: ReadonlyMap<Day, MemberList>, school: StoredSchool | undefined): Evidence[] {
  if (school && school.officialOn === null) return [];
  return [...lists].flatMap(([on, { urns, authorities }]) =>
    urns.has(urn) || (authority !== null && !authorities.has(authority)) ? [] : [{ on, inTrust: false }],
  );
}

function ofDatabase(school: StoredSchool | undefined): Evidence[] {
  if (!school) return [];
  if (school.leftOn) return [{ on: school.leftOn, inTrust: false }];
  return [{ on: school.officialOn ?? "0001-01-01", inTrust: true }];
}
