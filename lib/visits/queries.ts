import "server-only";
import { unitsAllocated, type Viewer } from "@/lib/auth/viewer";
import { askInTrust } from "@/lib/db";
import { pagesOf } from "@/lib/pages";
import { visitsShownIn } from "@/lib/schools/policy";
import type { VisitFilter } from "@/lib/visits/filter";
import type { VisitLine } from "@/lib/visits/line-statement";
import { visitPolicy } from "@/lib/visits/policy";
import { type UnitsAnswer, unitsStatement, type VisitsAnswer, visitsStatement } from "@/lib/visits/visits-statement";

/** A row of the list, as short as it can be sent. */
export type VisitListRow = [
  id: string,
  date: string,
  times: string,
  kind: VisitLine["kind"],
  number: number | null,
  reviewKind: VisitLine["reviewKind"],
  title: string | null,
  where: string,
  lead: string | null,
  status: VisitLine["status"],
  days: number,
  plan: VisitLine["plan"],
  movable: boolean,
];

const nothing: VisitsAnswer & UnitsAnswer = {
  visits: [],
  units: [],
  total: 0,
  counts: { planned: 0, done: 0, toAgree: 0, overdue: 0 },
  year: null,
  yearKeys: [],
  schools: [],
  leads: [],
};

/** Whose visits are shown where the address does not say: an adviser's own, else all that the viewer may see. */
function whoseFor(viewer: Viewer, { whose }: VisitFilter): "mine" | "all" {
  if (whose !== "") return whose;
  const team = visitsShownIn(viewer) === "all" && unitsAllocated(viewer).length > 0;
  return team && !visitPolicy.handOver(viewer) ? "mine" : "all";
}

/** Whether there is a difference between the viewer's own visits and all that they see. */
function hasOwn(viewer: Viewer): boolean {
  return visitsShownIn(viewer) === "all" && unitsAllocated(viewer).length > 0;
}

/** The visits that the viewer may see, 50 a page, what is planned first; or null. */
export async function visitsPage(viewer: Viewer, filter: VisitFilter) {
  if (!visitPolicy.list(viewer)) return null;
  const whose = whoseFor(viewer, filter);
  const [answer] = await askInTrust<VisitsAnswer>(viewer, visitsStatement(viewer, { ...filter, whose }));
  const { visits, ...rest } = answer ?? nothing;
  const rows = visits.map((visit): VisitListRow => {
    const place = { schoolId: visit.schoolId ?? "", unitId: visit.unitId, leadId: visit.leadId, kind: visit.kind };
    const movable = visit.status === "planned" && visitPolicy.arrange(viewer, place);
    const { id, date, startsAt, endsAt, kind, number, reviewKind, title, school, unitName, lead, status, days, plan } = visit;
    return [id, date, `${startsAt} to ${endsAt}`, kind, number, reviewKind, title, school ?? unitName, lead, status, days, plan, movable];
  });
  return { ...rest, rows, whose: hasOwn(viewer) ? whose : null, pages: pagesOf(rest.total) };
}

/** A page of units with their visits of the year or of a term; or null. */
export async function visitsByUnit(viewer: Viewer, filter: VisitFilter) {
  if (!visitPolicy.list(viewer)) return null;
  const whose = whoseFor(viewer, filter);
  const [answer] = await askInTrust<VisitsAnswer & UnitsAnswer>(viewer, unitsStatement(viewer, { ...filter, whose }));
  const { units, ...rest } = answer ?? nothing;
  return { ...rest, units, whose: hasOwn(viewer) ? whose : null, pages: pagesOf(rest.total) };
}
