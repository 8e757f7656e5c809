import type { Metadata } from "next";
import { InspectionList } from "@/components/official-data/inspection-list";
import { Licence } from "@/components/official-data/licence";
import { ChartKey } from "@/components/official-data/measure-chart";
import { MeasureSection } from "@/components/official-data/measure-section";
import { NoFigures } from "@/components/official-data/no-figures";
import { OfficialFacts } from "@/components/official-data/official-facts";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { officialDataPolicy } from "@/lib/official-data/policy";
import { schoolDataPage } from "@/lib/official-data/queries";
import { comparedIn, seriesOf } from "@/lib/official-data/series";
import type { SearchParams } from "@/lib/pages";
import { schoolPolicy } from "@/lib/schools/policy";

export const metadata: Metadata = { title: "Figures and inspections" };

const told: Record<string, string> = {
  inspection: "The inspection is entered.",
  kept: "The inspection is entered. It is confidential until it is published: the director, the headteacher and the chair see it.",
  published: "The inspection is open to everybody who reads this page.",
  removed: "The inspection is removed.",
};

export default async function SchoolDataPage({ params, searchParams }: { params: Promise<{ urn: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const data = orNotFound(await schoolDataPage(viewer, Number((await params).urn)));
  const notice = told[String((await searchParams).told)];
  const { school, inspections } = data;
  const groups = seriesOf({ ...data, urn: school.urn, joinedOn: school.joinedOn }, data.showsSmall);
  const crumbs = [
    ...(schoolPolicy.list(viewer) ? [{ name: "Schools", address: "/schools" }] : []),
    { name: school.name, address: `/schools/${school.urn}` },
  ];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading crumbs={crumbs} title="Figures and inspections" lead={`What is published about ${school.name}`}>
        {officialDataPolicy.recordInspection(viewer) ? (
          <a className="button" href={`/schools/${school.urn}/inspections/new`}>
            Enter an inspection
          </a>
        ) : null}
      </Heading>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <section aria-labelledby="inspections">
            <h2 id="inspections">Inspections</h2>
            <InspectionList inspections={inspections} school={school} mayChange={officialDataPolicy.changeInspection(viewer)} />
          </section>
          {groups.length === 0 ? <NoFigures mayImport={officialDataPolicy.import(viewer)} /> : <ChartKey has={comparedIn(groups)} />}
          {groups.map(({ name, series }) => (
            <MeasureSection key={name} name={name} series={series} />
          ))}
        </div>
        <OfficialFacts school={school} formerUrns={data.formerUrns} inspections={inspections} />
      </div>
      <Licence />
    </>
  );
}
