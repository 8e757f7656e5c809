import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf, tablesResponse } from "@/lib/documents/response";
import { tableFormatOf } from "@/lib/documents/tables";
import { composeEvaluation, evaluationTitle } from "@/lib/self-evaluation/compose";
import { isBegunEvaluation } from "@/lib/self-evaluation/evaluation";
import { evaluationOrCopies } from "@/lib/self-evaluation/page-queries";
import { evaluationSheets } from "@/lib/self-evaluation/sheets";

/** What stands at the evaluation's address, as PDF, Word, Excel or CSV: for who reads copies only, the copy that was shown last. */
export async function GET(request: Request, { params }: { params: Promise<{ urn: string; year: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response("You have been signed out.", { status: 401 });
  const { urn, year } = await params;
  const asked = new URL(request.url).searchParams;
  const kind = asked.get("church") ? ("church" as const) : ("main" as const);
  const [of, copy] = [asked.get("of") ?? "", asked.get("copy") ?? ""];
  const found = await evaluationOrCopies(viewer, { urn: Number(urn), year, kind, of, copy });
  const table = tableFormatOf(asked.get("format"));
  const format = formatOf(asked.get("format")) ?? "pdf";
  const none = new Response("There is no such self-evaluation.", { status: 404 });
  if (!found) return none;
  if ("shown" in found) {
    // A copy is a document: its tables were not kept apart.
    const { shown, unit } = found.shown;
    return shown && !table ? documentResponse(shown, format, `${shown.title.replace("/", "-")}, ${unit}`) : none;
  }
  const { context } = found;
  if (!isBegunEvaluation(context)) return none;
  const name = `${evaluationTitle(context).replace("/", "-")}, ${context.unit}`;
  return table ? tablesResponse(evaluationSheets(context), table, name) : documentResponse(composeEvaluation(context), format, name);
}
