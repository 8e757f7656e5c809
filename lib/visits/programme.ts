import type { Phase } from "@/lib/schools/words";
import type { Programme, Strategy } from "@/lib/strategy/content";
import { programmeOf } from "@/lib/strategy/in-force";

/** A theme of a visit, and the visit that it was carried over from where it was not covered there (VT-6). */
export interface Theme {
  key: string;
  text: string;
  asks: Programme["visits"][number]["afternoon"][number]["asks"];
  part: "morning" | "afternoon";
  carriedFrom: string | null;
}

/** The programme of a unit: of its schools' phases the one with the most visits; a federation has one (VP-2). */
export function programmeOfUnit(strategy: Strategy, schools: readonly { phase: Phase }[]): Programme | undefined {
  const programmes = schools.flatMap(({ phase }) => programmeOf(strategy, phase) ?? []);
  return programmes.reduce<Programme | undefined>((most, one) => (most && most.visits.length >= one.visits.length ? most : one), undefined);
}

/** The visit of a programme that a visit is, by its key or else by its number. */
export function programmeVisitOf(visit: { programmeVisitKey: string | null; number: number | null }, programme: Programme | null) {
  const found = programme?.visits.find(({ key }) => key === visit.programmeVisitKey);
  return found ?? (visit.number === null ? undefined : programme?.visits[visit.number - 1]);
}

/** The themes of a visit: the programme's, then those carried over that it has not itself. */
export function themesOf(
  visit: {
    kind: string;
    programmeVisitKey: string | null;
    number: number | null;
    carriedThemes: readonly { visitId: string; key: string; text: string }[];
  },
  programme: Programme | null,
): Theme[] {
  const planned = visit.kind === "programme" ? programmeVisitOf(visit, programme) : undefined;
  const own = [
    ...(planned?.morning ?? []).map((theme) => ({ ...theme, part: "morning" as const, carriedFrom: null })),
    ...(planned?.afternoon ?? []).map((theme) => ({ ...theme, part: "afternoon" as const, carriedFrom: null })),
  ];
  const asksOf = (key: string) => programme?.visits.flatMap(({ afternoon }) => afternoon).find((theme) => theme.key === key)?.asks;
  const carried = visit.carriedThemes
    .filter(({ key }, index, all) => !own.some((theme) => theme.key === key) && all.findIndex((other) => other.key === key) === index)
    .map(({ key, text, visitId }) => ({
      key,
      text,
      asks: asksOf(key) ?? ("findings" as const),
      part: "afternoon" as const,
      carriedFrom: visitId,
    }));
  return [...own, ...carried];
}

/** What the themes of a programme are called, by their keys. */
export function themeTexts({ visits }: Programme): Map<string, string> {
  return new Map(visits.flatMap(({ morning, afternoon }) => [...morning, ...afternoon].map(({ key, text }) => [key, text])));
}
