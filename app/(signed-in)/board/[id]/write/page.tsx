import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardDraft } from "@/components/board-reports/draft";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { boardReportPolicy } from "@/lib/board-reports/policy";
import { boardReport } from "@/lib/board-reports/queries";
import { writtenDay } from "@/lib/dates";
import { type SearchParams, textOf } from "@/lib/pages";

export const metadata: Metadata = { title: "Write a report to the board" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function WriteBoardReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  if (!boardReportPolicy.write(viewer)) notFound();
  const { id, day, value, draft } = orNotFound(await boardReport(viewer, (await params).id));
  const { sections } = orNotFound(draft);
  return (
    <>
      <Heading
        crumbs={[{ name: "Reports to the board", address: "/board" }]}
        title={`Report to the board, ${writtenDay(day)}`}
        lead={`Draft. ${value.lead} ${value.meta[1]}.`}
      >
        <a href={`/board/${id}`} className="button button-main">
          Preview and issue
        </a>
      </Heading>
      <BoardDraft reportId={id} sections={sections} saved={textOf((await searchParams).told)} />
    </>
  );
}
