import type { Metadata } from "next";
import { BeginForm } from "@/components/joinings/forms";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { joiningPolicy } from "@/lib/joinings/policy";

export const metadata: Metadata = { title: "Begin due diligence" };

export default async function BeginJoiningPage() {
  orNotFound(joiningPolicy.begin(await requireViewer()) || null);
  return (
    <>
      <Heading
        crumbs={[{ name: "Schools on their way in", address: "/joining" }]}
        title="Begin due diligence"
        lead="The checklist of this year’s strategy stands on the next page."
      />
      <BeginForm />
    </>
  );
}
