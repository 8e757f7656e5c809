import { currentViewer } from "@/lib/auth/session";
import { tablesResponse } from "@/lib/documents/response";
import { isFromHere } from "@/lib/from-here";
import { takePersonData } from "@/lib/kept-data/person-commands";

/** What is kept about a person, as a workbook. A press only, because the history says that it was taken. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  const { id: personId } = await params;
  const taken = viewer && (await takePersonData(viewer, { personId }));
  if (!viewer || !taken?.ok) return new Response("There is nothing here.", { status: 404 });
  return tablesResponse(taken.value.sheets, "xlsx", `What is kept about ${taken.value.name} ${viewer.today}`);
}
