import { currentViewer } from "@/lib/auth/session";
import { archiveResponse, documentResponse } from "@/lib/documents/response";
import { composeFolder } from "@/lib/inspection-folders/compose";
import { inspectionFolder } from "@/lib/inspection-folders/queries";

/** A school's inspection folder as one PDF, or as a packed folder of files. */
export async function GET(request: Request, { params }: { params: Promise<{ urn: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const folder = await inspectionFolder(viewer, Number((await params).urn));
  if (!folder) return new Response("There is no such folder.", { status: 404 });
  const whole = composeFolder(folder.unit, folder.documents, viewer.today);
  const name = `Inspection folder ${viewer.today}, ${folder.unit}`;
  const packed = new URL(request.url).searchParams.get("format") === "zip";
  return packed ? archiveResponse(whole, folder.documents, name) : documentResponse(whole, "pdf", name);
}
