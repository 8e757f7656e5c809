"use client";
import { Steps } from "@/components/ui/steps";
import { writtenDay } from "@/lib/dates";
import type { SchoolRow } from "@/lib/schools/list-statement";
import { churchName, phaseName } from "@/lib/schools/words";

/** The rows of the list. A client component on purpose: its short rows are sent once, not as HTML and again as a tree. */
export function SchoolsTable({ rows, scale, visits }: { rows: readonly SchoolRow[]; scale: readonly string[]; visits: boolean }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Phase</th>
          <th scope="col">Category</th>
          <th scope="col">Headteacher</th>
          <th scope="col">Adviser</th>
          <th scope="col">Partnership link</th>
          {visits ? <th scope="col">Next visit</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, name, phase, church, town, adviser, link, headteacher, federation, category, nextVisit]) => (
          <tr key={urn}>
            <th scope="row">
              <a href={`/schools/${urn}`}>{name}</a>
              <small>{[town, federation].filter(Boolean).join(" · ")}</small>
            </th>
            <td data-name="Phase">
              {phaseName(phase)}
              {church === "none" ? null : <small>{churchName(church)}</small>}
            </td>
            <td data-name="Category">
              <Category rank={category} scale={scale} />
            </td>
            <td data-name="Headteacher">{headteacher}</td>
            <td data-name="Adviser">{adviser ?? <span className="tag tag-lamp">None</span>}</td>
            <td data-name="Partnership link">{link ?? <span className="tag tag-lamp">None</span>}</td>
            {visits ? (
              <td data-name="Next visit">{nextVisit ? writtenDay(nextVisit) : <span className="text-soft">None planned</span>}</td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Category({ rank, scale }: { rank: number | null; scale: readonly string[] }) {
  if (rank === null) return <span className="text-soft">None yet</span>;
  if (rank === 0) return <span className="text-soft">Not one of this year’s</span>;
  return (
    <>
      {scale[rank - 1]}
      <span className="mt-0.5 block max-sm:ml-2 max-sm:inline">
        <Steps reached={scale.length - rank + 1} of={scale.length} />
      </span>
    </>
  );
}
