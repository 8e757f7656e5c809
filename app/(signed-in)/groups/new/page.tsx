import type { Metadata } from "next";
import { GroupForm } from "@/components/school-groups/group-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { groupToChange } from "@/lib/school-groups/queries";

export const metadata: Metadata = { title: "Form a group of schools" };

export default async function NewGroupPage() {
  const { schools, people } = orNotFound(await groupToChange(await requireViewer(), null));
  return (
    <>
      <Heading crumbs={[{ name: "Groups of schools", address: "/groups" }]} title="Form a group of schools" />
      <GroupForm group={null} schools={schools} people={people} />
    </>
  );
}
