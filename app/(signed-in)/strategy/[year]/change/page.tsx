import type { Metadata } from "next";
import { DraftParts } from "@/components/strategy/draft-parts";
import { PublishSection } from "@/components/strategy/publish-section";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/pages";
import { draftPage } from "@/lib/strategy/draft-queries";
import { strategyPolicy } from "@/lib/strategy/policy";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Write a strategy" };

const told: Record<string, string> = {
  saved: "Saved in the draft.",
  removed: "Removed from the draft.",
  rolled: "The draft is a copy of the year before. Its dates have moved on by 52 weeks: look at the calendar first.",
};

export default async function ChangeStrategyPage({
  params,
  searchParams,
}: {
  params: Promise<{ year: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await requireViewer();
  const { year } = await params;
  const page = orNotFound(await draftPage(viewer, year));
  const notice = told[String((await searchParams).told)];
  const canChange = strategyPolicy.change(viewer);
  const amends = page.draft.number > 1;
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "Strategy", address: "/strategy" },
          ...(amends ? [{ name: writtenYear(year), address: `/strategy/${year}` }] : []),
        ]}
        title={amends ? `Amendment of ${writtenYear(year)}` : `Draft for ${writtenYear(year)}`}
        lead={
          amends
            ? "The version in use stays in use until you publish. Records made under it keep its text."
            : "Nothing follows a draft. Change what is new this year, look at what differs, then publish."
        }
      >
        <a className="button" href={`/strategy/${year}?version=${page.draft.number}`}>
          Read the draft
        </a>
      </Heading>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DraftParts page={page} canChange={canChange} />
        <PublishSection page={page} canChange={canChange} />
      </div>
    </>
  );
}
