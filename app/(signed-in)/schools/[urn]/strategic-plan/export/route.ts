import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf, tablesResponse } from "@/lib/documents/response";
import { tableFormatOf } from "@/lib/documents/tables";
import { textOf } from "@/lib/pages";
import { composeStrategicPlan, strategicTitle } from "@/lib/strategic-plans/compose";
import { composeStrategicHeadline } from "@/lib/strategic-plans/headline";
import { isStrategicPlanBegun } from "@/lib/strategic-plans/plan";
import { strategicPlanPage } from "@/lib/strategic-plans/queries";
import { strategicSheets } from "@/lib/strategic-plans/sheets";

/** A strategic plan as PDF, Word, Excel or CSV; or its headlines on one side of A4. */
export async function GET(request: Request, { params }: { params: Promise<{ urn: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const asked = new URL(request.url).searchParams;
  const from = textOf(asked.get("from") ?? "") || null;
  const context = await strategicPlanPage(viewer, { urn: Number((await params).urn), from });
  if (!context || !isStrategicPlanBegun(context)) return new Response("There is no such plan.", { status: 404 });
  const name = `${strategicTitle(context).replaceAll("/", "-")}, ${context.unit}`;
  const format = formatOf(asked.get("format")) ?? "pdf";
  const table = tableFormatOf(asked.get("format"));
  if (table) return tablesResponse(strategicSheets(context), table, name);
  if (asked.get("headline")) return documentResponse(composeStrategicHeadline(context), format, `${name}, on one page`);
  return documentResponse(composeStrategicPlan(context), format, name);
}
