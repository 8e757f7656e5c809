import { EmptyState } from "@/components/ui/empty-state";
import type { OverviewLine } from "@/lib/self-evaluation/overview-queries";
import { adviserViewName, evaluationAddress } from "@/lib/self-evaluation/words";

/** Every school's evaluation: what it says of each area, where its adviser sees it otherwise, and what is late (UO-8, UO-9). */
export function EvaluationLines({ lines, year }: { lines: readonly OverviewLine[]; year: string }) {
  if (lines.length === 0)
    return (
      <EmptyState title="There are no schools yet.">
        Each school’s evaluation of itself will stand here, beside its adviser’s view.
      </EmptyState>
    );
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">How it sees itself</th>
          <th scope="col">Where the adviser differs</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.urn + line.kind}>
            <th scope="row">
              <a href={evaluationAddress({ urn: line.urn, year, kind: line.kind })}>{line.unit}</a>
              {line.kind === "church" ? <small className="block">As a church school</small> : null}
              {line.late ? <span className="block font-semibold text-lamp">{line.late}</span> : null}
            </th>
            <td data-name="How it sees itself">
              <Own line={line} />
            </td>
            <td data-name="Where the adviser differs">
              <Differing line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Own({ line: { begun, graded, areas } }: { line: OverviewLine }) {
  if (!begun) return <span className="tag tag-lamp">Not begun</span>;
  const said = areas.filter(({ grade, hasHeadline }) => (graded ? grade : hasHeadline));
  if (said.length === 0) return <small>Begun; nothing is said of an area yet</small>;
  if (!graded) return <span>{`${said.length} of ${areas.length} areas written; without grades`}</span>;
  const grades = grouped(said);
  return (
    <ul>
      {[...grades].map(([grade, of]) => (
        <li key={grade}>
          <strong>{grade}</strong>: {of.map(({ name, isCarried }) => (isCarried ? `${name} (last year’s)` : name)).join(", ")}
        </li>
      ))}
    </ul>
  );
}

function grouped(areas: readonly OverviewLine["areas"][number][]): Map<string, OverviewLine["areas"]> {
  const found = new Map<string, OverviewLine["areas"]>();
  for (const area of areas) found.set(area.grade ?? "", [...(found.get(area.grade ?? "") ?? []), area]);
  return found;
}

function Differing({ line: { areas } }: { line: OverviewLine }) {
  const differ = areas.filter(({ view }) => view === "generous" || view === "cautious");
  const looked = areas.filter(({ view }) => view !== null).length;
  if (differ.length === 0) return <small>{looked > 0 ? `Agrees in all ${looked} areas looked at` : "Not looked at yet"}</small>;
  return (
    <ul>
      {differ.map(({ key, name, view, reason }) => (
        <li key={key}>
          {name}: {view ? adviserViewName(view).toLowerCase() : ""}
          {reason ? <small className="block">{reason}</small> : null}
        </li>
      ))}
    </ul>
  );
}
