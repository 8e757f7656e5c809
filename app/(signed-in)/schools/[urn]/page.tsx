import type { Metadata } from "next";
import { PlansCard } from "@/components/improvement-plans/plans-card";
import { GoverningBodyCard } from "@/components/schools/governing-body-card";
import { SchoolFacts } from "@/components/schools/school-facts";
import { SchoolSections } from "@/components/schools/school-sections";
import { TermsCard } from "@/components/schools/terms-card";
import { EvaluationsCard } from "@/components/self-evaluation/evaluations-card";
import { MeetingsCard } from "@/components/standards-meetings/meeting-lines";
import { StrategicCard } from "@/components/strategic-plans/school-card";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { agreedActionPolicy } from "@/lib/agreed-actions/policy";
import { allocationPolicy } from "@/lib/allocations/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { Place, Viewer } from "@/lib/auth/viewer";
import { categoryPolicy } from "@/lib/categories/policy";
import { federationPolicy } from "@/lib/federations/policy";
import { governingBodyPolicy } from "@/lib/governing-bodies/policy";
import { plansOfSchool } from "@/lib/improvement-plans/list-queries";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { inspectionFolderPolicy } from "@/lib/inspection-folders/policy";
import { joiningOfSchool } from "@/lib/joinings/queries";
import { obligationPolicy } from "@/lib/obligations/policy";
import type { SearchParams } from "@/lib/pages";
import { personPolicy } from "@/lib/people/policy";
import { placeOf, schoolPolicy } from "@/lib/schools/policy";
import { schoolPage } from "@/lib/schools/queries";
import { churchName, phaseName } from "@/lib/schools/words";
import { evaluationsOfSchool } from "@/lib/self-evaluation/list-queries";
import { standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingsOfSchool } from "@/lib/standards-meetings/today-queries";
import { strategicPlanOfSchool } from "@/lib/strategic-plans/list-queries";
import { supportPolicy } from "@/lib/support/policy";
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
  const [plans, strategic, evaluations, meetings, joining] = await Promise.all([
    plansOfSchool(viewer, school.urn),
    strategicPlanOfSchool(viewer, school.urn),
    evaluationsOfSchool(viewer, school.urn),
    meetingsOfSchool(viewer, { unitId: placeOf(school).unitId, urn: school.urn }),
    joiningOfSchool(viewer, school.urn),
  ]);
  const place = placeOf(school);
  const ways = waysFrom(viewer, school.urn, place, joining);
  const lead = [phaseName(school.phase), school.churchCharacter === "none" ? "" : churchName(school.churchCharacter), school.town ?? ""];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={schoolPolicy.list(viewer) ? [{ name: "Schools", address: "/schools" }] : []}
        title={school.name}
        lead={lead.filter(Boolean).join(" · ")}
      >
        {ways.map(([name, way]) => (
          <a key={name} className="button" href={way}>
            {name}
          </a>
        ))}
      </Heading>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <SchoolSections
          school={school}
          today={viewer.today}
          may={{
            bringInCategory: categoryPolicy.bringIn(viewer, place),
            readCategory: obligationPolicy.read(viewer, place),
            allocate: allocationPolicy.change(viewer),
            readVisits: visitPolicy.readSchedule(viewer, place),
            readActions: agreedActionPolicy.read(viewer, place),
            openPeople: personPolicy.list(viewer),
          }}
        />
        <div className="grid content-start gap-5">
          <SchoolFacts school={school} openFederation={federationPolicy.read(viewer)} />
          <PlansCard
            plans={plans}
            thread={improvementPlanPolicy.readThread(viewer, place) ? `/schools/${school.urn}/thread` : null}
            folder={inspectionFolderPolicy.make(viewer, place) ? `/schools/${school.urn}/inspection-folder` : null}
          />
          <StrategicCard line={strategic} />
          <EvaluationsCard evaluations={evaluations} />
          <MeetingsCard
            meetings={meetings}
            list={standardsMeetingPolicy.arrange(viewer, place) ? `/meetings?show=all&school=${school.urn}` : null}
          />
          <GoverningBodyCard
            meetings={school.meetings}
            clerk={school.clerk}
            people={school.people}
            urn={school.urn}
            reads={governingBodyPolicy.read(viewer, place)}
            change={governingBodyPolicy.change(viewer, place) ? `/schools/${school.urn}/governing-body` : null}
          />
          <TermsCard own={school.ownTerms} change={workingDayPolicy.changeTerms(viewer, place) ? `/schools/${school.urn}/terms` : null} />
        </div>
      </div>
    </>
  );
}

/** The pages that a viewer reaches from the head of a school's page. */
function waysFrom(viewer: Viewer, urn: number, place: Place, joining: string | null): [name: string, address: string][] {
  const ways: [string, string, boolean][] = [
    ["Figures and inspections", `/schools/${urn}/data`, true],
    ["Support", `/support?school=${urn}`, supportPolicy.readOfSchool(viewer, place)],
    ["Who could help", `/support/help?school=${urn}`, supportPolicy.ask(viewer, place)],
    ["Joining the trust", joining ?? "", joining !== null],
    ["Change facts", `/schools/${urn}/change`, schoolPolicy.change(viewer, place)],
    ["History", `/schools/${urn}/history`, schoolPolicy.readHistory(viewer, place)],
  ];
  return ways.flatMap(([name, address, may]): [string, string][] => (may ? [[name, address]] : []));
}
