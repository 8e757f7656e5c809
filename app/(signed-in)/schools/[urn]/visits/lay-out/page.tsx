import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { LayOutForm } from "@/components/visits/lay-out-form";
import { ProgrammeSection } from "@/components/visits/programme-section";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";
import { waitsForPick } from "@/lib/visits/programme";
import { yearToLayOut } from "@/lib/visits/year-queries";

export const metadata: Metadata = { title: "Lay out the year" };

interface Given {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}

export default async function LayOutPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const query = await searchParams;
  const page = orNotFound(await yearToLayOut(viewer, Number((await params).urn), textOf(query.year)));
  const { school, unit, year, proposals, adviserMissing, programme, mayPick } = page;
  const waits = waitsForPick(programme);
  const here = `/schools/${school.urn}/visits`;
  return (
    <div className="max-w-3xl">
      {query.told === "picked" ? <Notice>The programme is picked. The year can be laid out by it.</Notice> : null}
      <Heading
        crumbs={[
          { name: school.name, address: `/schools/${school.urn}` },
          { name: "Visits", address: here },
        ]}
        title={year ? `Lay out the year ${writtenYear(year.key)}` : "Lay out the year"}
        lead={page.adviser ? `${unit.name}, with ${page.adviser}` : unit.name}
      />
      {year ? <ProgrammeSection urn={school.urn} unit={unit.name} yearKey={year.key} programme={programme} mayPick={mayPick} /> : null}
      {adviserMissing?.outcome.state === "unmet" ? (
        <EmptyState title={adviserMissing.outcome.sentence}>
          {adviserMissing.outcome.remedy} <a href="/strategy?clause=UO-1">UO-1</a>
        </EmptyState>
      ) : null}
      {!adviserMissing && !waits && (!year || proposals.length === 0) ? (
        <EmptyState title="Nothing is left to lay out.">
          Every visit of the programme is planned or done. <a href={here}>The year</a>
        </EmptyState>
      ) : null}
      {year && !adviserMissing && !waits && proposals.length > 0 ? (
        <>
          <p className="mb-5 max-w-[62ch] text-soft">
            These days suit the adviser and the school: working days, terms, INSET days, bank holidays, days away and other visits have been
            looked at. Move what you like, or empty a day to leave that visit for later.
          </p>
          <LayOutForm urn={school.urn} yearKey={year.key} proposals={proposals} members={unit.members} />
        </>
      ) : null}
    </div>
  );
}
