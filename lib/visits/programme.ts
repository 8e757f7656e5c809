import { type Day, writtenDay } from "@/lib/dates";
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

/**
 * The programme of a unit, which is one in a federation too (VP-2): the one that the director picked, else that of its
 * schools' phases; where these have several and nobody picked, the one with the most visits is reckoned with.
 */
export function programmeOfUnit(strategy: Strategy, schools: readonly { phase: Phase }[], picked: string | null): Programme | undefined {
  const chosen = strategy.programmes.find(({ key }) => key === picked);
  if (chosen) return chosen;
  const programmes = schools.flatMap(({ phase }) => programmeOf(strategy, phase) ?? []);
  return programmes.reduce<Programme | undefined>((most, one) => (most && most.visits.length >= one.visits.length ? most : one), undefined);
}

/**
 * Whether the director picks a unit's programme: it is all-through, its schools' phases have different programmes, or
 * none. An infant, junior, primary or special school has the one that the year gives its phase.
 */
export function isProgrammeOpen({ programmes }: Strategy, schools: readonly { phase: Phase }[]): boolean {
  if (programmes.length === 0) return false;
  const phases = [...new Set(schools.map(({ phase }) => phase))];
  const keys = new Set(phases.flatMap((phase) => programmes.find((one) => one.phases.includes(phase))?.key ?? []));
  if (keys.size === 0) return schools.length > 0;
  return programmes.length > 1 && (keys.size > 1 || phases.includes("allThrough"));
}

/** Whether visits can not be laid out yet, because the director has still to pick the programme. */
export function waitsForPick({ open, picked }: { open: boolean; picked: object | null }): boolean {
  return open && !picked;
}

/** What is said while the programme of a unit has not been picked. */
export function pickFirst(unit: string): string {
  return `The director of education picks the programme of ${unit} for this year first: the phases of its schools leave it open.`;
}

/** "Picked by Ruth Calder on Tue 1 Sep 2026", or that it was carried over. */
export function programmeSource({ by, on }: { by: string | null; on: Day }): string {
  return by ? `Picked by ${by} on ${writtenDay(on)}.` : "As in the year before.";
}

/** The phases by which a unit's days are owed: those of the programme that was picked, else its schools' own (UO-2). */
export function phasesOwed(strategy: Strategy, schools: readonly { phase: Phase }[], picked: string | null): Phase[] {
  const chosen = strategy.programmes.find(({ key }) => key === picked);
  return chosen && chosen.phases.length > 0 ? chosen.phases : schools.map(({ phase }) => phase);
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
