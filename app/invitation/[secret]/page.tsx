import type { Metadata } from "next";
import { AcceptForm, JoinForm } from "@/components/account/entrance-forms";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { WayIn } from "@/components/account/way-in";
import { readInvitation } from "@/lib/auth/invitation";
import { providerChoices } from "@/lib/auth/providers";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const invited = await readInvitation(secret);
  if (!invited) {
    return (
      <WayIn
        title="This invitation does not work any more"
        lead="It was used already, a newer one was sent, or 14 days have passed. Ask your trust's administrator to send it again."
      >
        <a className="button" href="/sign-in">
          To signing in
        </a>
      </WayIn>
    );
  }
  const lead = invited.accountId
    ? `${invited.trustName} invites you. You have a login for ${invited.email} already: enter its password to join.`
    : `${invited.trustName} invites you. You will sign in with ${invited.email}.`;
  return (
    <WayIn title={`Welcome, ${invited.name}`} lead={lead}>
      {invited.accountId ? <JoinForm secret={secret} /> : <AcceptForm secret={secret} />}
      {invited.accountId ? null : <ProviderButtons providers={providerChoices()} secret={secret} />}
    </WayIn>
  );
}
