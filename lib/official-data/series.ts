import type { Day } from "@/lib/dates";
import { type Measure, measureGroups, measures } from "@/lib/official-data/measures";
import type { Period } from "@/lib/official-data/reading/period";
import { yearKeyOf } from "@/lib/strategy/year-key";

interface Figure<Source> {
  measure: string;
  period: string;
  urn: number;
  value: number | null;
  missing: string | null;
  lower: number | null;
  upper: number | null;
  cohort: number | null;
  source: Source;
}

interface Given<Source> {
  urn: number;
  joinedOn: Day | null;
  figures: readonly Figure<Source>[];
  averages: readonly { measure: string; period: string; value: number; schools: number }[];
  comparators: readonly { level: "national" | "authority" | "trust"; code: string; measure: string; period: string; value: number }[];
}

/** One year of one measure: the school's figure, and what it is compared with. */
export interface YearOfMeasure<Source> {
  period: string;
  value: number | null;
  /** Why there is no value, or null where there is one; "few" where it is hidden from this viewer. */
  missing: string | null;
  lower: number | null;
  upper: number | null;
  cohort: number | null;
  /** The URN that the figure stood under, where it was another than today's. */
  formerUrn: number | null;
  /** Whether the school year had ended when the school joined the trust. */
  isBeforeJoining: boolean;
  source: Source;
  national: number | null;
  authority: number | null;
  /** As published for the trust, else the mean of its schools of the phase. */
  trust: number | null;
  /** How many schools the mean is of; null where the figure was published. */
  trustSchools: number | null;
}

export interface Series<Source> {
  measure: Measure;
  years: YearOfMeasure<Source>[];
}

/** How many pupils must stand behind a percentage that governors read. */
export const fewPupils = 11;

/** The figures of a school by group and measure, oldest year first; small cohorts are hidden unless `showsSmall`. */
export function seriesOf<Source>(given: Given<Source>, showsSmall: boolean): { name: string; series: Series<Source>[] }[] {
  return measureGroups.flatMap(([group, name]) => {
    const series = measures
      .filter((measure) => measure.group === group)
      .map((measure) => ({ measure, years: yearsOf(measure, given, showsSmall) }))
      .filter(({ years }) => years.length > 0);
    return series.length > 0 ? [{ name, series }] : [];
  });
}

function yearsOf<Source>(measure: Measure, given: Given<Source>, showsSmall: boolean): YearOfMeasure<Source>[] {
  const own = given.figures.filter((figure) => figure.measure === measure.key);
  const compared = comparedWith(measure, given);
  const rows = [...own].sort((one, other) => one.period.localeCompare(other.period) || nearness(other, given) - nearness(one, given));
  return rows.map((figure) => {
    const behind = figure.cohort ?? (measure.group === "attendance" ? onRoll(given, figure.period) : null);
    const isHidden = !showsSmall && measure.ofCohort === true && behind !== null && behind < fewPupils;
    const { value, missing, lower, upper } = isHidden ? { value: null, missing: "few", lower: null, upper: null } : figure;
    const formerUrn = figure.urn === given.urn ? null : figure.urn;
    return {
      period: figure.period,
      value,
      missing,
      lower,
      upper,
      cohort: figure.cohort,
      formerUrn,
      isBeforeJoining: given.joinedOn !== null && endOf(figure.period) < given.joinedOn,
      source: figure.source,
      ...compared(figure.period),
    };
  });
}

/** How many pupils the school had in a year: files of absence do not say, the census does. */
function onRoll<Source>({ figures }: Given<Source>, period: Period): number | null {
  return figures.find((figure) => figure.measure === "pupils" && figure.period === period)?.value ?? null;
}

/** The last day of a school year: of "2022-23" 31 August 2023. */
function endOf(period: Period): Day {
  return `${startOf(period) + 1}-08-31`;
}

const startOf = (period: Period) => Number(period.slice(0, 4));

/**
 * What a chart draws: one figure a year, every year between the first and the last. A year without a figure is a gap, and
 * where two schools became one the years before have none.
 */
export function drawnYears<Source>(years: readonly YearOfMeasure<Source>[]): YearOfMeasure<Source>[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return [];
  const nothing = { value: null, missing: null, lower: null, upper: null, cohort: null, national: null, authority: null, trust: null };
  const all = Array.from({ length: startOf(last.period) - startOf(first.period) + 1 }, (_, index) => startOf(first.period) + index);
  return all.map((start) => {
    const found = years.filter(({ period }) => startOf(period) === start);
    const own = found.find(({ formerUrn }) => formerUrn === null) ?? (found.length === 1 ? found[0] : undefined);
    const [other] = found;
    if (own) return own;
    return other ? { ...other, value: null } : { ...first, ...nothing, trustSchools: null, formerUrn: null, period: yearKeyOf(start) };
  });
}

const nearness = <Source>({ urn }: Figure<Source>, given: Given<Source>) => (urn === given.urn ? 1 : 0);

function comparedWith<Source>(measure: Measure, { averages, comparators }: Given<Source>) {
  return (period: string) => {
    const at = (level: string, code?: (code: string) => boolean) =>
      comparators.find((one) => one.level === level && one.measure === measure.key && one.period === period && (!code || code(one.code)))
        ?.value;
    // A mean of numbers of pupils compares nothing.
    const average = measure.unit === "pupils" ? undefined : averages.find((one) => one.measure === measure.key && one.period === period);
    const published = at("trust");
    return {
      // The figure of the school's phase is nearer than that of all schools.
      national: at("national", (code) => code !== "all") ?? at("national") ?? null,
      authority: at("authority") ?? null,
      trust: published ?? average?.value ?? null,
      trustSchools: published === undefined ? (average?.schools ?? null) : null,
    };
  };
}

/** Which figures of others stand beside the school's anywhere: a key explains no line that is not there. */
export function comparedIn(groups: readonly { series: readonly Pick<Series<unknown>, "years">[] }[]) {
  const years = groups.flatMap(({ series }) => series.flatMap((one) => one.years));
  return {
    national: years.some(({ national }) => national !== null),
    trust: years.some(({ trust }) => trust !== null),
    former: years.some(({ formerUrn }) => formerUrn !== null),
  };
}

/** Whether an inspection was of what the school was before, or lies before it joined the trust. */
export function isBeforeJoining(inspection: { urn: number; startedOn: Day }, school: { urn: number; joinedOn: Day | null }): boolean {
  return inspection.urn !== school.urn || (school.joinedOn !== null && inspection.startedOn < school.joinedOn);
}
