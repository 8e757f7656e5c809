import { currentViewer } from "@/lib/auth/session";
import { workbookResponse } from "@/lib/documents/response";
import { qualityToKeep } from "@/lib/quality/queries";
import { qualitySheets } from "@/lib/quality/sheets";

/** Agreement by adviser and year, and every sampled judgement, as a workbook (TE-3). */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer();
  const room = viewer && (await qualityToKeep(viewer));
  if (!room) return new Response("There is nothing here.", { status: 404 });
  return workbookResponse(qualitySheets(room), "Quality assurance");
}
