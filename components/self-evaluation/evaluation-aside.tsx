import { Copies } from "@/components/documents/copies";
import { ChallengeForms } from "@/components/self-evaluation/challenge-forms";
import { MoveOn, OwnerAndReview, ShowIt } from "@/components/self-evaluation/steps";
import { bringInAddress } from "@/lib/brought-in/desks";
import { writtenDay } from "@/lib/dates";
import { standingChallenge } from "@/lib/self-evaluation/challenges";
import { areasOfEvaluation, type BegunEvaluation, kindOfEvaluation } from "@/lib/self-evaluation/evaluation";
import { evaluationAddress, evaluationName } from "@/lib/self-evaluation/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** What stands beside an evaluation: whether it is late, the steps with it, the adviser's forms, what was shown, and what is around it. */
export function EvaluationAside({
  context,
  late,
  newer,
  may,
}: {
  context: BegunEvaluation;
  late: string | null;
  newer: { name: string } | null;
  may: { write: boolean; challenge: boolean };
}) {
  const { evaluation, people } = context;
  const here = evaluationAddress({ urn: context.urn, year: context.year.key, kind: kindOfEvaluation(context) });
  const step = { evaluationId: evaluation.id, version: String(evaluation.version) };
  return (
    <>
      <Standing late={late} newer={newer} frozenAt={evaluation.frozenAt} step={step} />
      {may.challenge ? <ChallengeForms evaluationId={evaluation.id} areas={challengesOf(context)} /> : null}
      {may.write ? <ShowIt step={step} /> : null}
      <Copies title="As it was shown" copies={context.snapshots} addressOf={(id) => `${here}?copy=${id}`} />
      {may.write ? (
        <OwnerAndReview
          step={step}
          people={people}
          start={{ ownerId: evaluation.ownerId ?? "", nextReview: evaluation.nextReview ?? "" }}
        />
      ) : null}
      <Around context={context} bringsIn={may.write} />
    </>
  );
}

function Standing({
  late,
  newer,
  frozenAt,
  step,
}: {
  late: string | null;
  newer: { name: string } | null;
  frozenAt: string | null;
  step: { evaluationId: string; version: string };
}) {
  if (!late && !newer && !frozenAt) return null;
  return (
    <section aria-label="Where it stands" className="card">
      {late ? <p className="font-semibold text-lamp">{late}</p> : null}
      {frozenAt ? <p>It is frozen since {writtenDay(frozenAt.slice(0, 10))}: a newer one has taken its words over.</p> : null}
      {newer ? <MoveOn step={step} name={newer.name} /> : null}
    </section>
  );
}

function challengesOf(context: BegunEvaluation) {
  return areasOfEvaluation(context).map(({ key, name }) => {
    const there = context.challenges.find(({ area }) => area === key);
    return { key, name, view: there?.view ?? "", reason: there?.reason ?? "", before: there ? standingChallenge(there) : "" };
  });
}

function Around({ context, bringsIn }: { context: BegunEvaluation; bringsIn: boolean }) {
  const { urn, year, others, evaluation, hasPlan } = context;
  const links = others
    .filter(({ id }) => id !== evaluation.id)
    .map((one) => ({
      name: `${evaluationName(one.body)} ${writtenYear(one.year)}${one.year === year.key && one.frozen ? `, ${one.framework}` : ""}`,
      address: evaluationAddress({ urn, year: one.year, kind: one.body === "ofsted" ? "main" : "church" }, one.id),
    }));
  const plan = hasPlan ? [{ name: "The improvement plan that answers it", address: `/schools/${urn}/plan/${year.key}` }] : [];
  const brought = bringsIn ? [{ name: "Bring in a Word file", address: bringInAddress("selfEvaluation", evaluation.id) }] : [];
  return (
    <nav aria-label="Around this evaluation" className="card text-[0.95rem]">
      <ul>
        {[...plan, ...brought, ...links, { name: "What comes from what", address: `/schools/${urn}/thread` }].map(({ name, address }) => (
          <li key={address}>
            <a href={address} className="inline-block py-0.5">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
