import { writtenDay } from "@/lib/dates";
import { writtenMeasure } from "@/lib/own-measures/values";
import type { PageMeasures } from "@/lib/schools/page-statement";

/** What the trust itself measured of a school in the latest period (VP-11). */
export function MeasuresSection({ measures }: { measures: PageMeasures }) {
  return (
    <section aria-labelledby="measures" className="mt-8">
      <h2 id="measures">The trust’s own measures</h2>
      <p className="text-[0.93rem] text-soft">
        {measures.period}, up to {writtenDay(measures.lastDay)}
      </p>
      <table className="records mt-2 max-w-xl">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {measures.values.map(({ name, unit, value, missing }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {value === null ? (
                  <span className="text-soft">{missing === null ? "Not loaded for this period" : `None: “${missing}”`}</span>
                ) : (
                  writtenMeasure(value, unit)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
