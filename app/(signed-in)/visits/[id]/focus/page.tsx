import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { ChooseFocusForm, EndFocusForm } from "@/components/visits/focus-forms";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";
import { needsReason } from "@/lib/visits/focus";
import { focusToChoose } from "@/lib/visits/visit-queries";
import { visitCrumbs } from "@/lib/visits/words";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Areas of focus" };

const told: Record<string, string> = { chosen: "The area is chosen.", ended: "The area has ended." };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function FocusPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const visit = orNotFound(await focusToChoose(viewer, (await params).id));
  const notice = told[textOf((await searchParams).told)];
  const open = visit.focus.filter(({ endedOn }) => endedOn === null);
  const most = visit.year?.strategy.numbers.focusAreasMost ?? 0;
  const full = needsReason(open.length, most)
    ? `${capital(counted(open.length, "area is", "areas are"))} open; the year has at most ${most} at a time`
    : null;
  return (
    <div className="max-w-3xl">
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={visitCrumbs(visit)}
        title="Areas of focus"
        lead={`What the visits to ${visit.unitName} look at this year: up to ${most} at a time, chosen at the first visit.`}
      />
      {open.length === 0 ? (
        <EmptyState title="None is chosen yet.">
          Each area will stand here with why it was chosen, until it ends or the year does.
        </EmptyState>
      ) : (
        <ul className="list">
          {open.map((area) => (
            <li key={area.id}>
              <b className="font-semibold">{area.name}</b> <small>since {writtenDay(area.startedOn)}</small>
              {area.why ? <p>{area.why}</p> : null}
              {area.furtherReason ? <small className="block">A further one, because: {area.furtherReason}</small> : null}
              <details>
                <summary className="py-1 text-[0.95rem] text-soft">End or replace it</summary>
                <EndFocusForm visitId={visit.id} area={area} />
              </details>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="choose" className="mt-8">
        <h2 id="choose" className="mb-3">
          Choose {open.length === 0 ? "one" : "another"}
        </h2>
        <ChooseFocusForm key={open.length} visitId={visit.id} full={full} />
      </section>
    </div>
  );
}
