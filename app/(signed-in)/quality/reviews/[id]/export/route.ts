import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";
import { composeReviewFile } from "@/lib/peer-reviews/compose";
import { peerReview } from "@/lib/peer-reviews/queries";

/** A peer review of the trust, with what the trust does after it, as PDF or Word. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const format = formatOf(request.nextUrl.searchParams.get("format"));
  const found = viewer && format ? await peerReview(viewer, (await params).id) : null;
  if (!viewer || !format || !found) return new Response("There is nothing here.", { status: 404 });
  const { review } = found;
  return documentResponse(composeReviewFile(review, viewer.trustName, viewer.today), format, `${review.name}, ${review.startsOn}`);
}
