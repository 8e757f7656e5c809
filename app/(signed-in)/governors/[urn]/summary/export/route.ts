import { currentViewer } from "@/lib/auth/session";
import { documentResponse } from "@/lib/documents/response";
import { summaryPage } from "@/lib/governing-bodies/body-queries";

/** The RAG summary as a PDF of two pages. */
export async function GET(_request: Request, { params }: { params: Promise<{ urn: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const found = await summaryPage(viewer, Number((await params).urn));
  if (!found) return new Response("There is no such school.", { status: 404 });
  return documentResponse(found.value, "pdf", `RAG summary ${viewer.today}, ${found.value.lead}`);
}
