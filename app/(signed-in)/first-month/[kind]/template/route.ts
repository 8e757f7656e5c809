import { currentViewer } from "@/lib/auth/session";
import { sheetKindOf } from "@/lib/first-month/kinds";
import { sheetTemplate } from "@/lib/first-month/queries";

/** A sheet to fill in, as a CSV file that a spreadsheet opens. */
export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const kind = sheetKindOf((await params).kind);
  const template = viewer && kind ? await sheetTemplate(viewer, kind) : null;
  if (template === null) return new Response("There is nothing here.", { status: 404 });
  return new Response(template, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${kind}.csv"`,
      "cache-control": "no-store",
    },
  });
}
