import type { Metadata } from "next";
import { History } from "@/components/audit/history";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";
import { visitHistory } from "@/lib/visits/visit-queries";
import { visitCrumbs } from "@/lib/visits/words";

export const metadata: Metadata = { title: "History of a visit" };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function VisitHistoryPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const { id } = await params;
  const page = pageNumber((await searchParams).page);
  const { visit, lines, pages } = orNotFound(await visitHistory(viewer, id, page));
  return (
    <>
      <Heading crumbs={visitCrumbs(visit)} title="History" lead="Every change, with who made it and when." />
      <History lines={lines} />
      <Pagination page={page} pages={pages} address={(to) => addressWith(`/visits/${id}/history`, { page: to })} />
    </>
  );
}
