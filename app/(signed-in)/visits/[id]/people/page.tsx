import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { InviteForm, LeadForm } from "@/components/visits/people-forms";
import { PeopleList } from "@/components/visits/people-list";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";
import { visitPeople } from "@/lib/visits/visit-queries";
import { visitCrumbs } from "@/lib/visits/words";

export const metadata: Metadata = { title: "People on a visit" };

const told: Record<string, string> = {
  invited: "They are on the list. Who has an account has a letter with the calendar entry.",
  lead: "The lead is another, and both are told.",
};

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function PeoplePage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const { visit, team, governors, leads } = orNotFound(await visitPeople(viewer, (await params).id));
  const notice = told[textOf((await searchParams).told)];
  const stands = visit.status === "planned" || visit.status === "done";
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={visitCrumbs(visit)}
        title="People"
        lead={`${writtenDay(visit.date)}, led by ${visit.lead ?? "nobody yet"}. At least one governor is there for some of it.`}
      />
      {visit.people.length === 0 ? (
        <EmptyState title="Nobody is asked yet.">Governors who shadow the visit, and others who take part, will stand here.</EmptyState>
      ) : (
        <PeopleList visitId={visit.id} people={visit.people} past={visit.date <= viewer.today} />
      )}
      {stands ? (
        <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
          {visit.kind === "linkMeeting" ? null : (
            <section aria-labelledby="governors">
              <h2 id="governors" className="mb-3">
                Ask a governor to shadow
              </h2>
              <InviteForm key={`g${visit.people.length}`} visitId={visit.id} as="shadows" people={governors} />
            </section>
          )}
          <section aria-labelledby="others">
            <h2 id="others" className="mb-3">
              Ask somebody to take part
            </h2>
            <InviteForm key={`t${visit.people.length}`} visitId={visit.id} as="takesPart" people={team} />
          </section>
          {leads.length > 0 ? (
            <section aria-labelledby="lead">
              <h2 id="lead" className="mb-3">
                Hand it over
              </h2>
              <LeadForm visit={visit} people={leads} />
            </section>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
