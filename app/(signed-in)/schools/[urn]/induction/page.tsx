import type { Metadata } from "next";
import { MentorSection, SessionsSection } from "@/components/inductions/induction-view";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { inductionPolicy } from "@/lib/inductions/policy";
import { inductionPage } from "@/lib/inductions/queries";
import { type SearchParams, textOf } from "@/lib/pages";

export const metadata: Metadata = { title: "Induction" };

const told = new Map([
  ["saved", "It is saved."],
  ["ended", "The induction is ended. What was held and logged can still be read here."],
]);

export default async function InductionOfSchoolPage({
  params,
  searchParams,
}: {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const induction = orNotFound(await inductionPage(viewer, Number((await params).urn) || 0));
  const arranges = inductionPolicy.arrange(viewer, induction);
  const { person, school, startsOn, endsOn, newToRole, open, endedReason } = induction;
  const notice = told.get(textOf((await searchParams).told));
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "Inductions", address: "/inductions" },
          { name: school, address: `/schools/${induction.urn}` },
        ]}
        title={`Induction of ${person}`}
        lead={`First year as headteacher: ${writtenDay(startsOn)} to ${writtenDay(endsOn)}${newToRole ? ", new to the role" : ""}.`}
      />
      {open ? null : (
        <p className="mb-6 max-w-2xl border-l-4 border-edge pl-3">
          <strong>This induction has ended.</strong> {endedReason}
        </p>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <SessionsSection induction={induction} arranges={arranges} today={viewer.today} />
        <MentorSection induction={induction} arranges={arranges} logs={inductionPolicy.log(viewer, induction)} today={viewer.today} />
      </div>
    </>
  );
}
