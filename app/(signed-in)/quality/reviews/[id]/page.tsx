import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { FileLinks } from "@/components/documents/file-links";
import { PublishReview } from "@/components/peer-reviews/forms";
import { TrustActions } from "@/components/peer-reviews/trust-actions";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import type { SearchParams } from "@/lib/pages";
import { composePeerReview } from "@/lib/peer-reviews/compose";
import { peerReviewPolicy } from "@/lib/peer-reviews/policy";
import { peerReview } from "@/lib/peer-reviews/queries";

export const metadata: Metadata = { title: "Peer review of the trust" };

const told: Record<string, string> = { saved: "The review is saved.", action: "It is added." };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function PeerReviewPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { review, people } = orNotFound(await peerReview(viewer, (await params).id));
  const keeps = peerReviewPolicy.keep(viewer);
  const notice = told[String((await searchParams).told)];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <p className="no-print mb-4">
        <a href="/quality/reviews">Peer reviews of the trust</a>
      </p>
      <DocumentOnScreen value={composePeerReview(review, viewer.trustName)}>
        {review.publishedAt ? (
          <p className="mt-2 text-soft">
            Published to the team and the trustees on {writtenDay(review.publishedAt.slice(0, 10))}. Its words stand.
          </p>
        ) : (
          <p className="mt-2 text-lamp">Not published: only directors and the chief executive see it.</p>
        )}
        <div className="no-print mt-3 flex flex-wrap items-start gap-2">
          {keeps && !review.publishedAt ? (
            <>
              <PublishReview reviewId={review.id} version={review.version} />
              <a href={`/quality/reviews/${review.id}/change`} className="button">
                Change
              </a>
            </>
          ) : null}
          <FileLinks address={(kind) => `/quality/reviews/${review.id}/export?format=${kind}`} kinds={["pdf", "docx"]} />
        </div>
      </DocumentOnScreen>
      <TrustActions reviewId={review.id} actions={review.actions} people={people} keeps={keeps} today={viewer.today} />
    </>
  );
}
