import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewForm } from "@/components/peer-reviews/forms";
import { Heading } from "@/components/ui/heading";
import { requireViewer } from "@/lib/auth/session";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";

export const metadata: Metadata = { title: "Record a peer review" };

export default async function NewReviewPage() {
  const viewer = await requireViewer();
  if (!peerReviewPolicy.keep(viewer)) notFound();
  return (
    <>
      <Heading
        crumbs={[{ name: "Peer reviews of the trust", address: "/quality/reviews" }]}
        title="Record a peer review"
        lead="Only directors and the chief executive see it until it is published."
      />
      <ReviewForm start={{}} />
    </>
  );
}
