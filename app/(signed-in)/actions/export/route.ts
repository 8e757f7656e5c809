import type { NextRequest } from "next/server";
import { composeActions } from "@/lib/agreed-actions/compose";
import { actionFilterOf } from "@/lib/agreed-actions/filter";
import { filterWords } from "@/lib/agreed-actions/filter-words";
import { actionsToPrint } from "@/lib/agreed-actions/queries";
import { currentViewer } from "@/lib/auth/session";
import { documentResponse, formatOf } from "@/lib/documents/response";

/** The list as it is narrowed, as PDF or Word. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await currentViewer();
  const given = Object.fromEntries(request.nextUrl.searchParams);
  const format = formatOf(given.format);
  const filter = actionFilterOf(given);
  const found = viewer && format ? await actionsToPrint(viewer, filter) : null;
  if (!viewer || !format || !found) return new Response("There is nothing here.", { status: 404 });
  const { actions, total, scale, strands } = found;
  const name = `Agreed actions ${viewer.today}`;
  const narrowedTo = filterWords(filter, { scale, strands });
  return documentResponse(composeActions(actions, { trustName: viewer.trustName, narrowedTo, total }, viewer.today), format, name);
}
