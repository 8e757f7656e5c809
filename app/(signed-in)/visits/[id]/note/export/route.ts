import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";
import { notePage, publishedNote } from "@/lib/notes/queries";

/** A published note as PDF or Word, from the document that was published. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const { id } = await params;
  const asked = new URL(request.url).searchParams;
  const context = (await notePage(viewer, id))?.context;
  const number = Number(asked.get("version")) || (context?.versions.at(-1)?.number ?? 0);
  const published = context && (await publishedNote(viewer, id, number));
  if (!published) return new Response("There is no such note.", { status: 404 });
  return documentResponse(published.document, formatOf(asked.get("format")) ?? "pdf", `${published.document.title}, ${context.visit.unit}`);
}
