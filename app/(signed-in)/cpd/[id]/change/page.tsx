import type { Metadata } from "next";
import { OfferForm } from "@/components/development-offers/offer-forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { developmentOfferPolicy } from "@/lib/development-offers/policy";
import { offerPage } from "@/lib/development-offers/queries";

export const metadata: Metadata = { title: "Change professional development" };

export default async function ChangeOfferPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  orNotFound(developmentOfferPolicy.keep(viewer) || null);
  const offer = orNotFound(await offerPage(viewer, (await params).id));
  const { id, version, title, kind, about, provider, audience, strandKey, outcome, evidence, startsOn, places, strands } = offer;
  const crumbs = [
    { name: "Professional development", address: "/cpd" },
    { name: title, address: `/cpd/${id}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="Change it" lead={title} />
      <OfferForm
        strands={strands}
        id={{ offerId: id, version }}
        start={{
          ...{ title, kind, about, provider, audience, outcome, evidence },
          strandKey: strandKey ?? "",
          startsOn: startsOn ?? "",
          places: places === null ? "" : String(places),
        }}
      />
    </>
  );
}
