import type { Metadata } from "next";
import { GroupForm } from "@/components/school-groups/group-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { groupToChange } from "@/lib/school-groups/queries";

export const metadata: Metadata = { title: "A group of schools" };

export default async function GroupPage({ params }: { params: Promise<{ id: string }> }) {
  const { group, schools, people } = orNotFound(await groupToChange(await requireViewer(), (await params).id));
  return (
    <>
      <Heading crumbs={[{ name: "Groups of schools", address: "/groups" }]} title={group?.name ?? ""} />
      <GroupForm group={group} schools={schools} people={people} />
    </>
  );
}
