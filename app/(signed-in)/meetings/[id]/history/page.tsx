import type { Metadata } from "next";
import { History } from "@/components/audit/history";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";
import { meetingHistory } from "@/lib/standards-meetings/queries";
import { meetingName } from "@/lib/standards-meetings/words";

export const metadata: Metadata = { title: "History of a meeting" };

interface Given {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function MeetingHistoryPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const { id } = await params;
  const page = pageNumber((await searchParams).page);
  const { context, lines, pages } = orNotFound(await meetingHistory(viewer, id, page));
  return (
    <>
      <Heading
        crumbs={[{ name: `${meetingName(context.kind)}, ${writtenDay(context.date)}`, address: `/meetings/${id}` }]}
        title="History"
        lead="Every change, with who made it and when."
      />
      <History lines={lines} />
      <Pagination page={page} pages={pages} address={(to) => addressWith(`/meetings/${id}/history`, { page: to })} />
    </>
  );
}
