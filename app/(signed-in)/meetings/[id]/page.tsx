import type { Metadata } from "next";
import { Decisions } from "@/components/standards-meetings/decisions";
import { MeetingAside } from "@/components/standards-meetings/meeting-aside";
import { ActionsBefore, Minutes } from "@/components/standards-meetings/meeting-view";
import { Views } from "@/components/standards-meetings/views";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import type { SearchParams } from "@/lib/pages";
import { meetingPlace } from "@/lib/standards-meetings/meeting";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingPage } from "@/lib/standards-meetings/queries";
import { meetingName, meetingStateName, meetingTold } from "@/lib/standards-meetings/words";

export const metadata: Metadata = { title: "Standards meeting" };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function MeetingPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const context = orNotFound(await meetingPage(viewer, (await params).id));
  const { id, unit, urn, kind, date, startsAt, place, about, state, cancelledReason, replacedById } = context;
  const notice = meetingTold((await searchParams).told);
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "Standards meetings", address: "/meetings" },
          { name: unit, address: `/schools/${urn}` },
        ]}
        title={`${meetingName(kind)}: ${unit}`}
        lead={[writtenDay(date), startsAt, place].filter(Boolean).join(", ")}
      >
        <span className={`self-center ${state === "shared" ? "tag tag-green" : "tag tag-lamp"}`}>{meetingStateName(state)}</span>
        <a className="button" href={`/meetings/${id}/pack`}>
          Pack
        </a>
        {standardsMeetingPolicy.readConfidential(viewer, meetingPlace(context)) ? (
          <a className="button" href={`/meetings/${id}/history`}>
            History
          </a>
        ) : null}
        {state === "shared" ? (
          <a className="button" href={`/meetings/${id}/outcome`}>
            What is shared
          </a>
        ) : null}
      </Heading>
      {about ? <p className="mb-5 max-w-[46rem]">{about}</p> : null}
      {cancelledReason ? (
        <p className="mb-5 max-w-[46rem]">
          Cancelled: {cancelledReason}{" "}
          {replacedById ? (
            <a href={`/meetings/${replacedById}`}>The meeting in its place</a>
          ) : (
            <a href={`/meetings/new?school=${urn}&kind=${kind}&replaces=${id}`}>Plan another</a>
          )}
        </p>
      ) : null}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {state === "planned" ? null : <Decisions context={context} viewer={viewer} />}
          <Views context={context} viewer={viewer} />
          <ActionsBefore context={context} viewer={viewer} />
          <Minutes context={context} viewer={viewer} />
        </div>
        <aside className="grid content-start gap-4">
          <MeetingAside context={context} viewer={viewer} />
        </aside>
      </div>
    </>
  );
}
