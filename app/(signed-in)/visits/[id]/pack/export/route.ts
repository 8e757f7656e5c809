import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";
import { composePack } from "@/lib/visit-packs/compose";
import { visitPack } from "@/lib/visit-packs/queries";

/** The pack of a visit as PDF or Word. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const format = formatOf(request.nextUrl.searchParams.get("format"));
  const facts = viewer && format ? await visitPack(viewer, (await params).id) : null;
  if (!viewer || !format || !facts) return new Response("There is nothing here.", { status: 404 });
  const value = composePack(facts, viewer.trustName, viewer.today);
  return documentResponse(value, format, `${value.title}, ${facts.visit.unitName}, ${facts.visit.date}`);
}
