import { currentViewer } from "@/lib/auth/session";
import { documentResponse } from "@/lib/documents/response";
import { bodyPackPage } from "@/lib/governing-bodies/body-queries";
import { composeBodyPack } from "@/lib/governing-bodies/pack";

/** The papers of a governors' meeting as one PDF. */
export async function GET(_request: Request, { params }: { params: Promise<{ urn: string; id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const { urn, id } = await params;
  const found = await bodyPackPage(viewer, Number(urn), id);
  if (!found) return new Response("There is no such meeting.", { status: 404 });
  const value = composeBodyPack(found, found.documents, viewer.trustName);
  return documentResponse(value, "pdf", `Papers for governors ${found.meeting.day}, ${found.body.unit}`);
}
