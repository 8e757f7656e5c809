import type { Metadata } from "next";
import { SchoolFilters } from "@/components/schools/school-filters";
import { SchoolsTable } from "@/components/schools/schools-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, type SearchParams } from "@/lib/pages";
import { isNarrowed, schoolFilterOf } from "@/lib/schools/filter";
import { schoolPolicy } from "@/lib/schools/policy";
import { schoolsPage } from "@/lib/schools/queries";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Schools" };

export default async function SchoolsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = schoolFilterOf(await searchParams);
  const { rows, total, pages } = orNotFound(await schoolsPage(viewer, filter));
  const narrowed = isNarrowed(filter);
  return (
    <>
      <Heading title="Schools" lead={narrowed ? `${counted(total, "school")} found` : `${counted(total, "school")} in ${viewer.trustName}`}>
        {schoolPolicy.add(viewer) ? (
          <a className="button" href="/schools/new">
            Add a school
          </a>
        ) : null}
      </Heading>
      <SchoolFilters filter={filter} />
      {rows.length > 0 ? <SchoolsTable rows={rows} /> : null}
      {rows.length === 0 && (narrowed || filter.page > 1) ? (
        <EmptyState title="Nothing matches.">
          Try a shorter name, or <a href="/schools">show all schools</a>.
        </EmptyState>
      ) : null}
      {rows.length === 0 && !narrowed && filter.page === 1 ? (
        <EmptyState title="No schools yet.">
          The schools of {viewer.trustName} will stand here with their phase, adviser and partnership link.
          {schoolPolicy.add(viewer) ? (
            <>
              {" "}
              <a href="/schools/new">Add the first one</a>.
            </>
          ) : null}
        </EmptyState>
      ) : null}
      <Pagination page={filter.page} pages={pages} address={(page) => addressWith("/schools", { ...filter, page })} />
    </>
  );
}
