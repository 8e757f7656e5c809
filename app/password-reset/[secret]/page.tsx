import type { Metadata } from "next";
import { ResetForm } from "@/components/account/entrance-forms";
import { WayIn } from "@/components/account/way-in";
import { resetWorks } from "@/lib/auth/entrance";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function PasswordResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  if (!(await resetWorks(secret))) {
    return (
      <WayIn title="This link does not work any more" lead="A link works once, for two hours.">
        <a className="button button-main" href="/sign-in/forgotten">
          Ask for a new one
        </a>
      </WayIn>
    );
  }
  return (
    <WayIn title="Choose a new password" lead="Other browsers are signed out when you save it.">
      <ResetForm secret={secret} />
    </WayIn>
  );
}
