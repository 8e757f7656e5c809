import { Readable } from "node:stream";
import { fileToSend } from "@/lib/attachments/queries";
import { openFile } from "@/lib/attachments/store";
import { currentViewer } from "@/lib/auth/session";
import { attachmentNamed } from "@/lib/documents/response";

/** A file of evidence, to keep: never shown within a page, never from a cache. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const file = viewer && (await fileToSend(viewer, (await params).id));
  if (!viewer || !file) return new Response("There is nothing here.", { status: 404 });
  const opened = await openFile(viewer.trustId, file.checksum);
  if (!opened) return new Response("This file is known, but it is not on the server. Tell your trust's administrator.", { status: 404 });
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(opened.bytes),
      "content-disposition": attachmentNamed(file.name),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
