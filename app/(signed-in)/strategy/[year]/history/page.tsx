import type { Metadata } from "next";
import { History } from "@/components/audit/history";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";
import { strategyHistory } from "@/lib/strategy/queries";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "History of a strategy" };

export default async function StrategyHistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const { year } = await params;
  const page = pageNumber((await searchParams).page);
  const { lines, pages } = orNotFound(await strategyHistory(viewer, year, page));
  const crumbs = [
    { name: "Strategy", address: "/strategy" },
    { name: writtenYear(year), address: `/strategy/${year}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="History" lead={`Every change to the strategy of ${writtenYear(year)}`} />
      <History lines={lines} />
      <Pagination page={page} pages={pages} address={(number) => addressWith(`/strategy/${year}/history`, { page: number })} />
    </>
  );
}
