import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { workbookResponse } from "@/lib/documents/response";
import { provisionFilterOf } from "@/lib/universal-provision/filter";
import { provisionToKeep } from "@/lib/universal-provision/queries";
import { provisionSheets } from "@/lib/universal-provision/sheets";

/** The non-negotiables of all schools, as they are narrowed, as a workbook (TE-7). */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await currentViewer();
  const found = viewer && (await provisionToKeep(viewer, provisionFilterOf(Object.fromEntries(request.nextUrl.searchParams))));
  if (!found) return new Response("There is nothing here.", { status: 404 });
  return workbookResponse(provisionSheets(found), `Universal provision ${found.year}`);
}
