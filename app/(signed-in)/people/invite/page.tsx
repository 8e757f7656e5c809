import type { Metadata } from "next";
import { InviteForm } from "@/components/people/invite-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { personPolicy } from "@/lib/people/policy";
import { schoolChoices } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  const viewer = await requireViewer();
  const schools = orNotFound(await schoolChoices(viewer));
  return (
    <>
      <Heading
        crumbs={[{ name: "People", address: "/people" }]}
        title="Invite somebody"
        lead={
          <>
            Many at once? <a href="/people/sheet">Invite from a sheet</a>.
          </>
        }
      />
      <InviteForm schools={schools} trustRoles={personPolicy.giveRole(viewer, "", "adviser")} />
    </>
  );
}
