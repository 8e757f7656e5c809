import { writtenDay } from "@/lib/dates";
import type { VisitLine } from "@/lib/visits/line-statement";
import { daysInWords, planWords, statusName, visitName } from "@/lib/visits/words";

/** One visit of a list: what, when, who, and how far its plan has come; `where` says the school too. */
export function VisitRow({ visit, where = false }: { visit: VisitLine; where?: boolean }) {
  const gone = visit.status === "cancelled" || visit.status === "left";
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
      <div className="min-w-0">
        <p className={gone ? "text-soft line-through" : ""}>
          <a href={`/visits/${visit.id}`} className="inline-block py-0.5 font-semibold">
            {writtenDay(visit.date)}
          </a>{" "}
          · {[visitName(visit), visit.title].filter(Boolean).join(": ")}
          {where ? ` · ${visit.school ?? visit.unitName}` : ""}
        </p>
        <small className="block">{detailsOf(visit, where).join(" · ")}</small>
      </div>
      <VisitState visit={visit} />
    </li>
  );
}

function detailsOf({ startsAt, endsAt, days, lead, school, governors }: VisitLine, where: boolean): string[] {
  const all = [
    `${startsAt} to ${endsAt}`,
    daysInWords(days),
    lead ?? "",
    school && !where ? `at ${school}` : "",
    governors > 0 ? "with a governor" : "",
  ];
  return all.filter(Boolean);
}

/** Planned with the state of its plan, or what became of it. */
export function VisitState({ visit }: { visit: Pick<VisitLine, "status" | "plan" | "kind"> }) {
  const words = visit.status === "planned" ? planWords(visit) : "";
  if (!words) return <span className="tag">{statusName(visit.status)}</span>;
  return <span className={visit.plan === "agreed" ? "tag tag-green" : "tag tag-lamp"}>{words}</span>;
}
