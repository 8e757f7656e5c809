import type { Metadata } from "next";
import { History } from "@/components/audit/history";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";
import { personHistory } from "@/lib/people/queries";

export const metadata: Metadata = { title: "History of a person" };

export default async function PersonHistoryPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { id } = await params;
  const page = pageNumber((await searchParams).page);
  const { person, lines, pages } = orNotFound(await personHistory(viewer, id, page));
  const crumbs = [
    { name: "People", address: "/people" },
    { name: person.name, address: `/people/${id}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="History" lead={`Every change to the record of ${person.name}`} />
      <History lines={lines} />
      <Pagination page={page} pages={pages} address={(number) => addressWith(`/people/${id}/history`, { page: number })} />
    </>
  );
}
