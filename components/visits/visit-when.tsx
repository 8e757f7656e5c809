import { writtenDay } from "@/lib/dates";
import { daysText } from "@/lib/visits/entitlement";
import type { VisitPage } from "@/lib/visits/visit-queries";
import { statusName } from "@/lib/visits/words";

function detailsOf({ lead, adviser, leadId, kind, days, status, schools, unitName }: VisitPage["visit"]): string[] {
  const federation = schools.length > 1 ? [`${unitName}, which counts as one school`] : [];
  if (status === "cancelled" || status === "left") return ["Counts no days", ...federation];
  const asAdviser = lead && adviser && leadId === adviser.id ? `${lead}, adviser` : (lead ?? "Nobody leads it");
  const other = adviser && adviser.name !== lead && (kind === "programme" || kind === "additional") ? `The adviser is ${adviser.name}` : "";
  return [asAdviser, other, `counts ${daysText(days)}`, ...federation].filter(Boolean);
}

/** When, where and by whom; and what became of it. */
export function VisitWhen({ visit, replace }: { visit: VisitPage["visit"]; replace: boolean }) {
  return (
    <section aria-labelledby="when">
      <h2 id="when" className="sr-only">
        When and where
      </h2>
      {visit.status === "cancelled" ? <Cancelled visit={visit} replace={replace} /> : null}
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line pb-3 text-[0.95rem] text-soft">
        <span className="tag">{statusName(visit.status)}</span>
        <span>{detailsOf(visit).join(" · ")}</span>
      </p>
      {visit.replaces ? (
        <p className="mt-2 text-[0.95rem]">
          It replaces <a href={`/visits/${visit.replaces.id}`}>the visit on {writtenDay(visit.replaces.date)}</a>, which was cancelled.
        </p>
      ) : null}
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
