import type { Metadata } from "next";
import { MeasureForm } from "@/components/own-measures/measure-form";
import { MeasureList } from "@/components/own-measures/measure-list";
import { PeriodForm } from "@/components/own-measures/period-form";
import { PeriodList } from "@/components/own-measures/period-list";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { ownMeasuresPage } from "@/lib/own-measures/queries";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "The trust's own measures" };

const told: Record<string, string> = { measure: "The measure is added.", period: "The period is added." };

export default async function OwnMeasuresPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { measures, periods } = orNotFound(await ownMeasuresPage(viewer));
  const notice = told[String((await searchParams).told)];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[{ name: "First month", address: "/first-month" }]}
        title="The trust’s own measures"
        lead="What the trust measures in every school. It is loaded from one sheet for each period, so that no school prepares it."
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="periods">
          <h2 id="periods" className="mb-2">
            Periods
          </h2>
          <PeriodList periods={periods} today={viewer.today} />
          <h3 className="mt-6 mb-2">Add a period</h3>
          <PeriodForm />
        </section>
        <section aria-labelledby="measures">
          <h2 id="measures" className="mb-2">
            What is measured
          </h2>
          <MeasureList measures={measures} />
          <h3 className="mt-6 mb-2">Add a measure</h3>
          <MeasureForm />
        </section>
      </div>
    </>
  );
}
