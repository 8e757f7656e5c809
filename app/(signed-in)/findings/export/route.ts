import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { sheetResponse } from "@/lib/documents/response";
import { findingFilterOf } from "@/lib/visit-findings/filter";
import { findingsToKeep } from "@/lib/visit-findings/queries";
import { findingSheet } from "@/lib/visit-findings/sheet";

/** What the year's visits say, as it is narrowed, as a workbook (TE-6). */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await currentViewer();
  const found = viewer && (await findingsToKeep(viewer, findingFilterOf(Object.fromEntries(request.nextUrl.searchParams))));
  if (!found) return new Response("There is nothing here.", { status: 404 });
  return sheetResponse(findingSheet(found), `What visits say ${found.year}`);
}
