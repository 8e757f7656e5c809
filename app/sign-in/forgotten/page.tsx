import type { Metadata } from "next";
import { ForgottenForm } from "@/components/account/entrance-forms";
import { WayIn } from "@/components/account/way-in";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgottenPage() {
  return (
    <WayIn
      title="Forgotten password"
      lead="Enter your address. If it has an account, a letter with a link to choose a new password is sent there."
    >
      <ForgottenForm />
      <p className="mt-6">
        <a href="/sign-in">Back to signing in</a>
      </p>
    </WayIn>
  );
}
