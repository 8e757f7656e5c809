import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { AgreementTable } from "@/components/quality/agreement-table";
import { Days, daysUsed } from "@/components/quality/days";
import { SampledList } from "@/components/quality/sampled-list";
import { Samples } from "@/components/quality/samples";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, pageNumber, pagesOf, type SearchParams } from "@/lib/pages";
import { qualityPolicy } from "@/lib/quality/policy";
import { type QualityRoom, qualityPage } from "@/lib/quality/queries";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Quality" };

const told: Record<string, string> = {
  drawn: "The sample is drawn. It stands on the quality assurer’s first page.",
  answered: "It is saved. It can be changed until the team has answered.",
  day: "The day is recorded.",
};

export default async function QualityRoomPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const room = orNotFound(await qualityPage(viewer, page));
  const notice = told[String(asked.told)];
  const draws = qualityPolicy.draw(viewer);
  const { year, sampled, total, days, used, allowed } = room;
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading title="Quality" lead={leadOf(room)}>
        {draws ? (
          <a href="/quality/draw" className="button button-main">
            Draw a sample
          </a>
        ) : null}
        {room.all ? (
          <a href="/quality/reviews" className="button">
            Peer reviews
          </a>
        ) : null}
        <ListFiles list="quality" total={room.all ? total : 0} />
      </Heading>
      {room.all ? null : <AboutSamples samples={room.samples} />}
      <section aria-labelledby="judgements" className="mb-8">
        <h2 id="judgements">{room.all ? "Sampled judgements" : "Sampled for you"}</h2>
        {total === 0 ? <NothingSampled all={room.all} /> : <SampledList sampled={sampled} all={room.all} year={year} />}
        <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/quality", { page: to })} />
      </section>
      {room.all && room.agreement.length > 0 ? (
        <section aria-labelledby="agreement" className="mb-8">
          <h2 id="agreement" className="mb-2">
            Agreement
          </h2>
          <AgreementTable rows={room.agreement} />
        </section>
      ) : null}
      {room.all && room.samples.length > 0 ? (
        <section aria-labelledby="samples" className="mb-8">
          <h2 id="samples">Samples</h2>
          <Samples samples={room.samples} mayEnd={draws} />
        </section>
      ) : null}
      <Days days={days} used={used} allowed={allowed} records={qualityPolicy.recordDays(viewer)} today={viewer.today} />
    </>
  );
}

function leadOf({ all, year, used, allowed }: QualityRoom): string {
  const days = year ? ` ${daysUsed(used, allowed)} used in ${writtenYear(year)}.` : "";
  return all
    ? `What a director of education of another trust says of the team’s judgements.${days}`
    : `Read each judgement, then say whether you agree and why.${days}`;
}

function NothingSampled({ all }: { all: boolean }) {
  return (
    <EmptyState title={all ? "No judgement has been sampled yet." : "Nothing has been sampled for you."}>
      {all
        ? "A sample is drawn from the year’s published notes and shared decisions, spread over advisers, schools, categories and phases."
        : "The judgements that the director of education chooses for you to check stand here, and nothing else of the trust."}
    </EmptyState>
  );
}

/** What the director says of the samples that are not ended. */
function AboutSamples({ samples }: Pick<QualityRoom, "samples">) {
  const said = samples.filter(({ about, endedOn }) => about !== "" && endedOn === null);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="about" className="mb-8 max-w-3xl">
      <h2 id="about">What the director says of it</h2>
      {said.map(({ id, about }) => (
        <p key={id}>{about}</p>
      ))}
    </section>
  );
}
