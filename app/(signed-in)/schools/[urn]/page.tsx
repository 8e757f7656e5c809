import type { Metadata } from "next";
import { AllocationSection } from "@/components/schools/allocation-section";
import { PeopleOfSchool } from "@/components/schools/people-of-school";
import { SchoolFacts } from "@/components/schools/school-facts";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/pages";
import { personPolicy } from "@/lib/people/policy";
import { placeOf, schoolPolicy } from "@/lib/schools/policy";
import { schoolPage } from "@/lib/schools/queries";
import { churchName, phaseName } from "@/lib/schools/words";

export const metadata: Metadata = { title: "School" };

const told: Record<string, string> = { added: "The school has been added.", changed: "The changes are saved." };

export default async function SchoolPage({ params, searchParams }: { params: Promise<{ urn: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const school = orNotFound(await schoolPage(viewer, Number((await params).urn)));
  const notice = told[String((await searchParams).told)];
  const place = placeOf(school);
  const lead = [phaseName(school.phase), school.churchCharacter === "none" ? "" : churchName(school.churchCharacter), school.town ?? ""];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={schoolPolicy.list(viewer) ? [{ name: "Schools", address: "/schools" }] : []}
        title={school.name}
        lead={lead.filter(Boolean).join(" · ")}
      >
        <a className="button" href={`/schools/${school.urn}/data`}>
          Figures and inspections
        </a>
        {schoolPolicy.change(viewer, place) ? (
          <a className="button" href={`/schools/${school.urn}/change`}>
            Change facts
          </a>
        ) : null}
        {schoolPolicy.readHistory(viewer, place) ? (
          <a className="button" href={`/schools/${school.urn}/history`}>
            History
          </a>
        ) : null}
      </Heading>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <AllocationSection school={school} today={viewer.today} />
          <PeopleOfSchool people={school.people} linked={personPolicy.list(viewer)} />
        </div>
        <SchoolFacts school={school} />
      </div>
    </>
  );
}
