import type { Metadata } from "next";
import { SchoolForm } from "@/components/schools/school-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { schoolFormValues } from "@/lib/schools/form-values";
import { schoolToChange } from "@/lib/schools/queries";

export const metadata: Metadata = { title: "Change a school's facts" };

export default async function ChangeSchoolPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const school = orNotFound(await schoolToChange(viewer, Number((await params).urn)));
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: school.name, address: `/schools/${school.urn}` },
  ];
  return (
    <>
      <Heading crumbs={crumbs} title="Change facts" lead={`${school.name}, URN ${school.urn}`} />
      <SchoolForm schoolId={school.id} start={schoolFormValues(school)} />
    </>
  );
}
