import { changesFields } from "@/lib/desk/change";
import { formRoute, readRoute } from "@/lib/form-route";
import { saveStrategicChanges } from "@/lib/strategic-plans/autosave-commands";
import { changedStrategicParts } from "@/lib/strategic-plans/queries";

type Context = { params: Promise<{ id: string }> };

/** Saves what was written in a strategic plan, part by part. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return formRoute(request, changesFields, (viewer, { changes }) => saveStrategicChanges(viewer, { planId: id, changes }));
}

/** What others have written since a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const since = new Date(new URL(request.url).searchParams.get("since") ?? "");
  return readRoute(request, (viewer) => changedStrategicParts(viewer, id, Number.isNaN(since.getTime()) ? new Date(0) : since));
}
