import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewForm } from "@/components/peer-reviews/forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";
import { peerReview } from "@/lib/peer-reviews/queries";
import { linesOf } from "@/lib/rich-text/rich-text";

export const metadata: Metadata = { title: "Change a peer review" };

export default async function ChangeReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { review } = orNotFound(await peerReview(viewer, (await params).id));
  if (!peerReviewPolicy.keep(viewer) || review.publishedAt) notFound();
  const { id, version, name, reviewers, startsOn, lastDay, focus, strengths, areas } = review;
  return (
    <>
      <Heading crumbs={[{ name, address: `/quality/reviews/${id}` }]} title="Change the review" />
      <ReviewForm
        start={{
          ...{ reviewId: id, version: String(version), name, reviewers, startsOn, lastDay, focus },
          ...{ strengths: linesOf(strengths), areas: linesOf(areas) },
        }}
      />
    </>
  );
}
