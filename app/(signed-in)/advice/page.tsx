import type { Metadata } from "next";
import { AskForm } from "@/components/advice/forms";
import { AdviceList } from "@/components/advice/list";
import { ListFiles } from "@/components/documents/list-files";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { advicePolicy } from "@/lib/advice/policy";
import { advicePage } from "@/lib/advice/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Advice for governors" };

const told: Record<string, string> = {
  asked: "Your question is sent. You will get a letter when it is answered.",
  answered: "The answer is sent.",
  corrected: "The correction is saved, and who has asked is told.",
};

export default async function AdvicePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const { rows, pages } = orNotFound(await advicePage(viewer, page));
  const notice = told[String(asked.told)];
  const schools = viewer.holdings.flatMap(({ school }) =>
    school && advicePolicy.ask(viewer, { schoolId: school.id, unitId: school.unitId }) ? [school] : [],
  );
  const own = schools.filter(({ id }, place) => schools.findIndex((one) => one.id === id) === place);
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={own.map(({ urn, name }) => ({ name, address: `/governors/${urn}` }))}
        title="Advice for governors"
        lead="What governors ask the director of education, the chief executive or the chair of trustees. Read by who asks and who is asked."
      >
        <ListFiles list="advice" total={rows.length} />
      </Heading>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {own.length > 0 ? (
          <section aria-labelledby="ask" className="card lg:order-2">
            <h2 id="ask" className="mb-3">
              Ask for advice
            </h2>
            <AskForm schools={own.map(({ id, name }) => ({ id, name }))} />
          </section>
        ) : null}
        <div className="max-w-3xl">
          <AdviceList rows={rows} personId={viewer.personId} />
          <Pagination page={page} pages={pages} address={(to) => addressWith("/advice", { page: to })} />
        </div>
      </div>
    </>
  );
}
