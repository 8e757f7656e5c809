import { StepTrustObjective, WriteTrustObjective } from "@/components/strategic-plans/trust-writing";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { addressWith, pagesOf } from "@/lib/pages";
import type { StrategicLine } from "@/lib/strategic-plans/list-queries";
import type { TrustPlan } from "@/lib/strategic-plans/trust-queries";
import { type PlansRead, servedSentence, strategicStateName } from "@/lib/strategic-plans/words";
import { counted } from "@/lib/words";

const planOf = ({ urn, firstYear }: { urn: number; firstYear: string }) => `/schools/${urn}/strategic-plan?from=${firstYear}`;

/** What the trust aims at, each objective with how many schools serve it; the director writes them. */
export function TrustObjectives({ plan, mayWrite }: { plan: TrustPlan; mayWrite: boolean }) {
  const living = plan.objectives.filter(({ ended }) => !ended);
  const ended = plan.objectives.filter((one) => one.ended);
  return (
    <section aria-labelledby="objectives" className="mb-8 max-w-3xl">
      <h2 id="objectives">What the trust aims at</h2>
      {living.length === 0 ? (
        <EmptyState title="There is no objective yet.">
          The trust’s objectives stand here, each with the schools’ objectives that serve it. The director of education writes them.
        </EmptyState>
      ) : null}
      <ol className="list mt-1">
        {living.map((one, place) => (
          <Objective key={one.id} one={one} place={place} shown={plan.shown} reads={plan.reads} mayWrite={mayWrite} />
        ))}
      </ol>
      {mayWrite ? (
        <details className="mt-3">
          <summary className="min-h-7">Add an objective</summary>
          <WriteTrustObjective />
        </details>
      ) : null}
      {ended.length > 0 ? (
        <details className="mt-3">
          <summary className="min-h-7">{counted(ended.length, "objective")} that ended</summary>
          <ul className="list mt-1">
            {ended.map((one) => (
              <Objective key={one.id} one={one} place={0} shown={plan.shown} reads={plan.reads} mayWrite={mayWrite} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Objective({
  one,
  place,
  shown,
  reads,
  mayWrite,
}: {
  one: TrustPlan["objectives"][number];
  place: number;
  shown: string;
  reads: PlansRead;
  mayWrite: boolean;
}) {
  const { id, title, about, ended } = one;
  return (
    <li className={id === shown ? "border-l-4 border-l-lamp pl-3" : ""}>
      <a href={addressWith("/strategic-plan", { objective: id })} aria-current={id === shown ? "true" : undefined}>
        {title}
      </a>
      {about ? <p className="mt-1 whitespace-pre-line">{about}</p> : null}
      <p className="mt-1 text-[0.9rem] text-soft">{servedSentence(one, reads)}</p>
      {mayWrite ? (
        <details className="mt-1">
          <summary className="min-h-7 text-[0.93rem]">
            Change<span className="sr-only">: {title}</span>
          </summary>
          <WriteTrustObjective objective={one} />
          <StepTrustObjective id={id} ended={ended} first={place === 0} />
        </details>
      ) : null}
    </li>
  );
}

/** The schools' objectives that serve the objective that is shown. */
export function ServingSchools({ plan, page }: { plan: TrustPlan; page: number }) {
  const title = plan.objectives.find(({ id }) => id === plan.shown)?.title;
  if (!title) return null;
  return (
    <section aria-labelledby="serving" className="mb-8">
      <h2 id="serving">{title}</h2>
      {plan.rows.length === 0 ? <p className="text-soft">No objective that you can read serves it yet.</p> : null}
      {plan.rows.length > 0 ? (
        <table className="records mt-2">
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col" className="w-1/2">
                Its objective
              </th>
              <th scope="col">Served by</th>
            </tr>
          </thead>
          <tbody>
            {plan.rows.map((row) => (
              <tr key={`${row.urn}${row.title}`}>
                <th scope="row">
                  <a href={planOf(row)}>{row.unit}</a>
                </th>
                <td data-name="Its objective">{row.title || "Without a title"}</td>
                <td data-name="Served by">
                  {row.priorities === 0 ? "no priority yet" : counted(row.priorities, "priority", "priorities")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Pagination
        page={page}
        pages={pagesOf(plan.total)}
        address={(to) => addressWith("/strategic-plan", { objective: plan.shown, page: to })}
      />
    </section>
  );
}

/** So many are named at once. */
const namedAtMost = 20;

/** Schools in a card: those whose plan waits for agreement, or that are late. */
export function WaitingSchools({ title, lines }: { title: string; lines: readonly StrategicLine[] }) {
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return (
    <section aria-labelledby={id} className="card">
      <h2 id={id} className="font-sans text-[1.05rem] font-bold">
        {title}
      </h2>
      {lines.length === 0 ? <p className="text-[0.93rem] text-soft">None.</p> : null}
      <ul className="mt-1 text-[0.93rem]">
        {lines.slice(0, namedAtMost).map(({ urn, unit, plan, state, late }) => (
          <li key={urn} className="py-1">
            <a href={plan && state !== "writing" ? planOf({ urn, firstYear: plan.firstYear }) : `/schools/${urn}`}>{unit}</a>{" "}
            <span className={plan ? strategicStateName(state).look : "tag tag-lamp"}>
              {plan ? strategicStateName(state).name : "Not begun"}
            </span>
            {late[0] && title.startsWith("Late") ? <small className="block">{late[0]}</small> : null}
          </li>
        ))}
      </ul>
      {lines.length > namedAtMost ? <p className="text-[0.9rem] text-soft">And {lines.length - namedAtMost} more.</p> : null}
    </section>
  );
}

/** Schools' objectives that serve none of the trust's. */
export function UnlinkedObjectives({ unlinked }: Pick<TrustPlan, "unlinked">) {
  if (unlinked.length === 0) return null;
  return (
    <section aria-labelledby="unlinked" className="card">
      <h2 id="unlinked" className="font-sans text-[1.05rem] font-bold">
        Objectives that serve none of these
      </h2>
      <ul className="mt-1 text-[0.93rem]">
        {unlinked.map((one) => (
          <li key={`${one.urn}${one.title}`} className="py-1">
            {one.title || "Without a title"}{" "}
            <small className="block">
              <a href={planOf(one)}>{one.unit}</a>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
