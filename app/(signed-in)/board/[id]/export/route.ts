import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { markedWithdrawn } from "@/lib/board-reports/compose";
import { boardReport } from "@/lib/board-reports/queries";
import { documentResponse, formatOf } from "@/lib/documents/response";

/** A report to the board as PDF or Word: as it was issued, or a draft for who writes it. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await currentViewer();
  const format = formatOf(request.nextUrl.searchParams.get("format"));
  const report = viewer && format ? await boardReport(viewer, (await params).id) : null;
  if (!format || !report) return new Response("There is nothing here.", { status: 404 });
  const { value, draft, day, withdrawal } = report;
  const stands = withdrawal ? markedWithdrawn(value, withdrawal) : value;
  const shown = draft ? { ...value, title: `Draft: ${value.title}` } : stands;
  const state = draft ? ", draft" : withdrawal ? ", withdrawn" : "";
  return documentResponse(shown, format, `Report to the board, ${day}${state}`);
}
