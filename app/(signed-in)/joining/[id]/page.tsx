import type { Metadata } from "next";
import { JoiningSection, NamedSection, StepsSection, TextsSection } from "@/components/joinings/joining-view";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { allocationPolicy } from "@/lib/allocations/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { joiningPolicy } from "@/lib/joinings/policy";
import { joiningPage } from "@/lib/joinings/queries";
import { joiningStateName } from "@/lib/joinings/words";
import { type SearchParams, textOf } from "@/lib/pages";
import { phaseName } from "@/lib/schools/words";

export const metadata: Metadata = { title: "A school on its way in" };

export default async function JoiningPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const joining = orNotFound(await joiningPage(viewer, (await params).id));
  const may = {
    keep: joiningPolicy.keep(viewer, joining),
    name: joiningPolicy.name(viewer, joining),
    decide: joiningPolicy.decide(viewer, joining),
    allocate: allocationPolicy.change(viewer),
  };
  const lead = [
    joiningStateName(joining.state),
    joining.phase ? phaseName(joining.phase) : "",
    joining.headteacherName ? `Headteacher ${joining.headteacherName}` : "",
    joining.plannedFor && joining.state !== "joined" ? `planned for ${writtenDay(joining.plannedFor)}` : "",
  ];
  return (
    <>
      {textOf((await searchParams).told) === "saved" ? <Notice>It is saved.</Notice> : null}
      <Heading
        crumbs={[{ name: "Schools on their way in", address: "/joining" }]}
        title={joining.name}
        lead={lead.filter(Boolean).join(" · ")}
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <StepsSection joining={joining} may={may} today={viewer.today} />
          <TextsSection joining={joining} may={may} kind="finding" title="What due diligence found" />
          <TextsSection joining={joining} may={may} kind="expectation" title="What is expected" />
        </div>
        <div>
          <JoiningSection joining={joining} may={may} />
          <NamedSection joining={joining} may={may} />
        </div>
      </div>
    </>
  );
}
