import type { ReactNode } from "react";
import { fieldName } from "@/lib/audit/changes";
import { writtenDay } from "@/lib/dates";
import type { Counts, Outcome } from "@/lib/official-data/planning/outcome";
import { capital, counted, joined } from "@/lib/words";

/** What an import would do, or did: schools by name, the rest in numbers. */
export function ImportOutcome({ outcome }: { outcome: Outcome }) {
  const { schools, formerUrns, figures, comparators, inspections, holidays, notes } = outcome;
  const left = new Set(schools.left.map(({ urn }) => urn));
  const changed = schools.changed.filter(({ urn }) => !left.has(urn));
  return (
    <section aria-labelledby="outcome" className="mt-6">
      <h2 id="outcome">Schools</h2>
      <Names title="Added" schools={schools.added} open={schools.added.length <= 40} />
      <Names title="Changed" schools={changed.map(({ fields, ...school }) => ({ ...school, says: joined(fields.map(fieldName)) }))} />
      <Names
        title="No longer in the trust"
        schools={schools.left.map((school) => ({ ...school, says: `since ${writtenDay(school.leftOn)}` }))}
      >
        They stay on their pages with all that was recorded.
      </Names>
      {schools.unchanged > 0 || schools.added.length + schools.changed.length === 0 ? (
        <p className="mt-2">{capital(counted(schools.unchanged, "school"))} unchanged.</p>
      ) : null}
      <h2 className="mt-6">What is said of them</h2>
      <table className="records mt-2">
        <thead>
          <tr>
            <th scope="col">Records</th>
            <th scope="col">Added</th>
            <th scope="col">Changed</th>
            <th scope="col">Unchanged</th>
          </tr>
        </thead>
        <tbody>
          <CountRow name="Figures of schools" counts={figures} />
          <CountRow name="National, local and trust figures" counts={comparators} />
          <CountRow name="Inspections" counts={inspections} />
          <CountRow name="URNs that schools had before" counts={{ added: formerUrns, changed: 0, unchanged: null }} />
          <CountRow name="Bank holidays" counts={{ added: holidays, changed: 0, unchanged: null }} />
        </tbody>
      </table>
      {notes.length > 0 ? (
        <ul className="list mt-4 rounded-lg border-l-4 border-lamp bg-lamp-wash px-4">
          {notes.slice(0, 20).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function CountRow({ name, counts }: { name: string; counts: Omit<Counts, "unchanged"> & { unchanged: number | null } }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-name="Added">{counts.added}</td>
      <td data-name="Changed">{counts.changed}</td>
      <td data-name="Unchanged">{counts.unchanged ?? "–"}</td>
    </tr>
  );
}

function Names({
  title,
  schools,
  open = false,
  children,
}: {
  title: string;
  schools: readonly { urn: number; name: string; says?: string }[];
  open?: boolean;
  children?: ReactNode;
}) {
  if (schools.length === 0) return null;
  return (
    <details open={open} className="mt-3">
      <summary className="font-semibold">
        {title}: {counted(schools.length, "school")}
      </summary>
      {children ? <p className="text-soft">{children}</p> : null}
      <ul className="mt-2 gap-x-8 sm:columns-2">
        {schools.map(({ urn, name, says }) => (
          <li key={urn} className="break-inside-avoid py-0.5">
            {name} <small className="inline whitespace-nowrap">URN {urn}</small>
            {says ? <small className="block">{says}</small> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
