import { planLink } from "@/components/improvement-plans/plans-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelMark } from "@/components/ui/level-mark";
import { Pagination } from "@/components/ui/pagination";
import type { PrioritiesOverview } from "@/lib/improvement-plans/overview-queries";
import { planState, pounds } from "@/lib/improvement-plans/words";
import { addressWith, pagesOf } from "@/lib/pages";
import { counted } from "@/lib/words";

type Given = Pick<PrioritiesOverview, "priorities" | "levels" | "shown">;

/** Each priority of the trust in a line: how many schools answer it, and how it is rated by the latest review. */
export function PriorityLines({ priorities, levels, shown }: Given) {
  return (
    <section aria-labelledby="all-priorities" className="mb-8 max-w-4xl">
      <h2 id="all-priorities">The year’s priorities</h2>
      <ul className="list mt-1">
        {priorities.map(({ key, text, schools, answered, rated }) => (
          <li key={key} className={key === shown ? "border-l-4 border-l-lamp pl-3" : ""}>
            <a href={addressWith("/priorities", { priority: key })} aria-current={key === shown ? "true" : undefined}>
              {text}
            </a>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-soft">
              <span>
                answered by {answered} of {counted(schools, "plan")}
              </span>
              {levels.map((level) =>
                rated[level.key] ? (
                  <span key={level.key} className="inline-flex items-center gap-1.5">
                    <LevelMark tone={level.tone}>{level.name}</LevelMark> {rated[level.key]}
                  </span>
                ) : null,
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One priority school by school: how it was rated term by term, what is done, what came of it (PR-3). */
export function PrioritySchools({ overview, page }: { overview: PrioritiesOverview; page: number }) {
  const { rows, shown, priorities, terms, levels, year, total } = overview;
  const title = priorities.find(({ key }) => key === shown)?.text ?? "";
  const rated = terms.filter(({ key }) => rows.some(({ ratings }) => ratings[key]));
  return (
    <section aria-labelledby="by-school" className="mb-8">
      <h2 id="by-school">{title}</h2>
      <table className="records mt-2">
        <thead>
          <tr>
            <th scope="col">School</th>
            {rated.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">Steps done</th>
            <th scope="col">Cost</th>
            <th scope="col">What came of it, or what the school does</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ urn, unit, ratings, steps, stepsDone, cost, impact, response }) => (
            <tr key={urn}>
              <th scope="row">
                <a href={planLink({ urn, year, kind: "annual" })}>{unit}</a>
              </th>
              {rated.map(({ key, name }) => (
                <td key={key} data-name={name}>
                  <Level levels={levels} of={ratings[key]} />
                </td>
              ))}
              <td data-name="Steps done">{steps === 0 ? "none yet" : `${stepsDone} of ${steps}`}</td>
              <td data-name="Cost">{cost > 0 ? pounds(cost) : "–"}</td>
              <td data-name="What came of it">{impact || response || "No response yet"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/priorities", { priority: shown, page: to })} />
    </section>
  );
}

function Level({ levels, of }: { levels: PrioritiesOverview["levels"]; of: string | undefined }) {
  const level = levels.find(({ key }) => key === of);
  if (!level) return <small>Not yet</small>;
  return (
    <span className="whitespace-nowrap">
      <LevelMark tone={level.tone}>{level.name}</LevelMark>
    </span>
  );
}

/** So many are named at once. */
const namedAtMost = 20;
const differingAtMost = 8;

/** Plans that are late by what the year expects. */
export function LatePlans({ late, year }: Pick<PrioritiesOverview, "late" | "year">) {
  return (
    <section aria-labelledby="late" className="card">
      <h2 id="late" className="font-sans text-[1.05rem] font-bold">
        Late plans
      </h2>
      {late.length === 0 ? <p className="text-[0.93rem] text-soft">None.</p> : null}
      <ul className="mt-1 text-[0.93rem]">
        {late.slice(0, namedAtMost).map(({ urn, unit, state, says }) => (
          <li key={urn} className="py-1">
            <a href={state && state !== "draft" ? planLink({ urn, year, kind: "annual" }) : `/schools/${urn}`}>{unit}</a>{" "}
            <span className={state ? planState(state).look : "tag tag-lamp"}>{state ? planState(state).name : "Not begun"}</span>
            <small className="block">{says}</small>
          </li>
        ))}
      </ul>
      {late.length > namedAtMost ? <p className="text-[0.9rem] text-soft">And {late.length - namedAtMost} more.</p> : null}
    </section>
  );
}

/** Areas in which the adviser finds the school's own evaluation generous or cautious. */
export function DifferingViews({ differing, year }: Pick<PrioritiesOverview, "differing" | "year">) {
  if (differing.length === 0) return null;
  return (
    <section aria-labelledby="differing" className="card">
      <h2 id="differing" className="font-sans text-[1.05rem] font-bold">
        Where school and adviser differ
      </h2>
      <ul className="mt-1 text-[0.93rem]">
        {differing.slice(0, differingAtMost).map(({ urn, unit, isChurch, area, view, reason }) => (
          <li key={urn + area} className="py-1">
            <a href={`/schools/${urn}/self-evaluation/${year}${isChurch ? "/church" : ""}`}>{unit}</a>, {area}: {view}
            {reason ? <small className="block">{reason}</small> : null}
          </li>
        ))}
      </ul>
      <a href="/priorities/evaluations" className="text-[0.93rem]">
        All self-evaluations
      </a>
    </section>
  );
}

/** Where no plan says anything yet. */
export function NoOverview() {
  return (
    <EmptyState title="No plan has been sent yet.">
      Each of the year’s priorities will stand here with what every school does about it, how it is rated term by term, and what came of it.
    </EmptyState>
  );
}
