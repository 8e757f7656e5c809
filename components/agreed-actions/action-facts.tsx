import type { ActionPage } from "@/lib/agreed-actions/action-statement";
import { isOverdue, writtenDue } from "@/lib/agreed-actions/due";
import { stateName } from "@/lib/agreed-actions/state";
import { type Day, writtenDay } from "@/lib/dates";
import { visitName } from "@/lib/visits/words";
import { capital } from "@/lib/words";

/** Who does it, by when, how it will be known, and where it comes from. */
export function ActionFacts({ action, today, openVisits }: { action: ActionPage; today: Day; openVisits: boolean }) {
  const { ownerName, state, closedOn, successCriterion, support, strandKey, strands, school, unit, urn } = action;
  const strand = strands.find(({ key }) => key === strandKey)?.name;
  return (
    <dl className="facts">
      <dt>School</dt>
      <dd>
        {urn ? <a href={`/schools/${urn}`}>{unit}</a> : unit}
        {school && school !== unit ? `, at ${school}` : ""}
      </dd>
      <dt>Owner</dt>
      <dd>{ownerName || <span className="tag tag-lamp">Nobody named</span>}</dd>
      <dt>Due</dt>
      <dd>
        {capital(writtenDue(action).replace(/^by /, ""))}{" "}
        {isOverdue(action, today) ? <span className="tag tag-lamp">Past its date</span> : null}
      </dd>
      <dt>State</dt>
      <dd>
        {stateName(state)}
        {closedOn ? ` on ${writtenDay(closedOn)}` : ""}
        {state === "done" ? <small className="block">It waits for the adviser’s rating.</small> : null}
      </dd>
      {successCriterion ? (
        <>
          <dt>Done when</dt>
          <dd>{successCriterion}</dd>
        </>
      ) : null}
      {support ? (
        <>
          <dt>Support</dt>
          <dd>{support}</dd>
        </>
      ) : null}
      {strand ? (
        <>
          <dt>Strand</dt>
          <dd>{strand}</dd>
        </>
      ) : null}
      <dt>Agreed</dt>
      <dd>
        <Source action={action} link={openVisits} />
      </dd>
    </dl>
  );
}

function Source({ action: { source, agreedOn }, link }: { action: ActionPage; link: boolean }) {
  if (!source) return agreedOn ? `${writtenDay(agreedOn)}, brought in from a sheet` : "Brought in from a sheet";
  const name = `${visitName(source)}, ${writtenDay(source.day)}`;
  return link ? <a href={`/visits/${source.id}`}>{name}</a> : name;
}
