import type { Metadata } from "next";
import { LetterList } from "@/components/admin/letter-list";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { outboxPage } from "@/lib/mail/queries";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { letters, pages } = orNotFound(await outboxPage(viewer, page));
  return (
    <>
      <Heading
        crumbs={[{ name: "Administration", address: "/admin" }]}
        title="Mail"
        lead="Without a mail server letters are kept here, so that you can pass a link on yourself. Once a server has taken a letter its text is gone."
      />
      <LetterList letters={letters} />
      <Pagination page={page} pages={pages} address={(number) => addressWith("/admin/mail", { page: number })} />
    </>
  );
}
