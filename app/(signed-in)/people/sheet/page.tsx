import type { Metadata } from "next";
import { SheetForm } from "@/components/people/sheet-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { personPolicy } from "@/lib/people/policy";

export const metadata: Metadata = { title: "Invite from a sheet" };

export default async function SheetPage() {
  const viewer = await requireViewer();
  orNotFound(personPolicy.invite(viewer) || null);
  return (
    <>
      <Heading
        crumbs={[{ name: "People", address: "/people" }]}
        title="Invite from a sheet"
        lead="One row for each person, with the columns Name, Email, Role and School. A school is given by its URN or its name. Nobody is invited before you have seen the list."
      />
      <SheetForm />
    </>
  );
}
