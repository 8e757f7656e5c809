import { writtenDay } from "@/lib/dates";
import type { PeerReviewsToday } from "@/lib/peer-reviews/queries";

/** Late actions of the trust after a peer review, and the newest review for whoever reads it. */
export function PeerReviewsTodaySection({ reviews: { late, published } }: { reviews: PeerReviewsToday }) {
  return (
    <>
      {late.length > 0 ? (
        <section aria-labelledby="late-actions-of-the-trust" className="mb-8 max-w-3xl">
          <h2 id="late-actions-of-the-trust">Late after a peer review of the trust</h2>
          <ul className="list mt-1">
            {late.map(({ id, reviewId, text, owner, due }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <a href={`/quality/reviews/${reviewId}#action-${id}`}>{text}</a>
                <small>
                  {owner}, by {writtenDay(due)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {published ? (
        <p className="mb-8">
          The trust’s last peer review: <a href={`/quality/reviews/${published.id}`}>{published.name}</a>.
        </p>
      ) : null}
    </>
  );
}
