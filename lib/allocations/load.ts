/** A unit as the load of its adviser counts it: days of visits that its phase is owed in a year (UO-2). */
export interface OwedUnit {
  unitId: string;
  /** Nothing where the year has no entitlement for its phase. */
  days: number | null;
}

/** What one adviser carries. */
export interface Load {
  units: number;
  /** Days of visits owed in a year. */
  owed: number;
  /** Days of work in a week; nothing while no working pattern is known. */
  daysPerWeek: number | null;
  /** Days of visits that the working pattern can carry in a year. */
  carries: number | null;
  tooMuch: boolean;
}

/** The load of somebody who advises these units; `visitsPerWeekday` is a number of the year. */
export function loadOf(units: readonly OwedUnit[], daysPerWeek: number | null, visitsPerWeekday: number): Load {
  const owed = units.reduce((sum, { days }) => sum + (days ?? 0), 0);
  const carries = daysPerWeek === null ? null : Math.floor(daysPerWeek * visitsPerWeekday);
  return { units: units.length, owed, daysPerWeek, carries, tooMuch: carries !== null && owed > carries };
}

/** The days that a unit is owed: in a federation the most that one of its schools is, once (VP-2). */
export function owedDays(phases: readonly string[], daysOf: (phase: string) => number | undefined): number | null {
  const days = phases.flatMap((phase) => daysOf(phase) ?? []);
  return days.length === 0 ? null : Math.max(...days);
}
