import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { MoveSeveralForm } from "@/components/visits/move-forms";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { choiceOf, type SearchParams } from "@/lib/pages";
import { visitFilterFrom, visitsAddress } from "@/lib/visits/filter";
import { visitsToMove } from "@/lib/visits/visit-queries";

export const metadata: Metadata = { title: "Move several visits" };

export default async function MoveVisitsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { visit, by, from } = await searchParams;
  const filter = visitFilterFrom(typeof from === "string" ? from : "");
  const list = visitsAddress(filter);
  const ids = Array.isArray(visit) ? visit : [visit ?? ""];
  const visits = orNotFound(await visitsToMove(viewer, ids, choiceOf(by, ["suit", "7", "14", "-7"])));
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={[{ name: "Visits", address: list }]}
        title="Move several visits"
        lead="Look at the new days, change what you like, then move them all at once. Everybody concerned is told by mail."
      />
      {visits.length === 0 ? (
        <EmptyState title="No visit is chosen.">
          Tick visits in <a href={list}>the list</a>. Only those that are planned and yours to arrange can be moved.
        </EmptyState>
      ) : (
        <MoveSeveralForm visits={visits} from={list.slice("/visits?".length)} />
      )}
    </div>
  );
}
