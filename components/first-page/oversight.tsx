import type { ReactNode } from "react";
import { writtenDay } from "@/lib/dates";
import type { Week } from "@/lib/first-page/coming";
import type { oversight } from "@/lib/first-page/oversight-queries";
import type { Moved } from "@/lib/first-page/oversight-statement";
import type { SchoolToLookAt } from "@/lib/first-page/worries";
import { meetingName } from "@/lib/standards-meetings/words";
import { capital, counted } from "@/lib/words";

type Over = NonNullable<Awaited<ReturnType<typeof oversight>>>;

/** What waits for a director between the schools to look at, and what is coming and has moved; for others what waits alone. */
export function WithOversight({ over, children }: { over: Over | null; children: ReactNode }) {
  if (!over) return children;
  return (
    <div className="grid gap-x-12 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <SchoolsToLookAt schools={over.schools} />
        {children}
      </div>
      <aside aria-label="Coming and moved" className="mb-8 grid content-start gap-5">
        <ComingWeeks weeks={over.weeks} />
        <WhatMoved moved={over.moved} />
      </aside>
    </div>
  );
}

/** So many schools are named at once. */
const named = 6;

/** Which schools to look at, each with its reasons by name. */
function SchoolsToLookAt({ schools }: { schools: readonly SchoolToLookAt[] }) {
  const [first, rest] = [schools.slice(0, named), schools.slice(named)];
  return (
    <section aria-labelledby="look-at" className="mb-8">
      <h2 id="look-at">Schools to look at</h2>
      {schools.length === 0 ? <p className="mt-1 text-soft">No school has a reason to be named here today.</p> : null}
      <ul className="list mt-1">{first.map(school)}</ul>
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="py-1">{capital(counted(rest.length, "more school"))}</summary>
          <ul className="list mt-1">{rest.map(school)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function school({ unit, urn, category, reasons }: SchoolToLookAt) {
  return (
    <li key={urn}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={`/schools/${urn}`} className="font-semibold">
          {unit}
        </a>
        <small>{category ?? "No category yet"}</small>
      </p>
      <ul className="mt-0.5 text-[0.95rem] text-soft">
        {reasons.map(({ says, address, strong }, place) => (
          <li key={says} className="inline">
            {place > 0 ? <span aria-hidden="true"> · </span> : null}
            <a href={address} className={strong ? "text-ink decoration-edge" : "text-soft decoration-edge"}>
              {says}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What four weeks bring: visits counted, standards meetings named. */
function ComingWeeks({ weeks }: { weeks: readonly Week[] }) {
  return (
    <section aria-labelledby="coming" className="card">
      <h2 id="coming" className="font-sans text-[1.05rem] font-bold">
        The next four weeks
      </h2>
      {weeks.length === 0 ? <p className="mt-1 text-soft">Nothing is planned in the next four weeks.</p> : null}
      <ul className="list mt-1">
        {weeks.map(({ from, to, visits, meetings }) => (
          <li key={from}>
            <p>
              <b className="font-semibold">{from > to ? writtenDay(from) : `${short(from)} to ${short(to)}`}</b>
            </p>
            {visits > 0 ? (
              <p>
                <a href="/visits?view=list">{capital(counted(visits, "visit"))}</a>
              </p>
            ) : null}
            {meetings.map(({ id, unit, kind, day }) => (
              <p key={id}>
                <a href={`/meetings/${id}`}>
                  {meetingName(kind)}, {unit}
                </a>{" "}
                <small>{short(day)}</small>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Tue 4 Oct": within a few weeks the year is known. */
const short = (day: string) => writtenDay(day).slice(0, -5);

/** What happened lately: categories agreed anew, inspections, new headteachers. */
function WhatMoved({ moved }: { moved: readonly Moved[] }) {
  return (
    <section aria-labelledby="moved" className="card">
      <h2 id="moved" className="font-sans text-[1.05rem] font-bold">
        What moved
      </h2>
      {moved.length === 0 ? <p className="mt-1 text-soft">No category, inspection or headteacher in the last three months.</p> : null}
      <ul className="list mt-1">
        {moved.slice(0, 8).map((one) => (
          <li key={`${one.kind}${one.urn}${one.day}${one.to}`}>
            <a href={`/schools/${one.urn}${one.kind === "category" ? "/category" : ""}`}>{one.unit}</a>
            <small className="block">{`${saysOf(one)}, ${writtenDay(one.day)}`}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function saysOf({ kind, from, to, up }: Moved): string {
  if (kind === "category") return `${up ? "Up" : "Down"} from ${from} to ${to}`;
  return kind === "inspection" ? `Inspected: ${to}` : `New headteacher: ${to}`;
}
