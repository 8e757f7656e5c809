import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { StrategyDocument } from "@/components/strategy/strategy-document";
import { VersionNote } from "@/components/strategy/version-note";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { pageNumber, type SearchParams } from "@/lib/pages";
import { amendAction } from "@/lib/strategy/actions";
import { strategyPolicy } from "@/lib/strategy/policy";
import { strategyPage } from "@/lib/strategy/queries";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Strategy of a year" };

export default async function StrategyPage({ params, searchParams }: { params: Promise<{ year: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { year } = await params;
  const { version, told } = await searchParams;
  const page = orNotFound(await strategyPage(viewer, year, version === undefined ? null : pageNumber(version)));
  const draft = page.versions.some(({ state }) => state === "draft");
  return (
    <>
      {told === "published" ? <Notice>The strategy of {writtenYear(year)} is published.</Notice> : null}
      <Heading
        crumbs={[{ name: "Strategy", address: "/strategy" }]}
        title={page.strategy.opening.title}
        lead={`School year ${writtenYear(year)}`}
      >
        <a className="button" href={`/strategy/${year}/differences`}>
          What is new
        </a>
        {strategyPolicy.readDraft(viewer) ? (
          <a className="button" href={`/strategy/${year}/history`}>
            History
          </a>
        ) : null}
        {strategyPolicy.change(viewer) && !draft ? (
          <ActionButton action={amendAction} fields={{ year }}>
            Amend
          </ActionButton>
        ) : null}
      </Heading>
      <VersionNote year={year} shown={page.shown} versions={page.versions} canChange={strategyPolicy.change(viewer)} />
      <StrategyDocument strategy={page.strategy} bankHolidays={page.bankHolidays} />
    </>
  );
}
