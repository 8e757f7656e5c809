import type { Metadata } from "next";
import { WayIn } from "@/components/account/way-in";
import { ActionButton } from "@/components/form/action-button";
import { orNotFound } from "@/lib/auth/session";
import { startLettersAction, stopLettersAction } from "@/lib/notices/actions";
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
      <ActionButton action={target.stopped ? startLettersAction : stopLettersAction} fields={{ secret }} look={target.stopped ? "plain" : "main"}>
        {target.stopped ? "Undo: send them again" : "Stop them"}
      </ActionButton>
      <p className="mt-6">
        <a href="/me#notices">Choose for each kind</a> (you sign in for it)
      </p>
    </WayIn>
  );
}
