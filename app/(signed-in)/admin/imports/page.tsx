import type { Metadata } from "next";
import { ImportList } from "@/components/official-data/import-list";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { accountPolicy } from "@/lib/auth/policy";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { importsPage } from "@/lib/official-data/queries";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Official files" };

export default async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const given = await searchParams;
  const page = pageNumber(given.page);
  const { rows, pages } = orNotFound(await importsPage(viewer, page));
  return (
    <>
      {given.told === "discarded" ? <Notice>The files were put away. Nothing of them was imported.</Notice> : null}
      <Heading
        crumbs={accountPolicy.readAdministration(viewer) ? [{ name: "Administration", address: "/admin" }] : []}
        title="Official files"
        lead="The register of schools, results and inspections, as the government publishes them."
      >
        <a className="button button-main" href="/admin/imports/new">
          Give files
        </a>
      </Heading>
      <ImportList rows={rows} />
      <Pagination page={page} pages={pages} address={(number) => addressWith("/admin/imports", { page: number })} />
    </>
  );
}
