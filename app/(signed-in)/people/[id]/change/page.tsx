import type { Metadata } from "next";
import { ChangePersonForm } from "@/components/people/change-person-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { personToChange } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Change a person" };

export default async function ChangePersonPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id, name, email, version } = orNotFound(await personToChange(viewer, (await params).id));
  const crumbs = [
    { name: "People", address: "/people" },
    { name, address: `/people/${id}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="Change name or e-mail" />
      <ChangePersonForm personId={id} start={{ name, email, version: String(version) }} />
    </>
  );
}
