import { currentViewer } from "@/lib/auth/session";
import { leftOutSheet } from "@/lib/official-data/left-out-sheet";
import { leftOutRows } from "@/lib/official-data/queries";
import { isId } from "@/lib/pages";

/** The rows that an import left out, as a sheet to download. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await currentViewer();
  const files = viewer && isId(id) ? await leftOutRows(viewer, id) : null;
  if (!files) return new Response("There is no such list.", { status: 404 });
  const lines = leftOutSheet(files);
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    pull(controller) {
      const { done, value } = lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="rows-left-out.csv"',
      "cache-control": "no-store",
    },
  });
}
