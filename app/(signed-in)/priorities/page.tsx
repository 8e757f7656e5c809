import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { DifferingViews, LatePlans, NoOverview, PriorityLines, PrioritySchools } from "@/components/improvement-plans/overview";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { prioritiesOverview } from "@/lib/improvement-plans/overview-queries";
import { pounds } from "@/lib/improvement-plans/words";
import { pageNumber, type SearchParams, textOf } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Priorities" };

export default async function PrioritiesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const overview = orNotFound(await prioritiesOverview(viewer, { priority: textOf(asked.priority), page }));
  const { year, priorities, late, differing, cost } = overview;
  const lead = year
    ? `What all schools make of the trust’s priorities in ${writtenYear(year)}.`
    : "There is no strategy in use for this year.";
  return (
    <>
      <Heading title="Priorities" lead={cost > 0 ? `${lead} All plans together cost ${pounds(cost)}.` : lead}>
        <a className="button" href="/priorities/loose-ends">
          Loose ends
        </a>
        <a className="button" href="/priorities/evaluations">
          Self-evaluations
        </a>
        <a className="button" href="/groups">
          Groups of schools
        </a>
        <a className="button" href="/cpd">
          Professional development
        </a>
        <ListFiles list="priorities" query={{ priority: overview.shown }} total={priorities.length} />
      </Heading>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          {priorities.length === 0 ? <NoOverview /> : <PriorityLines {...overview} />}
          {priorities.length === 0 ? null : <PrioritySchools overview={overview} page={page} />}
        </div>
        <aside className="grid content-start gap-4">
          <LatePlans late={late} year={year} />
          <DifferingViews differing={differing} year={year} />
        </aside>
      </div>
    </>
  );
}
