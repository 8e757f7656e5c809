import type { CategoryContext, PageCommitment, PageConcern, PageDirection } from "@/lib/categories/standing";
import { type Day, writtenDay } from "@/lib/dates";
import { directionStanding } from "@/lib/directions/words";
import { commitmentName } from "@/lib/obligations/duties";

const commitmentTags = { open: "tag tag-lamp", underWay: "tag", kept: "tag tag-green", dropped: "tag" };

/** The challenges of the category as the school's commitments, with what was found of each (CA-9). */
export function Commitments({ context, may }: { context: CategoryContext; may: boolean }) {
  const current = context.commitments.filter(({ state }) => state !== "dropped");
  const dropped = context.commitments.filter(({ state }) => state === "dropped");
  const address = `/schools/${context.urn}/category/commitments`;
  if (context.commitments.length === 0) return null;
  return (
    <section aria-labelledby="commitments" className="mt-9">
      <h2 id="commitments">What the school commits itself to</h2>
      <ul className="list mt-2">
        {current.map((one) => (
          <Commitment key={one.id} commitment={one} address={may ? `${address}/${one.id}` : null} />
        ))}
      </ul>
      {dropped.length > 0 ? (
        <details className="mt-2">
          <summary className="py-1 font-semibold">No longer asked ({dropped.length})</summary>
          <ul className="list mt-1">
            {dropped.map((one) => (
              <Commitment key={one.id} commitment={one} address={null} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Commitment({ commitment, address }: { commitment: PageCommitment; address: string | null }) {
  const { text, state, reviews, closedReason } = commitment;
  const [last] = reviews;
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 max-w-[72ch] flex-1 basis-64">{address ? <a href={address}>{text}</a> : text}</p>
        <span className={commitmentTags[state]}>{commitmentName(state)}</span>
      </div>
      {last ? (
        <small className="block">
          {writtenDay(last.day)}, {last.by}: {last.evidence}{" "}
          {last.meetingId ? <a href={`/meetings/${last.meetingId}`}>In the meeting</a> : null}
        </small>
      ) : null}
      {!last && closedReason ? <small className="block">{closedReason}</small> : null}
    </li>
  );
}

/** What the team has directed the school to (CA-10). */
export function Directions({ context, today, may }: { context: CategoryContext; today: Day; may: { direct: boolean; review: boolean } }) {
  const address = `/schools/${context.urn}/category/directions`;
  if (context.directions.length === 0 && !may.direct) return null;
  return (
    <section aria-labelledby="directions" className="mt-9">
      <h2 id="directions">Trust approaches that it is directed to adopt</h2>
      {context.directions.length === 0 ? <p className="mt-2 text-soft">None.</p> : null}
      <ul className="list mt-2">
        {context.directions.map((direction) => (
          <Direction key={direction.id} direction={direction} today={today} address={may.review ? `${address}/${direction.id}` : null} />
        ))}
      </ul>
      {may.direct ? (
        <p className="no-print mt-2">
          <a href={`${address}/new`}>Direct the school to adopt an approach</a>
        </p>
      ) : null}
    </section>
  );
}

function Direction({ direction, today, address }: { direction: PageDirection; today: Day; address: string | null }) {
  const { what, why, byWhen, reviewOn, directedOn, directedBy, actedOn, outcome, reviewedOn, reviewedBy, withdrawnReason } = direction;
  const { says, late } = directionStanding(direction, today);
  const open = address && !actedOn && !direction.withdrawnOn;
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 max-w-[72ch] flex-1 basis-64">{open ? <a href={address}>{what}</a> : what}</p>
        <span className={late ? "tag tag-red" : actedOn === "yes" ? "tag tag-green" : "tag"}>{says}</span>
      </div>
      <p className="max-w-[72ch] text-[0.93rem]">{why}</p>
      <small className="block">
        By {writtenDay(byWhen)} · reviewed on {writtenDay(reviewedOn ?? reviewOn)}
        {reviewedBy ? ` by ${reviewedBy}` : ""} · directed on {writtenDay(directedOn)} by {directedBy}
      </small>
      {outcome || withdrawnReason ? <p className="max-w-[72ch] text-[0.93rem]">{outcome || withdrawnReason}</p> : null}
    </li>
  );
}

/** What raises concern, and what the trust does about it (CA-8). */
export function Concerns({ context, may }: { context: CategoryContext; may: boolean }) {
  const address = `/schools/${context.urn}/category/concerns`;
  const [open, closed] = [context.concerns.filter(({ closedOn }) => !closedOn), context.concerns.filter(({ closedOn }) => closedOn)];
  if (context.concerns.length === 0 && !may) return null;
  return (
    <section aria-labelledby="concerns" className="mt-9">
      <h2 id="concerns">Causes for concern</h2>
      {open.length === 0 ? <p className="mt-2 text-soft">None is open.</p> : null}
      <ul className="list mt-2">
        {open.map((concern) => (
          <Concern key={concern.id} concern={concern} address={may ? `${address}/${concern.id}` : null} />
        ))}
      </ul>
      {closed.length > 0 ? (
        <details className="mt-2">
          <summary className="py-1 font-semibold">Closed ({closed.length})</summary>
          <ul className="list mt-1">
            {closed.map((concern) => (
              <Concern key={concern.id} concern={concern} address={null} />
            ))}
          </ul>
        </details>
      ) : null}
      {may ? (
        <p className="no-print mt-2">
          <a href={`${address}/new`}>Raise a cause for concern</a>
        </p>
      ) : null}
    </section>
  );
}

function Concern({ concern, address }: { concern: PageConcern; address: string | null }) {
  const { trigger, raisedOn, raisedBy, source, response, respondedOn, respondedBy, closedOn, closedReason } = concern;
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 max-w-[72ch] flex-1 basis-64">{address ? <a href={address}>{trigger}</a> : trigger}</p>
        <span className={closedOn ? "tag" : "tag tag-red"}>{closedOn ? "Closed" : response ? "Answered" : "Open"}</span>
      </div>
      <small className="block">
        {writtenDay(raisedOn)}, {raisedBy}: {source}
      </small>
      {response ? (
        <p className="max-w-[72ch] text-[0.93rem]">
          {response}{" "}
          <small>
            ({respondedBy}
            {respondedOn ? `, ${writtenDay(respondedOn)}` : ""})
          </small>
        </p>
      ) : null}
      {closedOn ? (
        <small className="block">
          Closed on {writtenDay(closedOn)}: {closedReason}
        </small>
      ) : null}
    </li>
  );
}
