"use client";
import { writtenDay } from "@/lib/dates";
import { kindName, statusName } from "@/lib/visits/words";
import type { YearRow } from "@/lib/visits/year-rows";

type Cell = YearRow[2][number];

/** The calendar of the year: a row for each school, a column for each term, a mark for each visit. */
export function YearTable({ rows, terms }: { rows: readonly YearRow[]; terms: readonly string[] }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School or federation</th>
          {terms.map((term) => (
            <th key={term} scope="col">
              {term}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([urn, name, visits]) => (
          <tr key={urn}>
            <th scope="row" className="sm:w-[24%]">
              <a href={`/schools/${urn}/visits`}>{name}</a>
            </th>
            {terms.map((term, index) => (
              <td key={term} data-name={visits.some((visit) => visit[5] === index) ? term : undefined}>
                {visits
                  .filter((visit) => visit[5] === index)
                  .map((visit) => (
                    <YearVisit key={visit[0]} visit={visit} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YearVisit({ visit: [id, date, what, status, agreed] }: { visit: Cell }) {
  const name = typeof what === "number" ? `Visit ${what}` : kindName(what);
  const [, day, month] = writtenDay(date).split(" ");
  const gone = status === "cancelled" || status === "left";
  const words = `${name}, ${writtenDay(date)}, ${statusName(status).toLowerCase()}${status === "planned" && agreed ? ", plan agreed" : ""}`;
  return (
    <a
      href={`/visits/${id}`}
      title={words}
      className={`mr-2 inline-flex items-center gap-1 py-1 whitespace-nowrap no-underline ${gone ? "text-soft line-through" : "text-ink"}`}
    >
      <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true">
        {status === "done" ? <circle cx="6" cy="6" r="5.5" className="fill-ink" /> : null}
        {status === "planned" ? (
          <circle
            cx="6"
            cy="6"
            r="4.6"
            strokeWidth="1.8"
            className={agreed ? "fill-green-wash stroke-green" : "fill-lamp-wash stroke-lamp"}
          />
        ) : null}
        {gone ? <path d="M2 2 L10 10 M10 2 L2 10" strokeWidth="1.8" className="stroke-faint" /> : null}
      </svg>
      <span aria-hidden="true">
        {day} {month}
      </span>
      <span className="sr-only">{words}</span>
    </a>
  );
}

/** What the marks mean. */
export function YearKey() {
  const marks = [
    ["fill-ink", "", "took place"],
    ["fill-green-wash", "stroke-green", "planned, plan agreed"],
    ["fill-lamp-wash", "stroke-lamp", "planned, not agreed yet"],
  ] as const;
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 text-[0.9rem] text-soft">
      {marks.map(([fill, stroke, says]) => (
        <span key={says} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true">
            <circle cx="6" cy="6" r="4.8" strokeWidth="1.6" className={`${fill} ${stroke}`} />
          </svg>
          {says}
        </span>
      ))}
    </p>
  );
}
