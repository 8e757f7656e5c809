import type { Metadata } from "next";
import { EvidenceOf, SubmitView } from "@/components/standards-meetings/evidence";
import { ViewsCompared } from "@/components/standards-meetings/views-compared";
import { ViewDeskPage } from "@/components/standards-meetings/writing-desks";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import type { Judgement } from "@/lib/judgements/judgement";
import { type ViewDesk, viewToWrite } from "@/lib/judgements/queries";
import { type SearchParams, textOf } from "@/lib/pages";
import { meetingName, meetingTold } from "@/lib/standards-meetings/words";

export const metadata: Metadata = { title: "View of the school" };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function ViewPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const side = textOf(asked.side) === "adviser" ? "adviser" : "school";
  const axis = textOf(asked.axis) === "siams" ? "siams" : "main";
  const desk = orNotFound(await viewToWrite(viewer, { meetingId: (await params).id, axis, side }));
  const { meeting } = desk;
  const notice = meetingTold(asked.told);
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[{ name: `${meetingName(meeting.kind)}, ${writtenDay(meeting.date)}`, address: `/meetings/${meeting.id}` }]}
        title={`${side === "school" ? "The school’s view" : "The adviser’s view"}${axis === "siams" ? " as a church school" : ""}`}
        lead={meeting.unit}
      />
      <View desk={desk} />
    </>
  );
}

function View({ desk }: { desk: ViewDesk }) {
  const { meeting, view, decided, open } = desk;
  if (!view)
    return (
      <EmptyState title="Nothing is written yet.">
        Begin this view on the <a href={`/meetings/${meeting.id}`}>meeting’s page</a>.
      </EmptyState>
    );
  return !open || decided || view.submittedAt ? <ClosedView desk={desk} view={view} /> : <OpenView desk={desk} view={view} />;
}

function ClosedView({ desk: { groups, categories, decided }, view }: { desk: ViewDesk; view: Judgement }) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <ViewsCompared views={[view]} groups={groups} strategy={{ categories }} />
      <aside className="no-print grid content-start gap-4">
        {view.submittedAt ? (
          <section aria-label="Submitted" className="card">
            <p className="mb-2">
              Submitted by {view.submittedBy}, {writtenDay(view.submittedAt.slice(0, 10))}.
            </p>
            {decided ? null : <SubmitView judgementId={view.id} submitted />}
          </section>
        ) : null}
      </aside>
    </div>
  );
}

function OpenView({ desk, view }: { desk: ViewDesk; view: Judgement }) {
  const { groups, categories, parts, me, now, records } = desk;
  const restsOn = [{ key: "", name: "The school as a whole" }, ...groups].map(({ key, name }) => {
    const evidence = view.evidence.filter(({ groupKey }) => groupKey === key);
    return [key, <EvidenceOf key={key} judgementId={view.id} groupKey={key} name={name} evidence={evidence} records={records} />];
  });
  return (
    <ViewDeskPage desk={{ groups, categories, parts, me, now, viewId: view.id }} evidence={Object.fromEntries(restsOn)}>
      <section aria-label="Submit" className="card">
        <p className="mb-2 text-[0.95rem]">
          Every group and the school as a whole need a level. The other side does not see this before both views are submitted.
        </p>
        <SubmitView judgementId={view.id} submitted={false} />
      </section>
    </ViewDeskPage>
  );
}
