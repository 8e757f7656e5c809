import { changesFields } from "@/lib/desk/change";
import { formRoute, readRoute } from "@/lib/form-route";
import { saveEvaluationChanges } from "@/lib/self-evaluation/autosave-commands";
import { changedEvaluationParts } from "@/lib/self-evaluation/queries";

type Context = { params: Promise<{ id: string }> };

/** Saves what was written in an evaluation, part by part. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return formRoute(request, changesFields, (viewer, { changes }) => saveEvaluationChanges(viewer, { evaluationId: id, changes }));
}

/** What others have written since a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const since = new Date(new URL(request.url).searchParams.get("since") ?? "");
  return readRoute(request, (viewer) => changedEvaluationParts(viewer, id, Number.isNaN(since.getTime()) ? new Date(0) : since));
}
