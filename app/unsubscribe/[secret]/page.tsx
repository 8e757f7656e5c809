import type { Metadata } from "next";
import { WayIn } from "@/components/account/way-in";
import { orNotFound } from "@/lib/auth/session";
import { stopped } from "@/lib/notices/stop";

export const metadata: Metadata = { title: "Letters", robots: { index: false }, referrer: "no-referrer" };

/** Programs that look at the links of a letter open this page: nothing is stopped until somebody presses. */
export default async function UnsubscribePage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const target = orNotFound(await stopped(secret));
  const letters = target.weekly ? "the weekly letter" : `letters of this kind: ${target.title}`;
  return (
    <WayIn
      title={target.stopped ? "Stopped" : "Stop these letters?"}
      lead={target.stopped ? `You no longer get ${letters}. What you are told stands in Waymark, under Notices.` : `You get ${letters}.`}
    >
      <form action={`/api/unsubscribe/${secret}`} method="post">
        <button
          type="submit"
          name="letters"
          value={target.stopped ? "send" : "stop"}
          className={target.stopped ? "button" : "button button-main"}
        >
          {target.stopped ? "Undo: send them again" : "Stop them"}
        </button>
      </form>
      <p className="mt-6">
        <a href="/me#notices">Choose for each kind</a> (you sign in for it)
      </p>
    </WayIn>
  );
}
