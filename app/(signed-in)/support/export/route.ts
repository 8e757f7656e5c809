import type { NextRequest } from "next/server";
import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";
import { composeSupport } from "@/lib/support/compose";
import { supportFilterOf, supportFilterWords } from "@/lib/support/filter";
import { supportList } from "@/lib/support/queries";

/** The list as it is narrowed, as PDF or Word. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await currentViewer();
  const given = Object.fromEntries(request.nextUrl.searchParams);
  const format = formatOf(given.format);
  const filter = supportFilterOf(given);
  const list = viewer && format ? await supportList(viewer, filter, true) : null;
  if (!viewer || !format || !list) return new Response("There is nothing here.", { status: 404 });
  const { trustName, today } = viewer;
  const name = `Support ${today}`;
  return documentResponse(
    composeSupport(list.lines, { ...list, trustName, narrowedTo: supportFilterWords(filter, list.schools) }, today),
    format,
    name,
  );
}
