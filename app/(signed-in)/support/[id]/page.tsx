import type { Metadata } from "next";
import { SupportTag } from "@/components/support/support-table";
import { DaysGiven, StrengthAsked, SupportFacts, SupportSource, SupportSteps } from "@/components/support/support-view";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { obligationPolicy } from "@/lib/obligations/policy";
import { addressWith, type SearchParams, textOf } from "@/lib/pages";
import { strengthPolicy } from "@/lib/strengths/policy";
import { canStep } from "@/lib/support/life";
import { supportPolicy } from "@/lib/support/policy";
import { supportPage } from "@/lib/support/queries";

export const metadata: Metadata = { title: "Support for a school" };

const told: Record<string, string> = { asked: "The request is made. Its answer will stand here.", saved: "It is saved." };

export default async function OneSupportPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const support = orNotFound(await supportPage(viewer, (await params).id));
  const notice = told[textOf((await searchParams).told)];
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "Support", address: "/support" },
          { name: support.unit, address: `/support?school=${support.urn}` },
        ]}
        title={support.title}
        lead={<SupportTag support={support} today={viewer.today} />}
      />
      <SupportFacts support={support} />
      <p className="mt-3">
        <SupportSource support={support} duties={obligationPolicy.read(viewer, { unitId: support.unitId, schoolId: "" })} />{" "}
        {strengthPolicy.list(viewer) && canStep(support.state, "decide") ? (
          <a href={addressWith("/support/strengths", { strand: support.strandKey ?? "" })}>Schools that could help</a>
        ) : null}
      </p>
      <StrengthAsked strength={support.strength} />
      <DaysGiven support={support} takesBack={canStep(support.state, "takeDayBack") && supportPolicy.record(viewer, support)} />
      <SupportSteps support={support} viewer={viewer} />
    </>
  );
}
