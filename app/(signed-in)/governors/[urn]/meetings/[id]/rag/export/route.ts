import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";
import { bodyMeetingPage } from "@/lib/governing-bodies/body-queries";
import { composeRagSection } from "@/lib/governing-bodies/rag-section";

/** The RAG section of a meeting's minutes as PDF or Word. */
export async function GET(request: Request, { params }: { params: Promise<{ urn: string; id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const { urn, id } = await params;
  const found = await bodyMeetingPage(viewer, Number(urn), id);
  if (!found) return new Response("There is no such meeting.", { status: 404 });
  const format = formatOf(new URL(request.url).searchParams.get("format"));
  if (!format) return new Response("There is no such format.", { status: 400 });
  const value = composeRagSection(found.body, found.meeting, viewer.trustName);
  return documentResponse(value, format, `RAG section ${found.meeting.day}, ${found.body.unit}`);
}
