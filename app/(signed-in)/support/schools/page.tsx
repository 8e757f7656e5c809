import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { SupportRooms } from "@/components/support/support-rooms";
import { SchoolDaysTable } from "@/components/support/support-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, pagesOf, type SearchParams } from "@/lib/pages";
import { unitsToAskFor } from "@/lib/support/policy";
import { supportBySchool } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Days of support by school" };

export default async function SupportBySchoolPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { lines, total } = orNotFound(await supportBySchool(viewer, page));
  return (
    <>
      <Heading
        crumbs={[{ name: "Support", address: "/support" }]}
        title="Days of support by school"
        lead="What each school has received, what it has given to others, and what it has promised."
      >
        <ListFiles list="support-days" total={lines.length} />
      </Heading>
      <SupportRooms viewer={viewer} here="/support/schools" />
      {lines.length === 0 ? (
        <EmptyState title="There is no school yet.">Each school stands here with its days.</EmptyState>
      ) : (
        <SchoolDaysTable lines={lines} asks={unitsToAskFor(viewer).length > 0} />
      )}
      <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/support/schools", { page: to })} />
    </>
  );
}
