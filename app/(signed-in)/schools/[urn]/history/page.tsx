import type { Metadata } from "next";
import { History } from "@/components/audit/history";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";
import { schoolHistory } from "@/lib/schools/queries";

export const metadata: Metadata = { title: "History of a school" };

export default async function SchoolHistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const urn = Number((await params).urn);
  const page = pageNumber((await searchParams).page);
  const { school, lines, pages } = orNotFound(await schoolHistory(viewer, urn, page));
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: school.name, address: `/schools/${urn}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="History" lead={`Every change to the record of ${school.name}`} />
      <History lines={lines} />
      <Pagination page={page} pages={pages} address={(number) => addressWith(`/schools/${urn}/history`, { page: number })} />
    </>
  );
}
