import { databaseAnswers } from "@/lib/health";
import { version } from "@/package.json";

/** Whether the app and its database answer: 200, or 503 when the database is away. */
export async function GET(): Promise<Response> {
  const database = await databaseAnswers();
  const body = { status: database ? "ok" : "unavailable", database: database ? "ok" : "unavailable", version };
  return Response.json(body, { status: database ? 200 : 503, headers: { "cache-control": "no-store" } });
}
