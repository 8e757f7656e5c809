import type { Metadata } from "next";
import { Commitments, Concerns, Directions } from "@/components/categories/asked";
import { CategoryNow, ClockCard } from "@/components/categories/category-now";
import { Duties } from "@/components/categories/duties";
import { SchoolTimeline } from "@/components/categories/timeline";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { stepsOf } from "@/lib/categories/may";
import { categoryPage } from "@/lib/categories/page-queries";
import { inWords, periodOn, scaleOf } from "@/lib/categories/periods";
import { categoryTold } from "@/lib/categories/words";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Category" };

export default async function CategoryPage({ params, searchParams }: { params: Promise<{ urn: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const context = orNotFound(await categoryPage(viewer, Number((await params).urn)));
  const { urn, unit, strategy, concerns } = context;
  const notice = categoryTold((await searchParams).told);
  const may = stepsOf(viewer, context);
  const { today } = viewer;
  const main = periodOn(context.periods, "main", today);
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "Schools", address: "/schools" },
          { name: unit, address: `/schools/${urn}` },
        ]}
        title={`Category: ${unit}`}
        lead={main && strategy ? inWords(scaleOf(strategy), main, today).name : undefined}
      >
        {concerns.some(({ closedOn }) => !closedOn) ? (
          <a className="tag tag-red self-center" href="#concerns">
            Cause for concern
          </a>
        ) : null}
        {may.bringIn ? (
          <a className="button" href={`/schools/${urn}/category/bring-in`}>
            Bring in a category
          </a>
        ) : null}
      </Heading>
      {strategy ? (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <CategoryNow context={context} strategy={strategy} today={today} />
            <Duties
              context={context}
              today={today}
              may={may.openDuty}
              mayPlan={may.planMeeting}
              asks={may.askSupport}
              supportOf={may.supportOf}
            />
            <Commitments context={context} may={may.reviewCommitment} />
            <Directions context={context} today={today} may={may} />
            <Concerns context={context} may={may.raiseConcern} />
          </div>
          <div className="grid content-start gap-5 max-lg:order-first">
            <ClockCard context={context} strategy={strategy} today={today} />
          </div>
        </div>
      ) : null}
      {strategy ? (
        <SchoolTimeline context={context} strategy={strategy} today={today} links={may.openRecords} />
      ) : (
        <EmptyState title="The strategy of this year is not published yet.">It names the categories and what they oblige to.</EmptyState>
      )}
    </>
  );
}
