import type { Metadata } from "next";
import { WayIn } from "@/components/account/way-in";
import { SetUpForm } from "@/components/set-up/set-up-form";
import { setUpWorks } from "@/lib/set-up/first-trust";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  if (!(await setUpWorks(secret))) {
    return (
      <WayIn
        title="This link does not work any more"
        lead="It worked once. If the trust is not set up yet, start Waymark again: it prints a new link."
      >
        <a className="button" href="/sign-in">
          To signing in
        </a>
      </WayIn>
    );
  }
  return (
    <WayIn title="Set up your trust" lead="You become its first administrator: next you add schools and invite people.">
      <SetUpForm secret={secret} />
    </WayIn>
  );
}
