import type { Metadata } from "next";
import { OfferFilters } from "@/components/development-offers/offer-filters";
import { OfferList } from "@/components/development-offers/offer-list";
import { ListFiles } from "@/components/documents/list-files";
import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { copyOffersAction } from "@/lib/development-offers/actions";
import { offerFilterOf } from "@/lib/development-offers/filter";
import { attendanceShownIn, developmentOfferPolicy } from "@/lib/development-offers/policy";
import { developmentOffers } from "@/lib/development-offers/queries";
import { addressWith, type SearchParams } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Professional development" };

export default async function DevelopmentPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const filter = offerFilterOf(asked);
  const { year, strands, offers, total, pages, canCopy } = orNotFound(await developmentOffers(viewer, filter));
  const keeps = developmentOfferPolicy.keep(viewer);
  return (
    <>
      {asked.told === "deleted" ? <Notice>It is deleted.</Notice> : null}
      <Heading
        title="Professional development"
        lead={`Courses, networks, pathways and moderation${year ? ` of ${writtenYear(year)}` : ""}`}
      >
        {attendanceShownIn(viewer).length > 0 ? (
          <a className="button" href="/cpd/attendance">
            Who takes part
          </a>
        ) : null}
        {keeps && year ? (
          <a className="button button-main" href="/cpd/new">
            Add to it
          </a>
        ) : null}
        <ListFiles list="cpd" query={{ ...filter }} total={total} />
      </Heading>
      <OfferFilters filter={filter} strands={strands} />
      {total === 0 ? (
        <EmptyState title="Nothing is offered here.">
          <a href="/cpd?when=all">Show all of the year</a>. What is added can be booked by schools and governors, and pointed at by actions
          and steps of plans.
        </EmptyState>
      ) : null}
      {keeps && canCopy ? <ActionButton action={copyOffersAction}>Copy last year’s offer</ActionButton> : null}
      <OfferList offers={offers} strands={strands} today={viewer.today} />
      <Pagination page={filter.page} pages={pages} address={(page) => addressWith("/cpd", { ...filter, page })} />
    </>
  );
}
