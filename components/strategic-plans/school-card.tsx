import type { StrategicLine } from "@/lib/strategic-plans/list-queries";
import { strategicStateName } from "@/lib/strategic-plans/words";
import { writtenSpan } from "@/lib/strategic-plans/years";

/** A school's strategic plan on its page. */
export function StrategicCard({ line }: { line: StrategicLine | null }) {
  if (line === null) return null;
  const state = strategicStateName(line.state);
  return (
    <section aria-labelledby="strategic-plan" className="card">
      <h2 id="strategic-plan">Strategic plan</h2>
      <p className="mt-1 py-1 text-[0.95rem]">
        <a href={`/schools/${line.urn}/strategic-plan`}>{line.plan ? writtenSpan(line.plan) : "Begin the strategic plan"}</a>{" "}
        {line.plan ? <span className={state.look}>{state.name}</span> : <span className="tag tag-lamp">Not begun</span>}
      </p>
      {line.late.map((sentence) => (
        <p key={sentence} className="text-[0.93rem] text-lamp">
          {sentence}
        </p>
      ))}
    </section>
  );
}
