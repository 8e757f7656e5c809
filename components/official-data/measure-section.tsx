import { MeasureChart } from "@/components/official-data/measure-chart";
import { writtenDay } from "@/lib/dates";
import type { FigureSource } from "@/lib/official-data/data-statement";
import { figureWords, writtenFigure } from "@/lib/official-data/figure-words";
import type { Measure } from "@/lib/official-data/measures";
import { writtenPeriod } from "@/lib/official-data/reading/period";
import { drawnYears, type Series, type YearOfMeasure } from "@/lib/official-data/series";
import { joined } from "@/lib/words";

type Year = YearOfMeasure<FigureSource | null>;

/** A group of measures: the latest figure as a sentence, a small chart, the table behind it. */
export function MeasureSection({ name, series }: { name: string; series: Series<FigureSource | null>[] }) {
  const id = name.toLowerCase().replace(/\W+/g, "-");
  const first = series.filter(({ measure }) => measure.main);
  const more = series.filter(({ measure }) => !measure.main);
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id}>{name}</h2>
      <Cards series={first.length > 0 ? first : more} />
      {first.length > 0 && more.length > 0 ? (
        <details className="mt-5">
          <summary className="link">
            {more.length === 1 ? "One more measure" : `${more.length} more measures`}: {name.toLowerCase()}
          </summary>
          <Cards series={more} />
        </details>
      ) : null}
    </section>
  );
}

function Cards({ series }: { series: Series<FigureSource | null>[] }) {
  return (
    <div className="mt-3 grid gap-x-10 gap-y-8 md:grid-cols-2">
      {series.map(({ measure, years }) => (
        <MeasureCard key={measure.key} measure={measure} years={years} />
      ))}
    </div>
  );
}

function MeasureCard({ measure, years }: { measure: Measure; years: Year[] }) {
  const latest = years.at(-1);
  if (!latest) return null;
  return (
    <div className="min-w-0 border-t border-line pt-3">
      <h3>{measure.name}</h3>
      <p>{sentenceOf(latest, measure)}</p>
      {measure.note ? <p className="text-[0.9rem] text-soft">{measure.note}</p> : null}
      <MeasureChart measure={measure} years={drawnYears(years)} />
      <details className="mt-1">
        <summary className="link">The figures and where they are from</summary>
        <FigureTable measure={measure} years={years} />
      </details>
    </div>
  );
}

function sentenceOf(year: Year, { unit }: Measure): string {
  const { period, value, missing, national, authority, trust, trustSchools } = year;
  const own = `${figureWords(value, missing, unit)} in ${writtenPeriod(period)}`;
  const against = [
    national === null ? "" : `England ${writtenFigure(national, unit)}`,
    authority === null ? "" : `the local authority ${writtenFigure(authority, unit)}`,
    trust === null ? "" : `the trust ${writtenFigure(trust, unit)}${trustSchools === null ? "" : ` (mean of ${trustSchools} schools)`}`,
  ].filter(Boolean);
  const sentence = against.length > 0 ? `${own}; ${joined(against)}.` : `${own}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function FigureTable({ measure, years }: { measure: Measure; years: Year[] }) {
  const written = (value: number | null) => (value === null ? "" : writtenFigure(value, measure.unit));
  return (
    <table className="records mt-2">
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">School</th>
          <th scope="col">England</th>
          <th scope="col">Trust</th>
        </tr>
      </thead>
      <tbody>
        {[...years].reverse().map((year) => (
          <tr key={`${year.period} ${year.formerUrn}`}>
            <th scope="row">
              {writtenPeriod(year.period)}
              {year.source ? <small>{sourceWords(year.source)}</small> : null}
            </th>
            <td data-name="School">
              {figureWords(year.value, year.missing, measure.unit)}
              {year.lower === null || year.upper === null ? null : (
                <small>
                  {writtenFigure(year.lower, measure.unit)} to {writtenFigure(year.upper, measure.unit)}
                </small>
              )}
              {year.cohort === null || year.missing === "few" ? null : <small>{year.cohort} pupils</small>}
              {whenWords(year)}
            </td>
            <td data-name="England">{written(year.national)}</td>
            <td data-name="Trust">{written(year.trust)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whose figure it is, where it is not that of today's school in this trust. */
function whenWords({ formerUrn, isBeforeJoining }: Year) {
  if (formerUrn !== null) return <small>As the school before, URN {formerUrn}</small>;
  return isBeforeJoining ? <small>Before joining the trust</small> : null;
}

/** "Absence, imported Wed 25 Nov 2026". */
export function sourceWords({ kind, dataOn, importedOn }: FigureSource): string {
  return `${kind}${dataOn ? `, as of ${writtenDay(dataOn)}` : ""}, imported ${writtenDay(importedOn)}`;
}
