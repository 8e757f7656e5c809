import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf, workbookResponse } from "@/lib/documents/response";
import { composeEvaluation, evaluationTitle } from "@/lib/self-evaluation/compose";
import { isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { evaluationPage } from "@/lib/self-evaluation/queries";
import { evaluationSheets } from "@/lib/self-evaluation/sheets";
import { shownEvaluation } from "@/lib/self-evaluation/shown-queries";

/** An evaluation as PDF, Word or Excel; or a copy of it as it was shown. */
export async function GET(request: Request, { params }: { params: Promise<{ urn: string; year: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const { urn, year } = await params;
  const asked = new URL(request.url).searchParams;
  const at = { urn: Number(urn), year, kind: asked.get("church") ? ("church" as const) : ("main" as const) };
  const format = formatOf(asked.get("format")) ?? "pdf";
  const none = new Response("There is no such self-evaluation.", { status: 404 });
  const copy = asked.get("copy");
  if (copy) {
    const shown = await shownEvaluation(viewer, { ...at, copy });
    return shown?.shown ? documentResponse(shown.shown, format, `${shown.shown.title.replace("/", "-")}, ${shown.unit}`) : none;
  }
  const of = asked.get("of");
  const context = await evaluationPage(viewer, { ...at, ...(of ? { of } : {}) });
  if (!context || !isBegunEvaluation(context)) return none;
  const name = `${evaluationTitle(context).replace("/", "-")}, ${context.unit}`;
  if (asked.get("format") === "xlsx") return workbookResponse(evaluationSheets(context), name);
  return documentResponse(composeEvaluation(context), format, name);
}
