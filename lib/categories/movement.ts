import { addDays, type Day } from "@/lib/dates";
import { type CategoryScale, onScale } from "@/lib/strategy/scale";

interface Period {
  unitId: string;
  unit: string;
  categoryKey: string;
  startsOn: Day;
  endsBefore: Day | null;
}

/** How many schools are in each category on a day, best first. */
export interface Column {
  day: Day;
  counts: number[];
}

export interface Move {
  day: Day;
  unit: string;
  from: string;
  to: string;
  better: boolean;
}

const starts = ["01-01", "05-01", "09-01"];

/** Three days a year, from the first period (at most so many) up to today (CA-6). */
export function columnsOf(scale: CategoryScale, periods: readonly Period[], today: Day, most = 13): Column[] {
  const first = periods.map(({ startsOn }) => startsOn).sort()[0];
  if (!first || scale.categories.length === 0) return [];
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, at) => Number(first.slice(0, 4)) + at,
  );
  const days = years.flatMap((year) => starts.map((start) => `${year}-${start}`)).filter((day) => day >= first && day < today);
  return [...days, today].slice(-most).map((day) => ({ day, counts: countsOn(scale, periods, day) }));
}

function countsOn(scale: CategoryScale, periods: readonly Period[], day: Day): number[] {
  const there = periods.filter(({ startsOn, endsBefore }) => startsOn <= day && (endsBefore === null || endsBefore > day));
  const ranks = there.map(({ categoryKey }) => onScale(scale, categoryKey)?.rank ?? 0);
  return scale.categories.map((_, index) => ranks.filter((rank) => rank === index + 1).length);
}

/** Every change from one category to another, latest first. */
export function movesOf(scale: CategoryScale, periods: readonly Period[]): Move[] {
  const ended = new Map(periods.flatMap((one) => (one.endsBefore ? [[`${one.unitId} ${one.endsBefore}`, one] as const] : [])));
  return periods
    .flatMap((period) => {
      const before = ended.get(`${period.unitId} ${period.startsOn}`);
      const [from, to] = [before && onScale(scale, before.categoryKey), onScale(scale, period.categoryKey)];
      if (!from || !to || from.rank === to.rank) return [];
      return [{ day: period.startsOn, unit: period.unit, from: from.category.name, to: to.category.name, better: to.rank < from.rank }];
    })
    .sort((one, other) => other.day.localeCompare(one.day) || one.unit.localeCompare(other.unit));
}

/** "2 schools have moved up and 1 has moved down in the last twelve months." */
export function movesSentence(moves: readonly Move[], today: Day): string {
  const lately = moves.filter(({ day }) => day > addDays(today, -365));
  const up = lately.filter(({ better }) => better).length;
  const down = lately.length - up;
  if (lately.length === 0) return "No school has changed its category in the last twelve months.";
  return `In the last twelve months ${moved(up)} moved up and ${moved(down)} moved down.`;
}

function moved(count: number): string {
  return count === 1 ? "1 school has" : `${count === 0 ? "no" : count} schools have`;
}
