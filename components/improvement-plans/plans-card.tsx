import type { PlanLine } from "@/lib/improvement-plans/list-queries";
import { planName, planState } from "@/lib/improvement-plans/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** A school's plans on its page, latest first. */
export function PlansCard({ plans, thread, folder }: { plans: readonly PlanLine[] | null; thread: string | null; folder: string | null }) {
  if (plans === null) return null;
  return (
    <section aria-labelledby="plans" className="card">
      <h2 id="plans">Improvement plans</h2>
      {plans.length === 0 ? <p className="text-[0.93rem] text-soft">Plans stand here once they are begun.</p> : null}
      <ul className="mt-1 text-[0.95rem]">
        {plans.map((plan) => (
          <li key={plan.year + plan.kind} className="py-1">
            <a href={planLink(plan)}>
              {planName(plan.kind)} {writtenYear(plan.year)}
            </a>{" "}
            {plan.state ? (
              <span className={planState(plan.state).look}>{planState(plan.state).name}</span>
            ) : (
              <span className="tag tag-lamp">Not begun</span>
            )}
          </li>
        ))}
      </ul>
      <ul className="mt-2 text-[0.95rem]">
        {thread ? (
          <li className="py-0.5">
            <a href={thread}>What comes from what</a>
          </li>
        ) : null}
        {folder ? (
          <li className="py-0.5">
            <a href={folder}>Inspection folder</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** The address of a plan, or of where it is begun. */
export function planLink({ urn, year, kind }: Pick<PlanLine, "urn" | "year" | "kind">): string {
  return `/schools/${urn}/plan/${year}${kind === "rapid" ? "/rapid" : ""}`;
}
