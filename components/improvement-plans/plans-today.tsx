import { planLink } from "@/components/improvement-plans/plans-card";
import type { PlanLine, PlansToday } from "@/lib/improvement-plans/list-queries";
import { planName, planState } from "@/lib/improvement-plans/words";
import { counted } from "@/lib/words";

/** What waits for somebody because of improvement plans. */
export function PlansTodaySection({ plans: { own, toAssure, toApprove, late } }: { plans: PlansToday }) {
  return (
    <>
      <Lines
        title="Our improvement plan"
        lines={own}
        says={(line) => (line.late[0] ? line.late[0] : line.state ? planState(line.state).name : "Not begun")}
      />
      <Lines title="Plans to quality-assure" lines={toAssure} says={() => "With you"} />
      <Lines title="Plans to approve" lines={toApprove} says={() => "Agreed by the adviser"} />
      {late ? (
        <p className="mb-8">
          <a href="/priorities">{counted(late, "improvement plan is", "improvement plans are")} late</a>, by what the year expects.
        </p>
      ) : null}
    </>
  );
}

function Lines<Line extends PlanLine>({ title, lines, says }: { title: string; lines: readonly Line[]; says: (line: Line) => string }) {
  if (lines.length === 0) return null;
  const id = title.toLowerCase().replace(/\W+/g, "-");
  return (
    <section aria-labelledby={id} className="mb-8 max-w-3xl">
      <h2 id={id}>{title}</h2>
      <ul className="list mt-1">
        {lines.map((line) => (
          <li key={line.urn + line.kind} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={planLink(line)}>
              {planName(line.kind)}, {line.unit}
            </a>
            <small>{says(line)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
