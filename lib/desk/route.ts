import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Change, changedSince, changesFields, type FreshParts } from "@/lib/desk/change";
import { formRoute, readRoute } from "@/lib/form-route";
import type { Result } from "@/lib/result";

interface DeskDoor {
  /** Saves what was written, part by part. */
  save: (viewer: Viewer, recordId: string, changes: Change[]) => Promise<Result<unknown>>;
  /** What others have written since a moment; null where the viewer does not write here. */
  changed: (viewer: Viewer, recordId: string, since: Date) => Promise<FreshParts | null>;
}

type Context = { params: Promise<{ id: string }> };

/** The two doors of a desk, at the address of what is written: a browser saves there, and hears there what others write. */
export function deskRoute({ save, changed }: DeskDoor) {
  return {
    async POST(request: Request, { params }: Context): Promise<Response> {
      const { id } = await params;
      return formRoute(request, changesFields, (viewer, { changes }) => save(viewer, id, changes));
    },
    async GET(request: Request, { params }: Context): Promise<Response> {
      const { id } = await params;
      const since = changedSince(new URL(request.url).searchParams.get("since"));
      return readRoute(request, (viewer) => changed(viewer, id, since));
    },
  };
}
