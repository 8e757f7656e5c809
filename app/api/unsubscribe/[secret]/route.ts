import { startLetters, stopLetters } from "@/lib/notices/stop";

type Asked = { params: Promise<{ secret: string }> };

/**
 * One click in a mail program stops such letters (RFC 8058): it comes without cookies, and the address is the key. The page behind
 * the address posts here as well, and can take it back.
 */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { secret } = await params;
  const sent = new URLSearchParams((await request.text()).slice(0, 1_000));
  if (sent.get("List-Unsubscribe") === "One-Click") return (await stopLetters({ secret })).ok ? new Response("Stopped.\n") : broken();
  const wanted = sent.get("letters");
  if (wanted !== "stop" && wanted !== "send") return new Response(null, { status: 400 });
  const { ok } = await (wanted === "stop" ? stopLetters : startLetters)({ secret });
  return ok ? toPage(secret) : broken();
}

/** Who opens the address in a browser gets the page with the button: looking stops nothing. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  return toPage((await params).secret);
}

function toPage(secret: string): Response {
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${encodeURIComponent(secret)}` } });
}

function broken(): Response {
  return new Response("This address does not work.\n", { status: 404 });
}
