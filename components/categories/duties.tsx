import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { CategoryContext, PageDuty } from "@/lib/categories/standing";
import { type Day, writtenDay } from "@/lib/dates";
import { byTerms, type DutyStanding, sorted, standingName, strengthWords } from "@/lib/obligations/duties";
import { addressWith } from "@/lib/pages";
import { supportStateName } from "@/lib/support/words";

type Shown = PageDuty & { standing: DutyStanding };

const tags: Record<DutyStanding, string> = {
  overdue: "tag tag-red",
  toDo: "tag tag-lamp",
  ongoing: "tag",
  offered: "tag",
  met: "tag tag-green",
  setAside: "tag",
  fallen: "tag",
};

interface Given {
  context: CategoryContext;
  today: Day;
  /** Whether the viewer takes steps with a duty: its page is linked. */
  may: (duty: PageDuty) => boolean;
  mayPlan: boolean;
  /** Whether the viewer asks for support from it, and the support of it that they read. */
  asks: (duty: PageDuty) => boolean;
  supportOf: (duty: PageDuty) => PageDuty["support"];
}

/** What the category obliges to: what is to be done first, what is done and what fell away behind it (CA-3, CA-4). */
export function Duties({ context, today, may, mayPlan, asks, supportOf }: Given) {
  const duties = sorted(context.duties, today);
  const of = (...standings: DutyStanding[]) => duties.filter(({ standing }) => standings.includes(standing));
  const item = (duty: Shown) => (
    <Duty key={duty.id} duty={duty} context={context} open={may(duty)} mayPlan={mayPlan}>
      <SupportOfDuty duty={duty} asks={asks(duty)} support={supportOf(duty)} />
    </Duty>
  );
  const lists = [
    { title: "Owed by the trust", duties: of("overdue", "toDo", "ongoing").filter(({ owedBy }) => owedBy === "trust") },
    { title: "Owed by the school", duties: of("overdue", "toDo", "ongoing").filter(({ owedBy }) => owedBy === "school") },
    { title: "Offered, or at the director’s choice", duties: of("offered") },
  ].filter((list) => list.duties.length > 0);
  const [met, gone] = [of("met"), of("setAside", "fallen")];
  return (
    <section aria-labelledby="duties" className="mt-9">
      <h2 id="duties">What it obliges to</h2>
      {duties.length === 0 ? (
        <div className="mt-3">
          <EmptyState title="Nothing is owed yet.">
            What the category asks of the trust and of the school stands here once it is agreed.
          </EmptyState>
        </div>
      ) : null}
      {lists.map((list) => (
        <div key={list.title} className="mt-4">
          <h3>{list.title}</h3>
          <ul className="list mt-1">
            {byTerms(list.duties).map((terms) =>
              terms.length > 1 ? (
                <EachTerm key={terms[0]?.id} duties={terms} {...{ context, may, mayPlan, asks, supportOf }} />
              ) : (
                terms.map(item)
              ),
            )}
          </ul>
        </div>
      ))}
      {met.length > 0 ? (
        <details className="mt-4" open={lists.length === 0}>
          <summary className="py-1 font-semibold">Met ({met.length})</summary>
          <ul className="list mt-1">{met.map(item)}</ul>
        </details>
      ) : null}
      {gone.length > 0 ? (
        <details className="mt-2">
          <summary className="py-1 font-semibold">Set aside or no longer needed ({gone.length})</summary>
          <ul className="list mt-1">{gone.map(item)}</ul>
        </details>
      ) : null}
    </section>
  );
}

