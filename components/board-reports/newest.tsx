import type { BoardReportToday } from "@/lib/board-reports/today-queries";
import { writtenDay } from "@/lib/dates";
import { counted } from "@/lib/words";

/** So many moves are named; all stand in the categories. */
const atMost = 6;

/** A trustee's first page: the newest report, what it says first, where the schools stand and what has moved since. */
export function NewestBoardReport({ report }: { report: BoardReportToday | null }) {
  if (!report) return null;
  const { id, day, issuedOn, withdrawn, headlines, categories, changed } = report;
  return (
    <section aria-labelledby="board-report" className="mb-8 max-w-[46rem]">
      <h2 id="board-report">Report to the board</h2>
      <p>
        <a href={`/board/${id}`}>The report of {writtenDay(day)}</a>, or <a href="/board">all reports</a>.
        {withdrawn ? <strong> It is withdrawn: read why before you rest on it.</strong> : null}
      </p>
      {withdrawn
        ? null
        : headlines.map((line) => (
            <p key={line} className="mt-2">
              {line}
            </p>
          ))}
      {categories.length > 0 ? (
        <>
          <h3 className="mt-4">
            <a href="/categories">Categories today</a>
          </h3>
          <ul className="flex flex-wrap gap-x-4">
            {categories.map(({ name, schools }) => (
              <li key={name} className="whitespace-nowrap">
                {name} <strong>{schools}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="mt-4">Since {writtenDay(issuedOn)}, when it was issued</h3>
      {changed.length === 0 ? <p>No school has moved to another category.</p> : null}
      <ul className="list">
        {changed.slice(0, atMost).map(({ unit, urn, from, to, on }) => (
          <li key={urn} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/schools/${urn}/category`}>{unit}</a>
            <span>
              {from ? `${from} → ${to}` : `First category: ${to}`} <small>{writtenDay(on)}</small>
            </span>
          </li>
        ))}
      </ul>
      {changed.length > atMost ? <p>{counted(changed.length - atMost, "more school has", "more schools have")} moved.</p> : null}
    </section>
  );
}
