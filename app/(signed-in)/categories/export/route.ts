import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { categoryFilterOf } from "@/lib/categories/list-filter";
import { categoryList } from "@/lib/categories/list-queries";
import { categorySheets } from "@/lib/categories/sheet";
import { workbookResponse } from "@/lib/documents/response";

/** The list of categories as it is narrowed, and every change of one, as Excel. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await currentViewer();
  const filter = categoryFilterOf(Object.fromEntries(request.nextUrl.searchParams));
  const list = viewer && (await categoryList(viewer, filter, "all"));
  if (!viewer || !list) return new Response("There is nothing here.", { status: 404 });
  return workbookResponse(categorySheets(list, viewer.today), `Categories ${viewer.today}`);
}
