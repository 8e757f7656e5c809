import type { Metadata } from "next";
import { ClerkForm } from "@/components/governing-bodies/clerk-form";
import { MeetingForm } from "@/components/governing-bodies/meeting-form";
import { MeetingList } from "@/components/governing-bodies/meeting-list";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { governingBodyPage } from "@/lib/governing-bodies/queries";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Governing body" };

const told: Record<string, string> = {
  meeting: "The meeting is entered.",
  changed: "The meeting is changed. Calendars that follow it show the new day.",
  clerk: "The clerk is saved.",
};

export default async function GoverningBodyPage({
  params,
  searchParams,
}: {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const school = orNotFound(await governingBodyPage(viewer, Number((await params).urn)));
  const notice = told[String((await searchParams).told)];
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: school.name, address: `/schools/${school.urn}` },
  ];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={crumbs}
        title="Governing body"
        lead={`The meetings and the clerk of ${school.name}. Everybody who sees the school sees its dates.`}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="meetings">
          <h2 id="meetings" className="mb-2">
            Meetings
          </h2>
          <MeetingList meetings={school.meetings} today={viewer.today} />
        </section>
        <div className="grid content-start gap-6">
          <section aria-labelledby="enter" className="card">
            <h2 id="enter" className="mb-3">
              Enter a meeting
            </h2>
            <MeetingForm schoolId={school.id} />
          </section>
          <section aria-labelledby="clerk" className="card">
            <h2 id="clerk">Clerk</h2>
            <p className="mb-3 text-[0.93rem] text-soft">
              Also before they have an account. A clerk who holds the role here is shown first.
            </p>
            <ClerkForm schoolId={school.id} clerk={school.governingBody} />
          </section>
        </div>
      </div>
    </>
  );
}
