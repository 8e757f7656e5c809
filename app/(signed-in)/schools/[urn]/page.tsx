import type { Metadata } from "next";
import { ActionsSection } from "@/components/schools/actions-section";
import { AllocationSection } from "@/components/schools/allocation-section";
import { CategorySection } from "@/components/schools/category-section";
import { GoverningBodyCard } from "@/components/schools/governing-body-card";
import { MeasuresSection } from "@/components/schools/measures-section";
import { PeopleOfSchool } from "@/components/schools/people-of-school";
import { SchoolFacts } from "@/components/schools/school-facts";
import { VisitsSection } from "@/components/schools/visits-section";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { allocationPolicy } from "@/lib/allocations/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { categoryPolicy } from "@/lib/categories/policy";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import type { SearchParams } from "@/lib/pages";
import { personPolicy } from "@/lib/people/policy";
import { placeOf, schoolPolicy } from "@/lib/schools/policy";
import { schoolPage } from "@/lib/schools/queries";
import { churchName, phaseName } from "@/lib/schools/words";
import { visitPolicy } from "@/lib/visits/policy";
import { workingDayPolicy } from "@/lib/working-days/policy";

export const metadata: Metadata = { title: "School" };

const told: Record<string, string> = {
  added: "The school has been added.",
  changed: "The changes are saved.",
  terms: "The school’s own terms are saved.",
  category: "The category is brought in.",
};

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
          <CategorySection
            categories={school.categories}
            scale={school.scale}
            today={viewer.today}
            bringIn={categoryPolicy.bringIn(viewer, place) ? `/schools/${school.urn}/category` : null}
          />
          <AllocationSection school={school} today={viewer.today} change={allocationPolicy.change(viewer)} />
          {visitPolicy.readSchedule(viewer, place) ? (
            <VisitsSection visits={school.visits} today={viewer.today} schoolName={school.name} />
          ) : null}
          {agreedActionPolicy.read(viewer, place) ? (
            <ActionsSection actions={school.actions} open={school.openActions} today={viewer.today} schoolName={school.name} />
          ) : null}
          {school.measures?.values ? <MeasuresSection measures={school.measures} /> : null}
          <PeopleOfSchool people={school.people} linked={personPolicy.list(viewer)} />
        </div>
        <div className="grid content-start gap-5">
          <SchoolFacts school={school} />
          <GoverningBodyCard
            meetings={school.meetings}
            clerk={school.clerk}
            people={school.people}
            change={governingBodyPolicy.change(viewer, place) ? `/schools/${school.urn}/governing-body` : null}
          />
          {school.ownTerms || workingDayPolicy.changeTerms(viewer, place) ? (
            <section className="card" aria-labelledby="terms">
              <h2 id="terms">Terms</h2>
              <p className="mt-2">{school.ownTerms ? "This school has terms or INSET days of its own." : "As the trust’s."}</p>
              {workingDayPolicy.changeTerms(viewer, place) ? (
                <p className="mt-2">
                  <a href={`/schools/${school.urn}/terms`}>Terms and INSET days</a>
                </p>
              ) : null}
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
