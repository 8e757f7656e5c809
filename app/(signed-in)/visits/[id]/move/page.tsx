import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { MoveForm } from "@/components/visits/move-forms";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";
import { visitToMove } from "@/lib/visits/visit-queries";
import { visitCrumbs, visitName } from "@/lib/visits/words";

export const metadata: Metadata = { title: "Move a visit" };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function MoveVisitPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const { visit, suiting } = orNotFound(await visitToMove(viewer, (await params).id));
  const asked = textOf((await searchParams).day);
  const to = suiting.includes(asked) ? asked : visit.date;
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={visitCrumbs(visit)}
        title={`Move ${visitName(visit).toLowerCase()}`}
        lead={`It is on ${writtenDay(visit.date)}, ${visit.startsAt} to ${visit.endsAt}.`}
      />
      {visit.plan ? (
        <p className="mb-5 text-soft">A plan that both have agreed to is asked for again, because its day is another.</p>
      ) : null}
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <MoveForm visit={visit} to={to} />
        <section aria-labelledby="suiting">
          <h2 id="suiting">Days that suit all</h2>
          <ul className="list mt-1">
            {suiting.map((day) => (
              <li key={day}>
                <a href={`/visits/${visit.id}/move?day=${day}`}>{writtenDay(day)}</a>
              </li>
            ))}
          </ul>
          {suiting.length === 0 ? <p className="mt-2 text-soft">No later day of the known terms does.</p> : null}
        </section>
      </div>
    </div>
  );
}
