import { changesFields } from "@/lib/desk/change";
import { formRoute, readRoute } from "@/lib/form-route";
import { savePlanChanges } from "@/lib/improvement-plans/autosave-commands";
import { changedPlanParts } from "@/lib/improvement-plans/queries";

type Context = { params: Promise<{ id: string }> };

/** Saves what was written in a plan, part by part. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return formRoute(request, changesFields, (viewer, { changes }) => savePlanChanges(viewer, { planId: id, changes }));
}

/** What others have written since a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const since = new Date(new URL(request.url).searchParams.get("since") ?? "");
  return readRoute(request, (viewer) => changedPlanParts(viewer, id, Number.isNaN(since.getTime()) ? new Date(0) : since));
}
