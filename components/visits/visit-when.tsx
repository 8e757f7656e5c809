import { writtenDay } from "@/lib/dates";
import { daysText } from "@/lib/visits/entitlement";
import type { VisitPage } from "@/lib/visits/visit-queries";
import { statusName, visitName } from "@/lib/visits/words";

/** When, where and by whom; and what became of it. */
export function VisitWhen({ visit, replace }: { visit: VisitPage["visit"]; replace: boolean }) {
  const federated = visit.schools.length > 1;
  return (
    <section aria-labelledby="when">
      <h2 id="when" className="sr-only">
        When and where
      </h2>
      {visit.status === "cancelled" ? <Cancelled visit={visit} replace={replace} /> : null}
      <dl className="facts">
        <dt>State</dt>
        <dd>{statusName(visit.status)}</dd>
        <dt>Counts</dt>
        <dd>{visit.status === "cancelled" ? "no days" : daysText(visit.days)}</dd>
        <dt>Led by</dt>
        <dd>{visit.lead ?? <span className="tag tag-lamp">Nobody</span>}</dd>
        {visit.kind !== "linkMeeting" && visit.adviser && visit.adviser.name !== visit.lead ? (
          <>
            <dt>Adviser</dt>
            <dd>{visit.adviser.name}</dd>
          </>
        ) : null}
        {federated ? (
          <>
            <dt>Federation</dt>
            <dd>{visit.unitName}, which counts as one school</dd>
          </>
        ) : null}
        {visit.replaces ? (
          <>
            <dt>Replaces</dt>
            <dd>
              <a href={`/visits/${visit.replaces.id}`}>
                {visitName(visit)} on {writtenDay(visit.replaces.date)}
              </a>
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Cancelled({ visit, replace }: { visit: VisitPage["visit"]; replace: boolean }) {
  const school = visit.schools.find(({ id }) => id === visit.place.schoolId) ?? visit.schools[0];
  return (
    <div className="mb-4 rounded-lg bg-lamp-wash px-4 py-3">
      <p className="font-semibold">
        Cancelled by the {visit.cancelledBy} {visit.cancelledOn ? `on ${writtenDay(visit.cancelledOn)}` : ""}
      </p>
      <p>{visit.cancelReason}</p>
      {visit.replacedBy ? (
        <p className="mt-1">
          <a href={`/visits/${visit.replacedBy.id}`}>It is replaced by the visit on {writtenDay(visit.replacedBy.date)}</a>
        </p>
      ) : null}
      {!visit.replacedBy && replace && school ? (
        <p className="mt-1">
          <a href={`/schools/${school.urn}/visits/new?replaces=${visit.id}`}>Plan the visit that replaces it</a>
        </p>
      ) : null}
    </div>
  );
}
