import { stopLetters } from "@/lib/notices/stop";

type Asked = { params: Promise<{ secret: string }> };

/** One click in a mail program stops such letters (RFC 8058). It comes without cookies, and the address is the key. */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const body = await request.text();
  if (!new URLSearchParams(body).has("List-Unsubscribe") && !body.includes("One-Click")) return new Response(null, { status: 400 });
  const { ok } = await stopLetters(await params);
  return ok ? new Response("Stopped.\n") : new Response("This address does not work.\n", { status: 404 });
}

/** Who opens the address in a browser gets the page with the button: looking stops nothing. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${(await params).secret}` } });
}
