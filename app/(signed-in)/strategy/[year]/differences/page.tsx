import type { Metadata } from "next";
import { DifferenceList } from "@/components/strategy/difference-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/pages";
import { yearDifferences } from "@/lib/strategy/draft-queries";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "What is new in the strategy" };

export default async function StrategyDifferencesPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const { year } = await params;
  const since = (await searchParams).since === "version" ? "version" : "year";
  const page = orNotFound(await yearDifferences(viewer, year, since));
  const crumbs = [
    { name: "Strategy", address: "/strategy" },
    { name: writtenYear(year), address: `/strategy/${year}` },
  ];
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={crumbs}
        title={since === "version" ? "What the amendment changed" : "What is new"}
        lead={since === "version" ? (page.inUse.reason ?? "") : page.comparedYear ? `Compared with ${writtenYear(page.comparedYear)}` : ""}
      >
        {page.amendment && since === "year" ? (
          <a className="button" href={`/strategy/${year}/differences?since=version`}>
            The latest amendment
          </a>
        ) : null}
      </Heading>
      <h2 className="sr-only">What differs</h2>
      {page.differences === null ? (
        <EmptyState title="There is nothing to compare it with.">This is the first strategy that the trust has published here.</EmptyState>
      ) : (
        <DifferenceList differences={page.differences} none="The two say the same." />
      )}
    </div>
  );
}
