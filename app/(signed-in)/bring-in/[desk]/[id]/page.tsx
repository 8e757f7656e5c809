import type { Metadata } from "next";
import { BringInForm } from "@/components/brought-in/bring-in-form";
import { DoneTexts } from "@/components/brought-in/done-texts";
import { PlaceAll, TrayList } from "@/components/brought-in/tray-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { trayPage } from "@/lib/brought-in/queries";
import { broughtSentence } from "@/lib/brought-in/words";
import { addressWith, pageNumber, pagesOf, type SearchParams, textOf } from "@/lib/pages";

export const metadata: Metadata = { title: "Bring in a Word file" };

interface Props {
  params: Promise<{ desk: string; id: string }>;
  searchParams: SearchParams;
}

export default async function BringInPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { desk, id } = await params;
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const tray = orNotFound(await trayPage(viewer, { slug: desk, recordId: id, page }));
  const here = `/bring-in/${desk}/${id}`;
  const fault = typeof asked.fault === "string" ? asked.fault.slice(0, 300) : undefined;
  const notice = broughtSentence(textOf(asked.brought), textOf(asked.pictures));
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: tray.unit, address: `/schools/${tray.urn}` },
          { name: tray.title, address: tray.address },
        ]}
        title="Bring in a Word file"
        lead="Its sections lie in the tray until you have placed each, or put it aside. Nothing of it is lost."
      />
      <div className="max-w-3xl">
        <BringInForm address={`/api/brought-in/${desk}/${id}`} fault={fault} />
        <section aria-labelledby="tray" className="mt-8">
          <h2 id="tray">In the tray</h2>
          {tray.total === 0 ? (
            <EmptyState title="The tray is empty.">
              What is in a file that you bring in lies here, section by section, each with the place that it most likely belongs to.
            </EmptyState>
          ) : (
            <PlaceAll desk={tray.desk} recordId={tray.recordId} total={tray.total} />
          )}
          <TrayList waiting={tray.waiting} choices={tray.choices} />
          <Pagination page={page} pages={pagesOf(tray.total)} address={(to) => addressWith(here, { page: to })} />
        </section>
        <DoneTexts done={tray.done} />
      </div>
    </>
  );
}
