import { changesFields } from "@/lib/desk/change";
import { formRoute, readRoute } from "@/lib/form-route";
import { changedMeetingParts, saveMeetingChanges } from "@/lib/standards-meetings/autosave-commands";

type Context = { params: Promise<{ id: string }> };

/** Saves what was written in a meeting, part by part. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return formRoute(request, changesFields, (viewer, { changes }) => saveMeetingChanges(viewer, { meetingId: id, changes }));
}

/** What others have written since a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const since = new Date(new URL(request.url).searchParams.get("since") ?? "");
  return readRoute(request, (viewer) => changedMeetingParts(viewer, id, Number.isNaN(since.getTime()) ? new Date(0) : since));
}
