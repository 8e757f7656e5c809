import type { AgreementRow } from "@/lib/quality/agreement";
import { writtenYear } from "@/lib/strategy/year-key";

/** How often it was agreed with whom, year by year: counts, never a score. */
export function AgreementTable({ rows }: { rows: readonly AgreementRow[] }) {
  const [first] = rows;
  const years = first ? new Set(rows.map(({ year }) => year)).size : 0;
  return (
    <table className="records max-w-3xl">
      <caption className="sr-only">Agreement by whose judgement it is{years > 1 ? " and by year" : ""}</caption>
      <thead>
        <tr>
          <th scope="col">Whose judgement</th>
          <th scope="col">Year</th>
          <th scope="col">Sampled</th>
          <th scope="col">Agrees</th>
          <th scope="col">In part</th>
          <th scope="col">Does not agree</th>
          <th scope="col">Open</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year, judge, sampled, agrees, partly, disagrees, open }) => (
          <tr key={year + judge}>
            <th scope="row">{judge}</th>
            <td data-name="Year">{writtenYear(year)}</td>
            <td data-name="Sampled">{sampled}</td>
            <td data-name="Agrees">{agrees}</td>
            <td data-name="In part">{partly}</td>
            <td data-name="Does not agree">{disagrees}</td>
            <td data-name="Open">{open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
