import { attachFiles, type Kept } from "@/lib/attachments/commands";
import { mediaTypeOf } from "@/lib/attachments/content";
import { attachable, isAttachable, safeName } from "@/lib/attachments/kinds";
import { mayAttach } from "@/lib/attachments/queries";
import { keepFile } from "@/lib/attachments/store";
import { NotTaken, type Received, receiveFiles } from "@/lib/attachments/upload";
import { currentViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { isFromHere } from "@/lib/from-here";

/** Takes files of evidence for a visit and goes back to their page, with a sentence where they can not be taken. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const { id } = await params;
  const viewer = await currentViewer();
  const back = (query: Record<string, string>) =>
    new Response(null, { status: 303, headers: { location: `/visits/${encodeURIComponent(id)}/evidence?${new URLSearchParams(query)}` } });
  if (!viewer) return back({ fault: "You have been signed out. Sign in, and choose the files again." });
  // Whoever may not attach is told before the files are taken.
  if (!(await mayAttach(viewer, id))) return new Response("There is nothing here.", { status: 404 });
  try {
    const fault = await take(viewer, id, request);
    return back(fault ? { fault } : { told: "added" });
  } catch (fault) {
    if (fault instanceof NotTaken) return back({ fault: fault.message });
    console.error("Fault while files of evidence were taken:", fault);
    return back({ fault: "The files could not be kept because of a fault on our side. Try again in a minute." });
  }
}

/** Keeps the files and attaches them: all of them, or none with the sentence that says why. */
async function take(viewer: Viewer, visitId: string, request: Request): Promise<string | undefined> {
  const { files, forget } = await receiveFiles(request);
  try {
    if (files.length === 0) return "Choose a file.";
    const looked = await Promise.all(files.map(async (file) => ({ file, mediaType: await mediaTypeOf(file.path) })));
    const odd = looked.find(({ file, mediaType }) => file.bytes === 0 || !mediaType || !isAttachable(mediaType, file.name));
    if (odd) return `“${odd.file.name}” can not be attached: ${attachable} can.`;
    const kept = await Promise.all(looked.map(({ file, mediaType = "" }) => keep(viewer, file, mediaType)));
    const result = await attachFiles(viewer, { visitId, files: kept });
    return result.ok ? undefined : result.refusal.sentence;
  } finally {
    await forget();
  }
}

async function keep(viewer: Viewer, { path, name, bytes, checksum }: Received, mediaType: string): Promise<Kept> {
  await keepFile(viewer.trustId, path, checksum);
  return { name: safeName(name, mediaType), mediaType, bytes, checksum };
}