/** What is owed in each of several terms: said once, with a line for each. */
function EachTerm({ duties, context, may, mayPlan, asks, supportOf }: Omit<Given, "today"> & { duties: readonly Shown[] }) {
  const [first] = duties;
  if (!first) return null;
  return (
    <li>
      <p className="max-w-[72ch]">{first.text}</p>
      <small className="block">{[strengthWords(first), trusteesAt(first)].filter(Boolean).join(" · ")}</small>
      <ul className="mt-1 grid gap-1.5 border-edge border-l-3 pl-3">
        {duties.map((duty) => (
          <li key={duty.id} className="flex flex-wrap items-baseline justify-between gap-x-4 text-[0.95rem]">
            <span className="flex min-w-0 flex-1 basis-64 flex-wrap items-baseline gap-x-3 gap-y-1">
              {may(duty) ? (
                <a
                  href={`/schools/${context.urn}/category/duties/${duty.id}`}
                  className="inline-block min-h-6"
                  aria-label={`${duty.text}: ${termOf(duty, context)}`}
                >
                  {termOf(duty, context)}
                </a>
              ) : (
                termOf(duty, context)
              )}
              <small>{[duty.due ? `by ${writtenDay(duty.due)}` : "", responsibleFor(duty)].filter(Boolean).join(" · ")}</small>
              <WhatMeetsIt duty={duty} urn={context.urn} mayPlan={mayPlan} />
              <SupportOfDuty duty={duty} asks={asks(duty)} support={supportOf(duty)} />
            </span>
            <span className={tags[duty.standing]}>{standingName(duty.standing)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

const termOf = ({ termKey }: Shown, { strategy }: CategoryContext) =>
  strategy?.calendar.terms.find(({ key }) => key === termKey)?.name ?? "The term";
const trusteesAt = ({ withTrustees }: Shown) =>
  withTrustees === "do" ? "with trustees" : withTrustees === "may" ? "trustees may attend" : "";
const responsibleFor = ({ responsible }: Shown) => (responsible ? `${responsible.name} sees to it` : "");

function Duty({
  duty,
  context,
  open,
  mayPlan,
  children,
}: {
  duty: Shown;
  context: CategoryContext;
  open: boolean;
  mayPlan: boolean;
  children: ReactNode;
}) {
  const { id, text, standing, due, termKey } = duty;
  const address = `/schools/${context.urn}/category/duties/${id}`;
  const facts = [
    strengthWords(duty),
    termKey ? termOf(duty, context) : "",
    due ? `by ${writtenDay(due)}` : "",
    trusteesAt(duty),
    responsibleFor(duty),
  ];
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 max-w-[72ch] flex-1 basis-64">{open ? <a href={address}>{text}</a> : text}</p>
        <span className={tags[standing]}>{standingName(standing)}</span>
      </div>
      <small className="block">{facts.filter(Boolean).join(" · ")}</small>
      <WhatMeetsIt duty={duty} urn={context.urn} mayPlan={mayPlan} />
      {children}
    </li>
  );
}

/** The support that was asked for from a duty, and the way to ask for it. */
function SupportOfDuty({ duty: { id }, asks, support }: { duty: Shown; asks: boolean; support: PageDuty["support"] }) {
  return (
    <>
      {support.map(({ id: supportId, title, state }) => (
        <small key={supportId} className="block">
          Support: <a href={`/support/${supportId}`}>{title}</a>, {supportStateName(state).toLowerCase()}
        </small>
      ))}
      {asks ? (
        <small className="block">
          <a href={`/support/new?duty=${id}`}>Ask for support</a>
        </small>
      ) : null}
    </>
  );
}

/** What met it, why it fell away, or where it is being seen to. */
function WhatMeetsIt({ duty, urn, mayPlan }: { duty: Shown; urn: number; mayPlan: boolean }) {
  if (duty.standing === "met") return <HowItWasMet duty={duty} />;
  if (duty.standing === "setAside" || duty.standing === "fallen") return <small className="block">{duty.closedReason}</small>;
  const link = linkOf(duty, urn, mayPlan);
  return link ? (
    <small className="block">
      <a href={link.address}>{link.says}</a>
    </small>
  ) : null;
}

function HowItWasMet({ duty: { metOn, metBy, metWords, meeting, visitId } }: { duty: Shown }) {
  return (
    <small className="block">
      Met on {writtenDay(metOn ?? "")}
      {metBy ? ` (${metBy})` : ""}
      {metWords ? `: ${metWords}` : "."} {meeting ? <a href={`/meetings/${meeting.id}`}>The meeting</a> : null}
      {visitId ? <a href={`/visits/${visitId}`}>The visit</a> : null}
    </small>
  );
}

function linkOf({ meeting, planned, kind, yearKey, id }: Shown, urn: number, mayPlan: boolean): { address: string; says: string } | null {
  if (meeting) return { address: `/meetings/${meeting.id}`, says: `Meeting on ${writtenDay(meeting.date)}` };
  if (planned) return { address: `/visits/${planned.id}`, says: `Planned for ${writtenDay(planned.date)}` };
  if (kind === "improvementPlan") return { address: `/schools/${urn}/plan/${yearKey}/rapid`, says: "The rapid improvement plan" };
  const meets = kind === "reviewMeeting" ? "review" : kind === "standardsMeeting" ? "standards" : null;
  if (!meets || !mayPlan) return null;
  return { address: addressWith("/meetings/new", { school: String(urn), kind: meets, duty: id }), says: "Plan the meeting" };
}
