import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { tablesResponse } from "@/lib/documents/response";
import { tableFormatOf } from "@/lib/documents/tables";
import { listNamed } from "@/lib/lists/lists";

/** A list as it is narrowed, to keep: Excel or CSV. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ list: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const list = listNamed((await params).list);
  const { format: asked, ...given } = Object.fromEntries(request.nextUrl.searchParams);
  const format = tableFormatOf(asked);
  const tables = viewer && list && format ? await list.read(viewer, given) : null;
  if (!viewer || !list || !format || !tables) return new Response("There is nothing here.", { status: 404 });
  return tablesResponse(tables, format, `${list.name} ${viewer.today}`);
}
