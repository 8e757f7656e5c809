import { Readable } from "node:stream";
import { currentViewer } from "@/lib/auth/session";
import { attachmentNamed } from "@/lib/documents/response";
import { isFromHere } from "@/lib/from-here";
import { takeTrustArchive } from "@/lib/kept-data/archive-commands";

/** The whole trust, to keep. A press only: nothing is taken by following a link. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  const taken = viewer && (await takeTrustArchive(viewer));
  if (!viewer || !taken) return new Response("There is nothing here.", { status: 404 });
  if (!taken.ok) {
    return taken.refusal.busy === true
      ? new Response(null, { status: 303, headers: { location: "/data?busy" } })
      : new Response("There is nothing here.", { status: 404 });
  }
  const { stream, bytes, forget } = taken.value;
  stream.once("close", () => void forget());
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(bytes),
      "content-disposition": attachmentNamed(`${viewer.trustName} ${viewer.today}.zip`),
      "cache-control": "no-store",
    },
  });
}
