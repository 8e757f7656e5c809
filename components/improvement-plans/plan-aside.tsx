import { Copies } from "@/components/documents/copies";
import { AdoptActions } from "@/components/improvement-plans/adopt-actions";
import { CommentsOnPlan, type PlanLife } from "@/components/improvement-plans/life-panel";
import { type OpenReview, ReviewWordsForms } from "@/components/improvement-plans/review-words";
import { UnansweredFindings } from "@/components/improvement-plans/unanswered";
import { bringInAddress } from "@/lib/brought-in/desks";
import { partsOfKind } from "@/lib/improvement-plans/parts";
import type { BegunPlan } from "@/lib/improvement-plans/plan";
import { unansweredIn } from "@/lib/improvement-plans/standing";
import { planState } from "@/lib/improvement-plans/words";
import { writtenYear } from "@/lib/strategy/year-key";

/** What stands beside a plan: its life, comments, versions, and the plans around it. */
export function PlanAside({
  context,
  life,
  may,
  challenges,
  advice,
}: {
  context: BegunPlan;
  life: PlanLife;
  may: { write: boolean; comment: boolean; thread: boolean };
  challenges: readonly OpenReview[];
  advice: readonly OpenReview[];
}) {
  const { plan, comments, parts, actions } = context;
  const priorities = partsOfKind(parts, "priority").map(({ key, value }) => ({ id: key, title: value.title || "Without a title" }));
  return (
    <>
      <CommentsOnPlan
        planId={plan.id}
        comments={comments}
        sections={["Context", ...priorities.map(({ title }) => title), "The plan as a whole"]}
        may={{ comment: may.comment, answer: life.may.submit }}
      />
      <ReviewWordsForms planId={plan.id} side="governor" reviews={challenges} />
      <ReviewWordsForms planId={plan.id} side="adviser" reviews={advice} />
      {may.write && plan.kind === "annual" ? (
        <UnansweredFindings urn={context.urn} year={context.year.key} findings={unansweredIn(context)} />
      ) : null}
      {may.write ? <AdoptActions planId={plan.id} actions={actions} priorities={priorities} /> : null}
      <Copies
        title="As it was"
        copies={context.versions}
        addressOf={(id) => `/schools/${context.urn}/plan/${context.year.key}/versions/${id}`}
      />
      <Around context={context} thread={may.thread} bringIn={may.write} />
    </>
  );
}

function Around({
  context: { before, hasRapid, plan, urn, year },
  thread,
  bringIn,
}: {
  context: BegunPlan;
  thread: boolean;
  bringIn: boolean;
}) {
  const here = `/schools/${urn}/plan`;
  const links = [
    ...(plan.kind === "rapid" ? [{ name: "The year’s improvement plan", address: `${here}/${year.key}` }] : []),
    ...(plan.kind === "annual" && hasRapid ? [{ name: "The rapid improvement plan", address: `${here}/${year.key}/rapid` }] : []),
    ...(bringIn ? [{ name: "Bring in a Word file", address: bringInAddress("improvementPlan", plan.id) }] : []),
    ...(thread ? [{ name: "What comes from what", address: `/schools/${urn}/thread` }] : []),
    ...before.map((one) => ({
      name: `Plan of ${writtenYear(one.year)}, ${planState(one.state).name.toLowerCase()}`,
      address: `${here}/${one.year}`,
    })),
  ];
  if (links.length === 0) return null;
  return (
    <nav aria-label="Around this plan" className="card text-[0.95rem]">
      <ul>
        {links.map(({ name, address }) => (
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
