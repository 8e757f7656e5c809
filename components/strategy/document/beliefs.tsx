import { Paragraphs, Part, Texts } from "@/components/strategy/document/part";
import type { Strategy } from "@/lib/strategy/content";
import { phaseChoices } from "@/lib/strategy/content";
import { joined } from "@/lib/words";

/** Introduction and propositions. */
export function Beliefs({ opening }: { opening: Strategy["opening"] }) {
  return (
    <Part name="opening">
      <Paragraphs text={opening.introduction} />
      <Texts rows={opening.propositions} numbered />
    </Part>
  );
}

/** The strands, each with its numbered statements (TE-6). */
export function Strands({ strands }: { strands: Strategy["strands"]["strands"] }) {
  return (
    <Part name="strands">
      {strands.map(({ key, name, aim, statements }) => (
        <section key={key} aria-labelledby={`strand-${key}`} className="mt-5">
          <h3 id={`strand-${key}`}>{name}</h3>
          <p className="text-soft">{aim}</p>
          <Texts rows={statements} numbered />
        </section>
      ))}
    </Part>
  );
}

/** "Primary and junior", or "All phases". */
export function phasesWritten(phases: readonly (keyof typeof phaseChoices)[]): string {
  if (phases.length === 0) return "All phases";
  return joined(phases.map((phase, index) => (index === 0 ? phaseChoices[phase] : phaseChoices[phase].toLowerCase())));
}

/** What every plan answers, and what is shown beside it (PR-1). */
export function Priorities({ priorities }: { priorities: Strategy["priorities"]["priorities"] }) {
  const inPlans = priorities.filter((priority) => priority.inPlans);
  const others = priorities.filter((priority) => !priority.inPlans);
  return (
    <Part name="priorities">
      <p className="mt-2 text-soft">These stand in the improvement plan of every school of the phase; the school writes its response.</p>
      <ol className="list mt-2">
        {inPlans.map(({ key, text, phases }) => (
          <li key={key}>
            {text} <small className="block">{phasesWritten(phases)}</small>
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <>
          <h3 className="mt-4">Other work of the year</h3>
          <Texts rows={others} />
        </>
      ) : null}
    </Part>
  );
}
