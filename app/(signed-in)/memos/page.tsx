import type { Metadata } from "next";
import { MemoList } from "@/components/notes/memo-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { memos } from "@/lib/notes/memo-queries";
import { pageNumber, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Memos" };

export default async function MemosPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { lines, pages } = orNotFound(await memos(viewer, page));
  return (
    <>
      <Heading title="Memos" lead="What advisers tell director and chief executive apart from their notes. Nobody else reads it." />
      {lines.length === 0 ? (
        <EmptyState title="No memo yet.">A risk that should not wait, or what concerns a named person, will stand here.</EmptyState>
      ) : (
        <MemoList memos={lines} />
      )}
      <Pagination page={page} pages={pages} address={(wanted) => `/memos?page=${wanted}`} />
    </>
  );
}
