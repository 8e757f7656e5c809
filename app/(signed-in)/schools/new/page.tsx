import type { Metadata } from "next";
import { SchoolForm } from "@/components/schools/school-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { schoolPolicy } from "@/lib/schools/policy";

export const metadata: Metadata = { title: "Add a school" };

export default async function NewSchoolPage() {
  const viewer = await requireViewer();
  orNotFound(schoolPolicy.add(viewer) || null);
  return (
    <>
      <Heading
        crumbs={[{ name: "Schools", address: "/schools" }]}
        title="Add a school"
        lead="Everything but URN, name and phase can be filled in later."
      />
      <SchoolForm start={{ phase: "primary", churchCharacter: "none" }} />
    </>
  );
}
