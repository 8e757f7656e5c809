import type { SchoolRow } from "@/lib/schools/list-statement";
import { phaseName } from "@/lib/schools/words";

/** The schools that somebody is there for: who leads them and who supports them. */
export function OwnSchools({ schools, title }: { schools: readonly SchoolRow[]; title: string }) {
  return (
    <section aria-labelledby="own-schools" className="mb-8">
      <h2 id="own-schools">{title}</h2>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {schools.map(([urn, name, phase, , town, adviser, link, headteacher, federation]) => (
          <li key={urn} className="card">
            <h3>
              <a href={`/schools/${urn}`}>{name}</a>
            </h3>
            <p className="text-[0.93rem] text-soft">{[phaseName(phase), town, federation].filter(Boolean).join(" · ")}</p>
            <dl className="mt-2 text-[0.95rem] [&_dt]:text-soft">
              <Who name="Headteacher">{headteacher}</Who>
              <Who name="Adviser">{adviser}</Who>
              <Who name="Partnership link">{link}</Who>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Who({ name, children }: { name: string; children: string | null }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-3 border-t border-line py-1">
      <dt>{name}</dt>
      <dd>{children ?? "None yet"}</dd>
    </div>
  );
}
