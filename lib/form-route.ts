import "server-only";
import { randomUUID } from "node:crypto";
import type * as z from "zod/mini";
import { currentViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { isFromHere } from "@/lib/from-here";
import { keptJson } from "@/lib/kept-text";
import type { Result } from "@/lib/result";

const headers = { "cache-control": "no-store" };
const mostBytes = 2 << 20;

/**
 * The door for what a page saves by itself: the same guard as formAction's, as JSON. 401 says that nobody is signed in,
 * 422 brings a sentence, 503 a fault on our side; in each case the browser keeps what it sent.
 */
export async function formRoute<Schema extends z.ZodMiniType, Value>(
  request: Request,
  schema: Schema,
  command: (viewer: Viewer, sent: z.output<Schema>) => Promise<Result<Value>>,
): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (!viewer) return Response.json({ sentence: "You have been signed out." }, { status: 401, headers });
  const body = await request.text();
  if (body.length > mostBytes) return Response.json({ sentence: "This is too long to be saved at once." }, { status: 413, headers });
  const read = schema.safeParse(keptJson(body));
  if (!read.success) return Response.json({ sentence: "This can not be read." }, { status: 400, headers });
  return answered(() => command(viewer, read.data));
}

/** The same for what a page reads by itself. */
export async function readRoute<Value>(request: Request, query: (viewer: Viewer) => Promise<Value | null>): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const viewer = await currentViewer();
  if (!viewer) return Response.json({ sentence: "You have been signed out." }, { status: 401, headers });
  const value = await query(viewer);
  return value === null ? Response.json({}, { status: 404, headers }) : Response.json(value, { headers });
}

async function answered<Value>(work: () => Promise<Result<Value>>): Promise<Response> {
  try {
    const result = await work();
    return result.ok ? Response.json(result.value, { headers }) : Response.json(result.refusal, { status: 422, headers });
  } catch (fault) {
    const reference = randomUUID().slice(0, 8);
    console.error(`Fault ${reference}:`, fault);
    return Response.json({ sentence: `There is a fault on our side (reference ${reference}).` }, { status: 503, headers });
  }
}
