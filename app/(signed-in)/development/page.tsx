import type { Metadata } from "next";
import { CloseOffer, OfferForm } from "@/components/development-offers/offer-forms";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { developmentOffers } from "@/lib/development-offers/queries";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import type { SearchParams } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Professional development" };

export default async function DevelopmentPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { year, offers } = orNotFound(await developmentOffers(viewer));
  const keeps = developmentOfferPolicy.keep(viewer);
  return (
    <>
      {(await searchParams).told === "added" ? <Notice>It is added. Steps of plans can point at it.</Notice> : null}
      <Heading
        crumbs={improvementPlanPolicy.readOverview(viewer) ? [{ name: "Priorities", address: "/priorities" }] : []}
        title="Professional development"
        lead={`What the trust offers${year ? ` in ${writtenYear(year)}` : ""}: courses, networks and pathways that a step of a plan can point at.`}
      />
      {offers.length === 0 ? (
        <EmptyState title="Nothing is offered yet.">What is added stands here, and in the steps of every plan of the year.</EmptyState>
      ) : null}
      <ul className="list max-w-3xl">
        {offers.map(({ id, title, about, provider, startsOn, steps }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-3">
            <div className="min-w-0">
              <h2 className="text-[1.1rem]">{title}</h2>
              <p className="text-[0.93rem] text-soft">
                {[provider, startsOn ? `from ${writtenDay(startsOn)}` : "", steps > 0 ? `in ${counted(steps, "step")} of plans` : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {about ? <p>{about}</p> : null}
            </div>
            {keeps ? <CloseOffer offerId={id} /> : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <section aria-labelledby="add" className="mt-8">
          <h2 id="add" className="mb-2">
            Add to it
          </h2>
          <OfferForm />
        </section>
      ) : null}
    </>
  );
}
