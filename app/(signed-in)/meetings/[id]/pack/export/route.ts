import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";
import { meetingPack } from "@/lib/standards-meetings/pack-queries";

/** The pack of a standards meeting as PDF or Word. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const format = formatOf(request.nextUrl.searchParams.get("format"));
  const pack = viewer && format ? await meetingPack(viewer, (await params).id) : null;
  if (!format || !pack) return new Response("There is nothing here.", { status: 404 });
  return documentResponse(pack.value, format, `${pack.value.title}, ${pack.context.date}`);
}
