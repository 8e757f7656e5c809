import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { PeopleFilters } from "@/components/people/people-filters";
import { PeopleTable } from "@/components/people/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { keptDataPolicy } from "@/lib/kept-data/policy";
import { addressWith, type SearchParams } from "@/lib/pages";
import { peopleFilterOf } from "@/lib/people/filter";
import { personPolicy } from "@/lib/people/policy";
import { peoplePage } from "@/lib/people/queries";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = peopleFilterOf(await searchParams);
  const { rows, total, pages } = orNotFound(await peoplePage(viewer, filter));
  const invites = personPolicy.invite(viewer);
  return (
    <>
      <Heading title="People" lead={capital(counted(total, "person", "people"))}>
        {personPolicy.readStandIns(viewer) ? (
          <a className="button" href="/people/stand-ins">
            Who stands in
          </a>
        ) : null}
        {keptDataPolicy.takeAll(viewer) ? (
          <a className="button" href="/data">
            What is kept
          </a>
        ) : null}
        {invites ? (
          <>
            <a className="button" href="/people/sheet">
              Invite from a sheet
            </a>
            <a className="button button-main" href="/people/invite">
              Invite somebody
            </a>
          </>
        ) : null}
        <ListFiles list="people" query={{ ...filter }} total={total} />
      </Heading>
      <PeopleFilters filter={filter} accounts={personPolicy.readAccounts(viewer)} />
      {rows.length > 0 ? (
        <PeopleTable rows={rows} />
      ) : (
        <EmptyState title="Nobody matches.">
          <a href="/people">Show everybody</a>
          {invites ? (
            <>
              {" "}
              or <a href="/people/invite">invite somebody</a>
            </>
          ) : null}
          .
        </EmptyState>
      )}
      <Pagination page={filter.page} pages={pages} address={(page) => addressWith("/people", { ...filter, page })} />
    </>
  );
}
