import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { pageNumber, type SearchParams } from "@/lib/pages";
import { isLate } from "@/lib/peer-reviews/actions-due";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";
import { type PeerReview, peerReviews } from "@/lib/peer-reviews/queries";
import { qualityPolicy } from "@/lib/quality/policy";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Peer reviews of the trust" };

export default async function PeerReviewsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { reviews, more } = orNotFound(await peerReviews(viewer, page));
  return (
    <>
      <Heading
        crumbs={qualityPolicy.enter(viewer) ? [{ name: "Quality", address: "/quality" }] : []}
        title="Peer reviews of the trust"
        lead="What reviewers of other trusts found, and what the trust does about it."
      >
        {peerReviewPolicy.keep(viewer) ? (
          <a href="/quality/reviews/new" className="button button-main">
            Record a review
          </a>
        ) : null}
      </Heading>
      {reviews.length === 0 ? (
        <EmptyState title="No peer review is here yet.">
          A review stands here with its reviewers, days, strengths and areas to be developed, and with what the trust does after it.
        </EmptyState>
      ) : null}
      <ul className="list max-w-3xl">
        {reviews.map((review) => (
          <li key={review.id}>
            <a href={`/quality/reviews/${review.id}`} className="inline-block py-0.5 font-semibold">
              {review.name}
            </a>
            <p className="text-[0.93rem] text-soft">{factsOf(review, viewer.today)}</p>
          </li>
        ))}
      </ul>
      {page > 1 || more ? (
        <p className="mt-4 flex gap-4">
          {page > 1 ? <a href={`/quality/reviews?page=${page - 1}`}>Newer reviews</a> : null}
          {more ? <a href={`/quality/reviews?page=${page + 1}`}>Older reviews</a> : null}
        </p>
      ) : null}
    </>
  );
}

function factsOf({ startsOn, reviewers, publishedAt, actions }: PeerReview, today: string): string {
  const open = actions.filter(({ state }) => state === "open");
  const late = open.filter((action) => isLate(action, today)).length;
  return [
    writtenDay(startsOn),
    reviewers,
    publishedAt ? "" : "not published",
    open.length > 0 ? `${counted(open.length, "action")} open${late > 0 ? `, ${late} late` : ""}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
