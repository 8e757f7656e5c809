import { readFeed } from "@/lib/calendar-feeds/read-feed";

/** A person's visits and meetings for their calendar program, at an address that only they know. */
export async function GET(_request: Request, { params }: { params: Promise<{ trust: string; secret: string }> }): Promise<Response> {
  const { trust, secret } = await params;
  const feed = secret.endsWith(".ics") ? await readFeed(trust, secret.slice(0, -4)) : null;
  if (feed === null) return new Response("This calendar address does not work, or no longer.", { status: 404 });
  return new Response(feed, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="waymark.ics"',
      "cache-control": "private, max-age=300",
    },
  });
}
