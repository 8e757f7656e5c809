import type { EvaluationsToday, WaitingEvaluation } from "@/lib/self-evaluation/list-queries";
import { evaluationAddress } from "@/lib/self-evaluation/words";

/** What waits for somebody because of self-evaluations. */
export function EvaluationsTodaySection({ evaluations: { own, toChallenge, shown } }: { evaluations: EvaluationsToday }) {
  return (
    <>
      <Lines title="Our self-evaluation" lines={own} />
      <Lines title="Self-evaluations to look at" lines={toChallenge} />
      <Lines title="How our school sees itself" lines={shown} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly WaitingEvaluation[] }) {
  if (lines.length === 0) return null;
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return (
    <section aria-labelledby={id} className="mb-8 max-w-3xl">
      <h2 id={id}>{title}</h2>
      <ul className="list mt-1">
        {lines.map((line) => (
          <li key={line.urn + line.kind} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={evaluationAddress(line)}>
              {line.kind === "main" ? "Self-evaluation" : "Church school self-evaluation"}, {line.unit}
            </a>
            <small>{line.says}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
