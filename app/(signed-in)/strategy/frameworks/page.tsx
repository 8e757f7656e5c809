import type { Metadata } from "next";
import { FrameworkList } from "@/components/frameworks/framework-list";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth/session";
import { frameworkPolicy } from "@/lib/frameworks/policy";
import { frameworks } from "@/lib/frameworks/queries";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Inspection frameworks" };

const told: Record<string, string> = { changed: "The framework is saved.", discarded: "The version is discarded." };

export default async function FrameworksPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const notice = told[String((await searchParams).told)];
  return (
    <div className="max-w-3xl">
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[{ name: "Strategy", address: "/strategy" }]}
        title="Inspection frameworks"
        lead="Each in its versions. A record keeps the version under which it was made; grades of two versions are never compared."
      />
      <FrameworkList frameworks={await frameworks(viewer)} today={viewer.today} canChange={frameworkPolicy.change(viewer)} />
    </div>
  );
}
