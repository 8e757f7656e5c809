import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EvaluationLines } from "@/components/self-evaluation/overview";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, pagesOf, type SearchParams } from "@/lib/pages";
import { evaluationsOverview } from "@/lib/self-evaluation/overview-queries";
import { writtenYear } from "@/lib/strategy/year-key";
import { capital, counted } from "@/lib/words";

export const metadata: Metadata = { title: "Self-evaluations" };

export default async function EvaluationsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { year, lines, total, late } = orNotFound(await evaluationsOverview(viewer, page));
  const lead = year
    ? `How schools see themselves in ${writtenYear(year)}, beside what their advisers think of it. ${capital(counted(late, "evaluation is", "evaluations are"))} late.`
    : "There is no strategy in use for this year.";
  return (
    <>
      <Heading crumbs={[{ name: "Priorities", address: "/priorities" }]} title="Self-evaluations" lead={lead}>
        <ListFiles list="evaluations" total={total} />
      </Heading>
      <EvaluationLines lines={lines} year={year} />
      <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/priorities/evaluations", { page: to })} />
    </>
  );
}
