import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Timetable } from "@/components/visits/timetable";
import { TrustWideLinks } from "@/components/visits/trust-wide-links";
import { VisitFilters } from "@/components/visits/visit-filters";
import { VisitsTable } from "@/components/visits/visits-table";
import { YearKey, YearTable } from "@/components/visits/year-table";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { addressWith, type SearchParams, textOf } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";
import { visitFindingPolicy } from "@/lib/visit-findings/policy";
import { isNarrowed, type VisitFilter, visitFilterOf, visitsAddress } from "@/lib/visits/filter";
import { visitsByUnit, visitsPage } from "@/lib/visits/queries";
import { yearRows } from "@/lib/visits/year-rows";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Visits" };

export default async function VisitsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const query = await searchParams;
  const filter = visitFilterOf(query);
  const { body, ...shown } = filter.view === "list" ? await listOf(viewer, filter) : await calendarOf(viewer, filter);
  const term = shown.year?.terms.find(({ key }) => key === filter.term);
  return (
    <>
      {textOf(query.told) === "moved" ? (
        <Notice>
          {capital(counted(Number(textOf(query.moved)) || 0, "visit is", "visits are"))} moved. Everybody concerned has a letter.
        </Notice>
      ) : null}
      <Heading
        title={shown.year ? `Visits ${writtenYear(shown.year.key)}` : "Visits"}
        lead={filter.view === "timetable" && term ? `${term.name}: the timetable for school offices` : leadOf(shown.counts)}
      >
        {visitFindingPolicy.read(viewer) ? <TrustWideLinks /> : null}
        <ListFiles list="visits" query={{ ...filter }} total={shown.total} />
      </Heading>
      <VisitFilters filter={filter} whose={shown.whose} terms={shown.year?.terms ?? []} schools={shown.schools} leads={shown.leads} />
      {shown.total === 0 ? <NoVisits filter={filter} yearKnown={shown.year !== null} /> : body}
      <Pagination page={filter.page} pages={shown.pages} address={(page) => addressWith("/visits", { ...filter, page })} />
      <OtherYears keys={shown.yearKeys.filter((key) => key !== shown.year?.key)} />
    </>
  );
}

async function listOf(viewer: Viewer, filter: VisitFilter) {
  const { rows, ...shown } = orNotFound(await visitsPage(viewer, filter));
  return { ...shown, body: <VisitsTable rows={rows} from={visitsAddress(filter).slice("/visits?".length)} /> };
}

async function calendarOf(viewer: Viewer, filter: VisitFilter) {
  const { units, ...shown } = orNotFound(await visitsByUnit(viewer, filter));
  const terms = shown.year?.terms ?? [];
  if (filter.view === "timetable") return { ...shown, body: <Timetable units={units} /> };
  const table = (
    <>
      <YearTable rows={yearRows(units, terms)} terms={terms.map(({ name }) => name)} />
      <YearKey />
    </>
  );
  return { ...shown, body: table };
}

function leadOf({ planned, done, toAgree, overdue }: { planned: number; done: number; toAgree: number; overdue: number }): string {
  const open = toAgree === 0 ? "" : `, ${toAgree} of them without an agreed plan`;
  const past =
    overdue > 0 ? ` ${capital(counted(overdue, "planned day is", "planned days are"))} past: say whether the visit took place.` : "";
  return `${capital(counted(done, "visit"))} took place, ${planned} planned${open}.${past}`;
}

function NoVisits({ filter, yearKnown }: { filter: VisitFilter; yearKnown: boolean }) {
  if (!yearKnown) {
    return (
      <EmptyState title="No strategy is published for this year.">
        Visits are planned by the programme of a year. <a href="/strategy">The strategy</a>
      </EmptyState>
    );
  }
  return isNarrowed(filter) || filter.page > 1 ? (
    <EmptyState title="Nothing matches.">
      <a href="/visits">Show all visits</a>.
    </EmptyState>
  ) : (
    <EmptyState title="No visits yet.">
      The visits of the year will stand here: when, where, who leads, and whether both sides have agreed to the plan. They are laid out on a
      school’s page.
    </EmptyState>
  );
}

function OtherYears({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <p className="no-print mt-6 text-[0.95rem]">
      <span className="text-soft">Other years: </span>
      {keys.map((key) => (
        <a key={key} href={`/visits?year=${key}`} className="mr-3 inline-block py-0.5">
          {writtenYear(key)}
        </a>
      ))}
    </p>
  );
}
