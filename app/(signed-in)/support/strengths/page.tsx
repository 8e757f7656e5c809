import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { OfferedStrengths, SharedStrengths } from "@/components/strengths/strengths-list";
import { SupportRooms } from "@/components/support/support-rooms";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, type SearchParams, textOf } from "@/lib/pages";
import { unitsToAnswerFor } from "@/lib/strengths/policy";
import { strengthsPage } from "@/lib/strengths/queries";
import { unitsToAskFor } from "@/lib/support/policy";

export const metadata: Metadata = { title: "Strengths that schools share" };

export default async function StrengthsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const [strand, page] = [textOf(asked.strand), pageNumber(asked.page)];
  const { strengths, offered, strands, pages } = orNotFound(await strengthsPage(viewer, { strand, page }));
  return (
    <>
      {textOf(asked.told) === "saved" ? <Notice>It is saved.</Notice> : null}
      <Heading
        crumbs={[{ name: "Support", address: "/support" }]}
        title="Strengths that schools share"
        lead="What a school does well and others can use, shared with its headteacher’s consent."
      >
        <ListFiles list="strengths" query={{ strand }} total={strengths.length} />
      </Heading>
      <SupportRooms viewer={viewer} here="/support/strengths" />
      <OfferedStrengths offered={offered} />
      <form action="/support/strengths" className="no-print mb-4 flex flex-wrap items-end gap-2">
        <FilterChoice
          name="strand"
          label="Strand"
          value={strand}
          all="All strands"
          choices={strands.map(({ key, name }) => [key, name] as const)}
        />
        <button type="submit" className="button">
          Show
        </button>
      </form>
      {strengths.length === 0 ? (
        <EmptyState title={strand ? "No school shares a strength in this strand yet." : "No school shares a strength yet."}>
          When a published note says that something is worth sharing and the headteacher agrees, it stands here with who can show it.
        </EmptyState>
      ) : (
        <SharedStrengths strengths={strengths} strands={strands} own={unitsToAnswerFor(viewer)} asks={unitsToAskFor(viewer).length > 0} />
      )}
      <Pagination page={page} pages={pages} address={(to) => addressWith("/support/strengths", { strand, page: to })} />
    </>
  );
}
