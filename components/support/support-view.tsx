import { ArrangeForm, DayForm, DeclineForm, EndForm, TakeDayBackButton, WithdrawButton } from "@/components/support/forms";
import type { Viewer } from "@/lib/auth/viewer";
import { writtenDay } from "@/lib/dates";
import { writtenDays, writtenPounds, writtenProvider } from "@/lib/support/compose";
import { canStep, isAgreed } from "@/lib/support/life";
import { supportPolicy } from "@/lib/support/policy";
import type { SupportPage } from "@/lib/support/queries";
import { counted } from "@/lib/words";

/** What support is for, who gives it, its days and what came of it. */
export function SupportFacts({ support }: { support: SupportPage }) {
  const {
    need,
    strands,
    strandKey,
    requestedBy,
    requestedOn,
    approvedBy,
    approvedOn,
    answer,
    state,
    days,
    given,
    cost,
    startsOn,
    reviewOn,
  } = support;
  const declined = state === "declined";
  const facts = [
    ["What it is needed for", need],
    ["Strand", strands.find(({ key }) => key === strandKey)?.name],
    ["Asked by", `${requestedBy}, ${writtenDay(requestedOn)}`],
    [declined ? "Declined" : "Approved", approvedBy && approvedOn ? `${approvedBy}, ${writtenDay(approvedOn)}` : null],
    [declined ? "Why not" : "What is agreed", answer],
    [isAgreed(state) ? "Given by" : "Asked of", writtenProvider(support)],
    ["Days", approvedOn && !declined ? writtenDays(given, days) : null],
    ["Cost", cost ? writtenPounds(cost) : null],
    ["Starts", startsOn && writtenDay(startsOn)],
    ["Looked at", reviewOn && writtenDay(reviewOn)],
    ["Ended", support.endedOn && writtenDay(support.endedOn)],
    ["What came of it", support.impact],
  ].filter(([, value]) => value);
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft max-sm:mt-2">{name}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The record that a request comes from. */
export function SupportSource({ support: { visitId, actionId, obligationId, urn }, duties }: { support: SupportPage; duties: boolean }) {
  if (actionId) return <a href={`/actions/${actionId}`}>The action that it comes from</a>;
  if (obligationId) return duties ? <a href={`/schools/${urn}/category#duties`}>The duty that it comes from</a> : null;
  return visitId ? <a href={`/visits/${visitId}`}>The visit that it comes from</a> : null;
}

/** The strength of another school that was asked for, and why it is no longer shared. */
export function StrengthAsked({ strength }: { strength: SupportPage["strength"] }) {
  if (!strength) return null;
  const { text, unit, withdrawnOn, withdrawnReason } = strength;
  return (
    <section aria-labelledby="strength" className="mt-6 max-w-3xl">
      <h2 id="strength">What {unit} shares</h2>
      <p className={withdrawnOn ? "mt-1 text-soft" : "mt-1"}>{text}</p>
      {withdrawnOn ? (
        <p className="mt-1">
          <span className="tag tag-lamp">No longer shared</span> {withdrawnReason || "The school has taken it back."}{" "}
          <small>{writtenDay(withdrawnOn)}</small>
        </p>
      ) : null}
    </section>
  );
}

/** The days on which it was given, and those that were taken back. */
export function DaysGiven({ support, takesBack }: { support: SupportPage; takesBack: boolean }) {
  const { id: supportId, daysGiven, takenBack } = support;
  if (daysGiven.length + takenBack.length === 0) return null;
  return (
    <section aria-labelledby="days" className="mt-7 max-w-3xl">
      <h2 id="days">Days given</h2>
      <ul className="list mt-2">
        {daysGiven.map(({ id, day, days, note, by }) => (
          <li key={id}>
            {writtenDay(day)}: {counted(days, "day")} {note ? <span>· {note}</span> : null} <small>{by}</small>
            {takesBack ? (
              <details className="no-print">
                <summary className="text-[0.93rem]">Correct</summary>
                <TakeDayBackButton supportId={supportId} dayId={id} />
              </details>
            ) : null}
          </li>
        ))}
        {takenBack.map(({ id, day, days, by }) => (
          <li key={id} className="text-soft">
            <s>
              {day}: {counted(days, "day")}
            </s>{" "}
            <small>recorded by mistake, taken back by {by}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the viewer can do with it now. */
export function SupportSteps({ support, viewer }: { support: SupportPage; viewer: Viewer }) {
  const of = { supportId: support.id, version: String(support.version) };
  const { state } = support;
  const decides = supportPolicy.decide(viewer, support);
  const records = supportPolicy.record(viewer, support);
  const waits = canStep(state, "decide");
  return (
    <div className="no-print mt-8 grid max-w-5xl gap-8 lg:grid-cols-2">
      {decides && (waits || canStep(state, "arrange")) ? (
        <section aria-labelledby="arrange">
          <h2 id="arrange" className="mb-2">
            {waits ? "Approve it" : "What is arranged"}
          </h2>
          <ArrangeForm of={of} start={startOf(support)} approves={waits} {...choicesOf(support)} />
        </section>
      ) : null}
      {decides && waits ? (
        <section aria-labelledby="decline">
          <h2 id="decline" className="mb-2">
            Or decline it
          </h2>
          <DeclineForm of={of} />
        </section>
      ) : null}
      {records && canStep(state, "giveDay") ? (
        <div>
          <section aria-labelledby="day" className="mb-8">
            <h2 id="day" className="mb-2">
              A day that was given
            </h2>
            <DayForm supportId={support.id} today={viewer.today} />
          </section>
          <section aria-labelledby="end">
            <h2 id="end" className="mb-2">
              End it
            </h2>
            <EndForm of={of} today={viewer.today} />
          </section>
        </div>
      ) : null}
      {canStep(state, "withdraw") && supportPolicy.withdraw(viewer, support) ? <WithdrawButton of={of} /> : null}
    </div>
  );
}

function choicesOf({ advisers, schools, groups, teachers }: SupportPage) {
  return { advisers, schools, groups, teachers };
}

function startOf({ provider, providerPersonId, providerUnitId, providerGroupId, ...support }: SupportPage): Record<string, string> {
  const id = providerPersonId ?? providerUnitId ?? providerGroupId;
  return {
    from: provider ? (id ? `${provider}:${id}` : provider) : "",
    providerName: support.providerName,
    days: support.days === null ? "" : String(support.days),
    cost: support.cost === null ? "" : String(support.cost),
    startsOn: support.startsOn ?? "",
    reviewOn: support.reviewOn ?? "",
    answer: support.answer,
  };
}
