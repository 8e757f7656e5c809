import type { Day } from "@/lib/dates";

export type FrameworkBody = "ofsted" | "siams" | "catholic" | "trust";

/** An area of a framework version. */
export interface AreaFacts {
  id: string;
  key: string;
  name: string;
  place: "everywhere" | "earlyYears" | "sixthForm" | "voluntaryAided";
  follows: string[];
}

/** A framework version as an evaluation is written by it. */
export interface VersionFacts {
  id: string;
  /** The same for revisions, which change neither areas nor grades. */
  key: string;
  body: FrameworkBody;
  name: string;
  startsOn: Day;
  revision: number;
  scale: "grades" | "judgements" | "none";
  selfGraded: boolean;
  safeguardingMet: string | null;
  safeguardingNotMet: string | null;
  areas: AreaFacts[];
  /** Best first. */
  grades: { id: string; key: string; name: string }[];
}

/** What a school has, as far as it decides on areas. */
export interface Provision {
  name: string;
  establishmentType: string | null;
  lowestAge: number | null;
  highestAge: number | null;
}

/** The areas that one of the schools has: early years, sixth form and questions for aided schools only where they are. */
export function areasFor(version: VersionFacts, schools: readonly Provision[]): AreaFacts[] {
  return version.areas.filter(({ place }) => place === "everywhere" || schools.some((school) => hasPlace(school, place)));
}

function hasPlace({ name, establishmentType, lowestAge, highestAge }: Provision, place: AreaFacts["place"]): boolean {
  if (place === "earlyYears") return lowestAge !== null && lowestAge < 5;
  if (place === "sixthForm") return highestAge !== null && highestAge >= 18;
  return /voluntary aided/i.test(`${name} ${establishmentType ?? ""}`);
}

/** Whether a school says a grade of each area: not where the framework gives none, nor where schools do not grade themselves. */
export function isGraded({ scale, selfGraded }: Pick<VersionFacts, "scale" | "selfGraded">): boolean {
  return scale === "grades" && selfGraded;
}

/** The version by which a year is evaluated: the one in force today, within that year; before any, the first that comes. */
export function versionFor(
  versions: readonly VersionFacts[],
  year: { startsOn: Day; endsBefore: Day },
  today: Day,
): VersionFacts | undefined {
  const day = today < year.startsOn ? year.startsOn : today;
  const begun = inOrder(versions).filter(({ startsOn }) => startsOn <= day && startsOn < year.endsBefore);
  return begun.at(-1) ?? inOrder(versions)[0];
}

/** Versions of one body, oldest first. */
export function inOrder(versions: readonly VersionFacts[]): VersionFacts[] {
  return [...versions].sort(
    (one, other) => (one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : 0) || one.revision - other.revision,
  );
}

/**
 * Where the text of each area of one version goes in another, by keys: step by step through the versions between. An area that
 * nothing takes over is left out of the map; it is the caller's to keep its words. Grades never follow.
 */
export function followersOf(versions: readonly VersionFacts[], fromId: string, toId: string): Map<string, string[]> {
  const ordered = inOrder(versions);
  const [from, to] = [ordered.findIndex(({ id }) => id === fromId), ordered.findIndex(({ id }) => id === toId)];
  let reached = new Map((ordered[from]?.areas ?? []).map(({ key }) => [key, [key]]));
  for (const { areas } of ordered.slice(from + 1, to + 1)) {
    reached = new Map([...reached].map(([key, now]) => [key, areas.filter((area) => takesOver(area, now)).map((area) => area.key)]));
  }
  return new Map([...reached].filter(([, keys]) => keys.length > 0));
}

function takesOver({ key, follows }: AreaFacts, before: readonly string[]): boolean {
  return (follows.length > 0 ? follows : [key]).some((one) => before.includes(one));
}
