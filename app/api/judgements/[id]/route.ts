import { changesFields } from "@/lib/desk/change";
import { formRoute, readRoute } from "@/lib/form-route";
import { saveViewChanges } from "@/lib/judgements/commands";
import { changedViewParts } from "@/lib/judgements/queries";

type Context = { params: Promise<{ id: string }> };

/** Saves what was written in a view of a school, part by part. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return formRoute(request, changesFields, (viewer, { changes }) => saveViewChanges(viewer, { judgementId: id, changes }));
}

/** What others of one's side have written since a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const since = new Date(new URL(request.url).searchParams.get("since") ?? "");
  return readRoute(request, (viewer) => changedViewParts(viewer, id, Number.isNaN(since.getTime()) ? new Date(0) : since));
}
