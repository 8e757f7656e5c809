import type { Metadata } from "next";
import { BoardFilters } from "@/components/allocations/board-filters";
import { BoardForm } from "@/components/allocations/board-form";
import { BoardTable } from "@/components/allocations/board-table";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { boardFilterOf } from "@/lib/allocations/board";
import { choicesOf } from "@/lib/allocations/choices";
import { allocationPolicy } from "@/lib/allocations/policy";
import { allocationBoard } from "@/lib/allocations/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, type SearchParams } from "@/lib/pages";
import { capital, counted } from "@/lib/words";
import { workingDayPolicy } from "@/lib/working-days/policy";

export const metadata: Metadata = { title: "Allocations" };

export default async function AllocationsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const filter = boardFilterOf(await searchParams);
  const board = orNotFound(await allocationBoard(viewer, filter));
  const lines = board.rows.map((row) => ({ ...row, members: row.members.length > 1 ? row.members : [] }));
  const people = board.people.map((person) => ({ ...person, ...choicesOf(person) }));
  const advisers = people.filter(({ advises }) => advises);
  const changes = allocationPolicy.change(viewer);
  const shown = lines.map(({ adviser, partnershipLink }) => `${adviser?.id} ${partnershipLink?.id}`).join();
  return (
    <>
      <Heading
        title="Allocations"
        lead={
          board.open === 0
            ? "Every school has an adviser and a partnership link."
            : `${capital(counted(board.open, "school or federation", "schools or federations"))} without an adviser or a partnership link, first in the list.`
        }
      >
        {workingDayPolicy.find(viewer) ? (
          <a className="button" href="/allocations/days">
            Find a day for several people
          </a>
        ) : null}
        <ListFiles list="allocations" query={{ ...filter }} total={board.total} />
      </Heading>
      <BoardFilters filter={filter} people={advisers} />
      {board.yearKnown ? null : (
        <p className="mb-4 rounded-md bg-lamp-wash px-3 py-2">
          The strategy of this year is not published, so days owed are not known. <a href="/strategy">The strategy</a>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState title={filter.show === "open" ? "Nobody is lacking here." : "Nothing matches."}>
          <a href="/allocations">Show all schools</a>.
        </EmptyState>
      ) : null}
      {lines.length > 0 && changes ? (
        <BoardForm
          lines={lines}
          people={people.map(({ id, name, advises, links, owed, load }) => ({
            id,
            name,
            advises,
            links,
            owed,
            daysPerWeek: load.daysPerWeek,
          }))}
          today={viewer.today}
          visitsPerWeekday={board.visitsPerWeekday}
          shown={shown}
        />
      ) : null}
      {lines.length > 0 && !changes ? (
        <BoardTable lines={lines} loads={advisers.map(({ id, name, load }) => ({ id, name, ...load }))} />
      ) : null}
      <Pagination page={filter.page} pages={board.pages} address={(page) => addressWith("/allocations", { ...filter, page })} />
    </>
  );
}
