import type { Day } from "@/lib/dates";
import type { Fact, LinkFact } from "@/lib/official-data/facts";
import { titleCase } from "@/lib/official-data/planning/description";
import { type FiguresPlan, planComparators, planSchoolFigures, type SchoolOf } from "@/lib/official-data/planning/figures";
import { type InspectionsPlan, planInspections } from "@/lib/official-data/planning/inspections";
import { planSchools, type SchoolsPlan } from "@/lib/official-data/planning/schools";
import type { ComparatorFigure, OfficialSchool, SchoolFigure, Stored } from "@/lib/official-data/planning/stored";
import type { Gathered } from "@/lib/official-data/reading/gather";
import { Kinship } from "@/lib/official-data/reading/kinship";

/** A URN that a school had before, as it will be kept. `schoolId` is "urn:…" for a school that is added. */
export interface PlannedLink {
  schoolId: string;
  urn: number;
  name: string | null;
  kind: string;
  since: Day | null;
  file?: number;
}

/** What an import would do. Nothing in it has been written. */
export interface Plan {
  trust: { uid: string; name: string; officialName: string; groupId: string | null; companyNumber: string | null } | null;
  schools: SchoolsPlan;
  links: PlannedLink[];
  figures: FiguresPlan<SchoolFigure>;
  comparators: FiguresPlan<ComparatorFigure>;
  inspections: InspectionsPlan;
  holidays: { day: Day; name: string }[];
  notes: string[];
}

/** The key of a school that has no id yet. */
export function keyOfNew(urn: number): string {
  return `urn:${urn}`;
}

/** Holds what the files say against what the database has: a pure function, so that a preview is what will be done. */
export function planImport(gathered: Pick<Gathered, "group" | "facts">, stored: Stored): Plan {
  const { group, facts } = gathered;
  const of = <Is extends Fact["is"]>(is: Is) => facts.filter((fact): fact is Extract<Fact, { is: Is }> => fact.is === is);
  const links: (LinkFact & { file?: number })[] = of("link");
  const schools = planSchools(facts, [...links, ...storedLinks(stored)], stored.schools);
  const all = allSchools(schools, stored);
  const family = new Family(all, links, stored);
  const inspections = planInspections(of("inspection"), stored.inspections, stored.frameworks, family.schoolOf);
  return {
    trust: group ? { ...group, name: titleCase(group.name), officialName: group.name } : null,
    schools,
    links: family.newLinks(),
    figures: planSchoolFigures(of("measures"), stored.figures, family.schoolOf),
    comparators: planComparators(of("measures"), stored.comparators),
    inspections,
    holidays: newHolidays(of("holiday"), stored.holidays),
    notes: [...new Set(inspections.warnings), ...namesakes(schools.added)],
  };
}

function storedLinks({ links, schools }: Stored): LinkFact[] {
  return links.flatMap(({ schoolId, urn }) => {
    const school = schools.find(({ id }) => id === schoolId);
    return school ? [{ is: "link", urn, successor: school.urn, name: null, kind: "Predecessor", on: null }] : [];
  });
}

type Keyed = OfficialSchool & { key: string };

/** Every school that the trust will have, those that have left among them: their history stays. */
function allSchools({ added, changed }: SchoolsPlan, { schools }: Stored): Keyed[] {
  const next = new Map(changed.map(({ id, school }) => [id, school]));
  return [
    ...added.map((school) => ({ ...school, key: keyOfNew(school.urn) })),
    ...schools.map((school) => ({ ...school, ...next.get(school.id), key: school.id })),
  ];
}

/** Finds the school of a row: by its URN, else by a URN that it had before, else by its LAESTAB, never by name. */
class Family {
  private readonly byUrn = new Map<number, Keyed[]>();
  private readonly byLaestab = new Map<string, Keyed>();
  private readonly kinship = new Kinship();

  constructor(
    private readonly schools: readonly Keyed[],
    private readonly links: readonly (LinkFact & { file?: number })[],
    private readonly stored: Stored,
  ) {
    for (const link of [...links, ...storedLinks(stored)]) this.kinship.add(link);
    for (const school of schools) this.byUrn.set(school.urn, [school]);
    for (const school of schools) {
      for (const { urn } of this.kinship.predecessorsOf(school.urn)) this.addFormer(urn, school);
      if (school.laestab) this.byLaestab.set(school.laestab, school);
    }
  }

  private addFormer(urn: number, school: Keyed): void {
    const there = this.byUrn.get(urn);
    if (!there) this.byUrn.set(urn, [school]);
    // A school of the trust in its own right is not taken for what another one was before.
    else if (!there.some((one) => one.urn === urn || one === school)) there.push(school);
  }

  schoolOf: SchoolOf = (urn, laestab) => {
    const found = urn === null ? undefined : this.byUrn.get(urn);
    if (found) return found.map(({ key }) => ({ key, urn: urn ?? 0 }));
    const school = laestab === null ? undefined : this.byLaestab.get(laestab);
    return school ? [{ key: school.key, urn: urn ?? school.urn }] : [];
  };

  newLinks(): PlannedLink[] {
    const there = new Set(this.stored.links.map(({ schoolId, urn }) => `${schoolId} ${urn}`));
    return this.schools
      .flatMap((school) => this.kinship.predecessorsOf(school.urn).map(({ urn }) => this.linkOf(school, urn)))
      .filter(({ schoolId, urn }) => !there.has(`${schoolId} ${urn}`));
  }

  private linkOf({ key }: Keyed, urn: number): PlannedLink {
    const said = this.links.filter((link) => link.urn === urn);
    const [first] = said;
    const name = said.map((link) => link.name).find((one) => one !== null) ?? null;
    // Both directions are listed: the successor's row tells when the older school ended, the other when the new one began.
    const since =
      said
        .filter(({ kind }) => /^predecessor/i.test(kind))
        .map(({ on }) => on)
        .find(Boolean) ??
      first?.on ??
      null;
    const file = first?.file === undefined ? {} : { file: first.file };
    return { ...file, schoolId: key, urn, name, kind: (first?.kind ?? "Predecessor").replace(/^Successor/, "Predecessor"), since };
  }
}

function newHolidays(facts: readonly { day: Day; name: string }[], stored: readonly Day[]) {
  const there = new Set(stored);
  const found = new Map(facts.filter(({ day }) => !there.has(day)).map(({ day, name }) => [day, { day, name }]));
  return [...found.values()].sort((one, other) => one.day.localeCompare(other.day));
}

/** One trust may have two schools of one name: a person should know. */
function namesakes(added: readonly OfficialSchool[]): string[] {
  const seen = new Map<string, number[]>();
  for (const { name, urn } of added) seen.set(name.toLowerCase(), [...(seen.get(name.toLowerCase()) ?? []), urn]);
  return [...seen]
    .filter(([, urns]) => urns.length > 1)
    .map(([name, urns]) => `${urns.length} schools have the name “${name}” (URN ${urns.join(", ")}).`);
}
