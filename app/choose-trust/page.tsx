import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WayIn } from "@/components/account/way-in";
import { ActionButton } from "@/components/form/action-button";
import { chooseTrustAction, signOutAction } from "@/lib/auth/actions";
import { peopleOf } from "@/lib/auth/entrance";
import { openSession } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Choose a trust" };

export default async function ChooseTrustPage() {
  const session = await openSession();
  if (!session) redirect("/sign-in");
  const people = await peopleOf(session.accountId);
  return (
    <WayIn title="Choose a trust" lead="You are known in more than one. You can choose again at any time from the menu under your name.">
      <ul className="grid gap-2">
        {people.map(({ trustId, trustName }) => (
          <li key={trustId}>
            <ActionButton action={chooseTrustAction} fields={{ trustId }} className="w-full">
              {trustName}
            </ActionButton>
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <ActionButton action={signOutAction}>Sign out</ActionButton>
      </div>
    </WayIn>
  );
}
