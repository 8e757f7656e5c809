import type { Metadata } from "next";
import { OfferForm } from "@/components/development-offers/offer-forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { offerFilterOf } from "@/lib/development-offers/filter";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { developmentOffers } from "@/lib/development-offers/queries";

export const metadata: Metadata = { title: "Add professional development" };

export default async function NewOfferPage() {
  const viewer = await requireViewer();
  orNotFound(developmentOfferPolicy.keep(viewer) || null);
  const { strands } = orNotFound(await developmentOffers(viewer, offerFilterOf({})));
  return (
    <>
      <Heading crumbs={[{ name: "Professional development", address: "/cpd" }]} title="Add to the year’s offer" />
      <OfferForm strands={strands} />
    </>
  );
}
