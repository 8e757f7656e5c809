import { writtenDay } from "@/lib/dates";
import type { EvaluationLine } from "@/lib/self-evaluation/list-queries";
import { evaluationAddress, evaluationName } from "@/lib/self-evaluation/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** A school's evaluations of itself on its page, latest first. */
export function EvaluationsCard({ evaluations }: { evaluations: readonly EvaluationLine[] | null }) {
  if (evaluations === null) return null;
  return (
    <section aria-labelledby="evaluations" className="card">
      <h2 id="evaluations">Self-evaluation</h2>
      {evaluations.length === 0 ? (
        <p className="text-[0.93rem] text-soft">The school’s evaluation of itself stands here once it has been shown to governors.</p>
      ) : null}
      <ul className="mt-1 text-[0.95rem]">
        {evaluations.map(({ id, urn, year, body, shownOn }) => (
          <li key={year + body} className="py-1">
            <a href={evaluationAddress({ urn, year, kind: body === "ofsted" ? "main" : "church" })}>
              {evaluationName(body)} {writtenYear(year)}
            </a>{" "}
            {id === null ? <span className="tag tag-lamp">Not begun</span> : null}
            {shownOn ? <small className="block">Shown to governors on {writtenDay(shownOn)}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
