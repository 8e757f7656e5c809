import { readFile } from "node:fs/promises";
import { mostMegabytes, NotTaken, receiveFiles } from "@/lib/attachments/upload";
import { currentViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { bringIn } from "@/lib/brought-in/commands";
import { trayPage } from "@/lib/brought-in/queries";
import { NotReadable, readWordFile } from "@/lib/brought-in/word-file";
import { isFromHere } from "@/lib/from-here";

type Context = { params: Promise<{ desk: string; id: string }> };

/** Takes a Word file into a document's tray and goes back to it, with a sentence where it can not be read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const { desk: slug, id: recordId } = await params;
  const viewer = await currentViewer();
  const back = (query: Record<string, string>) => {
    const location = `/bring-in/${encodeURIComponent(slug)}/${encodeURIComponent(recordId)}?${new URLSearchParams(query)}`;
    return new Response(null, { status: 303, headers: { location } });
  };
  if (!viewer) return back({ fault: "You have been signed out. Sign in, and choose the file again." });
  // Whoever may not bring in is told before the file is taken.
  if (!(await trayPage(viewer, { slug, recordId, page: 1 }))) return new Response("There is nothing here.", { status: 404 });
  try {
    return back(await take(viewer, { slug, recordId }, request));
  } catch (fault) {
    if (fault instanceof NotTaken || fault instanceof NotReadable) return back({ fault: fault.message });
    console.error("Fault while a Word file was brought in:", fault);
    return back({ fault: "The file could not be brought in because of a fault on our side. Try again in a minute." });
  }
}

async function take(viewer: Viewer, to: { slug: string; recordId: string }, request: Request): Promise<Record<string, string>> {
  const { files, forget } = await receiveFiles(request);
  try {
    const [file, another] = files;
    if (!file) return { fault: "Choose a Word file." };
    if (another) return { fault: "Bring in one file at a time." };
    if (file.bytes > mostMegabytes * 1_000_000) return { fault: `“${file.name}” is larger than ${mostMegabytes} MB.` };
    const { sections, pictures } = await readWordFile(await readFile(file.path));
    const result = await bringIn(viewer, { ...to, fileName: file.name, sections });
    return result.ok ? { brought: String(sections.length), pictures: String(pictures) } : { fault: result.refusal.sentence };
  } finally {
    await forget();
  }
}
