import { type Day, writtenDay } from "@/lib/dates";
import { type CollectionKey, phaseChoices, type SectionKey, type Strategy } from "@/lib/strategy/content";

/** Something that keeps a strategy from being published, with the section where it is mended. */
export interface Obstacle {
  section: SectionKey | CollectionKey;
  sentence: string;
}

/** What the check asks of the world around the strategy. */
export interface YearFacts {
  startsOn: Day;
  endsBefore: Day;
  /** Categories of the year before, by key. */
  categoriesBefore: readonly { key: string; name: string }[];
  /** Phases of the trust's schools. */
  phases: readonly (keyof typeof phaseChoices)[];
}

/** What is still missing or contradicts itself; nothing when the strategy can be published. */
export function obstaclesOf(strategy: Strategy, facts: YearFacts): Obstacle[] {
  return [
    ...termObstacles(strategy, facts),
    ...phaseObstacles(strategy, facts),
    ...programmeObstacles(strategy),
    ...categoryObstacles(strategy, facts),
    ...otherObstacles(strategy),
  ];
}

function termObstacles({ calendar }: Strategy, { startsOn, endsBefore }: YearFacts): Obstacle[] {
  const section = "calendar";
  const { terms, insetDays } = calendar;
  const outside = (day: Day) => day < startsOn || day >= endsBefore;
  return [
    ...(terms.length === 0 ? [{ section, sentence: "The year has no terms yet." } as const] : []),
    ...terms.flatMap((term, index): Obstacle[] => {
      const before = terms[index - 1];
      if (term.lastDay < term.startsOn) return [{ section, sentence: `${term.name} ends before it begins.` }];
      if (outside(term.startsOn) || outside(term.lastDay)) return [{ section, sentence: `${term.name} does not lie in this school year.` }];
      return before && term.startsOn <= before.lastDay
        ? [{ section, sentence: `${term.name} begins before ${before.name} has ended.` }]
        : [];
    }),
    ...insetDays
      .filter(({ day }) => outside(day))
      .map(({ day }): Obstacle => ({ section, sentence: `The INSET day ${writtenDay(day)} does not lie in this school year.` })),
  ];
}

/** Each phase of the trust has one programme and one entitlement: never two, never none. */
function phaseObstacles(strategy: Strategy, { phases }: YearFacts): Obstacle[] {
  const named = [
    { section: "programmes", what: "programme of visits", rows: strategy.programmes },
    { section: "offer", what: "entitlement", rows: strategy.offer.entitlements },
  ] as const;
  return named.flatMap(({ section, what, rows }) =>
    (Object.keys(phaseChoices) as (keyof typeof phaseChoices)[]).flatMap((phase): Obstacle[] => {
      const number = rows.filter((row) => row.phases.includes(phase)).length;
      const name = phaseChoices[phase];
      if (number > 1) return [{ section, sentence: `${name} schools have more than one ${what}.` }];
      return number === 0 && phases.includes(phase) ? [{ section, sentence: `${name} schools have no ${what}.` }] : [];
    }),
  );
}

function programmeObstacles({ programmes, calendar }: Strategy): Obstacle[] {
  const section = "programmes";
  const terms = new Set(calendar.terms.map(({ key }) => key));
  return programmes.flatMap((programme): Obstacle[] => [
    ...(programme.endsAt <= programme.startsAt
      ? [{ section, sentence: `${programme.name}: a visit ends before it begins.` } as const]
      : []),
    ...programme.visits
      .filter(({ term }) => term && !terms.has(term))
      .map(({ name }): Obstacle => ({ section, sentence: `${programme.name}, ${name}: its term is not one of this year's.` })),
  ]);
}

function categoryObstacles(strategy: Strategy, { categoriesBefore }: YearFacts): Obstacle[] {
  const section = "categories";
  const { categories, categoryFollows, groups, calendar } = strategy;
  const keys = new Set(categories.map(({ key }) => key));
  const known = new Set(groups.descriptorGroups.map(({ key }) => key));
  const terms = new Set(calendar.terms.map(({ key }) => key));
  return [
    ...(categories.length < 2 ? [{ section, sentence: "There are fewer than two categories." } as const] : []),
    ...categoriesBefore
      .filter(({ key }) => !keys.has(key) && !keys.has(categoryFollows[key] ?? ""))
      .map(
        ({ name }): Obstacle => ({
          section,
          sentence: `Say which category takes the place of last year's ${name}: the clock of its schools runs on.`,
        }),
      ),
    ...categories.flatMap((category): Obstacle[] => [
      ...((category.aimMonths ?? 0) > (category.latestMonths ?? 999)
        ? [{ section, sentence: `${category.name}: the aim is later than the time after which it is overdue.` } as const]
        : []),
      ...category.descriptors
        .filter(({ group }) => !known.has(group))
        .map((): Obstacle => ({ section, sentence: `${category.name}: a descriptor is of a group that is not there.` })),
      ...(category.includes && (!keys.has(category.includes) || category.includes === category.key)
        ? [{ section, sentence: `${category.name} includes a category that is not another one of this year's.` } as const]
        : []),
      ...category.obligations
        .filter(({ dueTerm }) => dueTerm && !terms.has(dueTerm))
        .map(({ text }): Obstacle => ({ section, sentence: `${category.name}, “${text}”: its term is not one of this year's.` })),
    ]),
  ];
}

function otherObstacles({ expectations, meetings, calendar, numbers, scales }: Strategy): Obstacle[] {
  const terms = new Set(calendar.terms.map(({ key }) => key));
  return [
    ...(terms.has(meetings.term)
      ? []
      : [{ section: "meetings", sentence: "The term of the standards meetings is not one of this year's." } as const]),
    ...expectations.documents
      .filter(({ dueTerm }) => !terms.has(dueTerm))
      .map(({ name }): Obstacle => ({ section: "expectations", sentence: `${name}: its term is not one of this year's.` })),
    ...(numbers.ownPrioritiesLeast > numbers.ownPrioritiesMost
      ? [{ section: "numbers", sentence: "A school's own priorities: at least is more than at most." } as const]
      : []),
    ...(scales.progress.length < 2 || scales.risk.length < 2
      ? [{ section: "scales", sentence: "A scale needs at least two levels." } as const]
      : []),
  ];
}
