import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/entrance-forms";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { WayIn } from "@/components/account/way-in";
import { Notice } from "@/components/ui/notice";
import { providerChoices } from "@/lib/auth/providers";
import { currentViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";

export const metadata: Metadata = { title: "Sign in" };

/** Why a provider's account did not open the door. */
const refusals: Record<string, string> = {
  unknown:
    "Nobody here is linked to that account. Accept your invitation first, or sign in with your password and link it under “My account”.",
  taken: "That account is linked to somebody here already. Sign in with it, or link another one.",
  invitation: "The invitation or the link was used already or is out of date. Ask for a new one.",
  failed: "The provider did not let you in. Try again, or use your password.",
};

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await searchParams;
  if (await currentViewer()) redirect("/");
  const refusal = refusals[textOf(given.refused)];
  return (
    <WayIn title="Sign in" lead="Waymark is where your trust keeps its visits to schools, plans and actions.">
      {given.signedOut ? <Notice>You are signed out.</Notice> : null}
      {refusal ? (
        <p role="alert" className="mb-5 rounded-lg border-l-4 border-red bg-red-wash px-4 py-3">
          {refusal}
        </p>
      ) : null}
      <SignInForm returnTo={textOf(given.returnTo)} />
      <ProviderButtons providers={providerChoices()} />
    </WayIn>
  );
}
