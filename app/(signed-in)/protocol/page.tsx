import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { ClauseTable, SchoolStandings } from "@/components/protocol/clause-table";
import { OpenLines } from "@/components/protocol/open-lines";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, type SearchParams } from "@/lib/pages";
import { type ProtocolFilter, protocolFilterOf } from "@/lib/protocol/filter";
import { protocolPage } from "@/lib/protocol/queries";
import { writtenYear } from "@/lib/strategy/year-key";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Protocol" };

export default async function ProtocolPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const filter = protocolFilterOf(asked);
  const page = orNotFound(await protocolPage(viewer, filter));
  const to = (change: Partial<ProtocolFilter>) => addressWith("/protocol", { ...filter, page: 1, ...change });
  const chosen = page.clauses.find(({ key }) => key === filter.clause);
  const title = [chosen?.title, page.school].filter(Boolean).join(", ");
  return (
    <>
      {asked.told === "waived" ? <Notice>The clause is waived for this record. The reason stays in its history.</Notice> : null}
      <Heading
        crumbs={title ? [{ name: "Protocol", address: to({ clause: "", school: "" }) }] : []}
        title={title || "How the protocol is met"}
        lead={
          page.year ? `${capital(counted(page.visits, "visit"))} of ${writtenYear(page.year)}, each asked for what is due by today.` : ""
        }
      >
        <ListFiles list="protocol" query={{ ...filter }} total={page.clauses.length} />
      </Heading>
      <Filters filter={filter} yearKeys={page.yearKeys} schools={page.schools} />
      {page.clauses.length === 0 ? (
        <EmptyState title="Nothing to count yet.">
          Each clause will stand here with how often it is met, owed and waived, once the visits of the year are laid out.
        </EmptyState>
      ) : null}
      {page.lines.length > 0 ? (
        <section aria-labelledby="open" className="mb-9">
          <h2 id="open">{title ? "What is not met" : `${capital(counted(page.total, "thing is", "things are"))} owed`}</h2>
          <OpenLines lines={page.lines} mayWaive={page.mayWaive} />
          <Pagination page={filter.page} pages={page.pages} address={(number) => to({ page: number })} />
        </section>
      ) : null}
      {page.clauses.length > 0 && !chosen ? (
        <section aria-labelledby="clauses" className="mb-9">
          <h2 id="clauses">Clause by clause</h2>
          <ClauseTable clauses={page.clauses} chosen={filter.clause} address={(clause) => to({ clause })} />
        </section>
      ) : null}
      {page.schools.length > 1 && !page.school ? (
        <section aria-labelledby="schools">
          <h2 id="schools">School by school</h2>
          <SchoolStandings schools={page.schools.slice(0, 50)} address={(urn) => to({ school: String(urn) })} />
        </section>
      ) : null}
    </>
  );
}

/** Which year, which school: through the address, without JavaScript. */
function Filters({
  filter,
  yearKeys,
  schools,
}: {
  filter: ProtocolFilter;
  yearKeys: readonly string[];
  schools: readonly { unit: string; urn: number }[];
}) {
  return (
    <form method="get" action="/protocol" className="no-print mb-6 flex flex-wrap items-end gap-3">
      {filter.clause ? <input type="hidden" name="clause" value={filter.clause} /> : null}
      {schools.length > 1 && schools.length <= 60 ? (
        <FilterChoice
          name="school"
          label="School"
          value={filter.school}
          all="All schools"
          choices={[...schools]
            .sort((one, other) => one.unit.localeCompare(other.unit))
            .map(({ unit, urn }) => [String(urn), unit] as const)}
        />
      ) : null}
      {yearKeys.length > 1 ? (
        <FilterChoice
          name="year"
          label="Year"
          value={filter.year}
          all="This year"
          choices={yearKeys.map((key) => [key, writtenYear(key)] as const)}
        />
      ) : null}
      {schools.length > 1 || yearKeys.length > 1 ? (
        <button type="submit" className="button">
          Show
        </button>
      ) : null}
    </form>
  );
}
