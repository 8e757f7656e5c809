import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf, tablesResponse } from "@/lib/documents/response";
import { tableFormatOf } from "@/lib/documents/tables";
import { composePlan } from "@/lib/improvement-plans/compose";
import { composeHeadline } from "@/lib/improvement-plans/headline";
import { isBegun } from "@/lib/improvement-plans/plan";
import { planPage } from "@/lib/improvement-plans/queries";
import { planSheets } from "@/lib/improvement-plans/sheets";
import { planName } from "@/lib/improvement-plans/words";

/** A plan as PDF, Word, Excel or CSV; or its headlines on one side of A4. */
export async function GET(request: Request, { params }: { params: Promise<{ urn: string; year: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const { urn, year } = await params;
  const asked = new URL(request.url).searchParams;
  const kind = asked.get("kind") === "rapid" ? "rapid" : "annual";
  const context = await planPage(viewer, { urn: Number(urn), year, kind });
  if (!context || !isBegun(context)) return new Response("There is no such plan.", { status: 404 });
  const name = `${planName(kind)} ${year}, ${context.unit}`;
  const table = tableFormatOf(asked.get("format"));
  if (table) return tablesResponse(planSheets(context), table, name);
  if (asked.get("headline"))
    return documentResponse(composeHeadline(context), formatOf(asked.get("format")) ?? "pdf", `${name}, on one page`);
  return documentResponse(composePlan(context), formatOf(asked.get("format")) ?? "pdf", name);
}
