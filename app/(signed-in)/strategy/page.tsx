import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { YearList } from "@/components/strategy/year-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/pages";
import { strategicPlanPolicy } from "@/lib/strategic-plans/policy";
import { partOfClause } from "@/lib/strategy/clause-places";
import { strategyPolicy } from "@/lib/strategy/policy";
import { strategyYears } from "@/lib/strategy/queries";

export const metadata: Metadata = { title: "Strategy" };

export default async function StrategyYearsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { clause, told } = await searchParams;
  const years = await strategyYears(viewer);
  const current = years.find(({ startsOn, endsBefore, published }) => published && startsOn <= viewer.today && viewer.today < endsBefore);
  // A rule names its clause: it leads to where this year's strategy speaks of it.
  const part = typeof clause === "string" ? partOfClause(clause) : undefined;
  if (part && current) redirect(`/strategy/${current.key}#${part}`);
  return (
    <div className="max-w-3xl">
      {told === "discarded" ? <Notice>The draft is discarded.</Notice> : null}
      <Heading
        title="Strategy"
        lead="What the trust has decided for each school year: visits, categories, priorities and terms. The product follows it."
      >
        {strategicPlanPolicy.readTrust(viewer) ? (
          <a className="button" href="/strategic-plan">
            The trust’s strategic plan
          </a>
        ) : null}
        <a className="button" href="/strategy/frameworks">
          Inspection frameworks
        </a>
        {strategyPolicy.change(viewer) ? (
          <a className="button" href="/strategy/bank-holidays">
            Bank holidays
          </a>
        ) : null}
      </Heading>
      {years.length === 0 ? (
        <EmptyState title="No strategy has been published.">
          When the director of education publishes the strategy of a year, it stands here for everybody to read.
        </EmptyState>
      ) : (
        <YearList years={years} today={viewer.today} canChange={strategyPolicy.change(viewer)} />
      )}
    </div>
  );
}
