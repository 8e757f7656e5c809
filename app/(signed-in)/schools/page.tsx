import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { NewcomerLinks } from "@/components/joinings/newcomer-links";
import { SchoolFilters } from "@/components/schools/school-filters";
import { SchoolsTable } from "@/components/schools/schools-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { federationPolicy } from "@/lib/federations/policy";
import { inductionPolicy } from "@/lib/inductions/policy";
import { seesEveryJoining } from "@/lib/joinings/policy";
import { addressWith, type SearchParams } from "@/lib/pages";
import { isNarrowed, schoolFilterOf } from "@/lib/schools/filter";
import { schoolPolicy, visitsShownIn } from "@/lib/schools/policy";
import { schoolsPage } from "@/lib/schools/queries";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Schools" };

export default async function SchoolsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = schoolFilterOf(await searchParams);
  const { rows, total, pages, guessed, scale, choices } = orNotFound(await schoolsPage(viewer, filter));
  const narrowed = isNarrowed(filter);
  return (
    <>
      <Heading title="Schools" lead={narrowed ? `${counted(total, "school")} found` : `${counted(total, "school")} in ${viewer.trustName}`}>
        {federationPolicy.read(viewer) ? (
          <a className="button" href="/federations">
            Federations
          </a>
        ) : null}
        <NewcomerLinks joinings={seesEveryJoining(viewer)} inductions={inductionPolicy.list(viewer)} />
        {schoolPolicy.add(viewer) ? (
          <a className="button" href="/schools/new">
            Add a school
          </a>
        ) : null}
        <ListFiles list="schools" query={{ ...filter }} total={total} />
      </Heading>
      <SchoolFilters filter={filter} scale={scale} choices={choices} />
      {guessed ? (
        <p role="status" className="mb-3 text-soft">
          No name, town or URN has “{filter.search}” in it. These come close:
        </p>
      ) : null}
      {rows.length > 0 ? (
        <SchoolsTable rows={rows} scale={scale.categories.map(({ name }) => name)} visits={visitsShownIn(viewer).length > 0} />
      ) : null}
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
