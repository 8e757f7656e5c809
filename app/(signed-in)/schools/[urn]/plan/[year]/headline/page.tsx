import type { Metadata } from "next";
import { DocumentOnScreen } from "@/components/documents/document";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { composeHeadline } from "@/lib/improvement-plans/headline";
import { isBegun, planAddress } from "@/lib/improvement-plans/plan";
import { planPage } from "@/lib/improvement-plans/queries";
import type { SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "The plan on one page" };

interface Props {
  params: Promise<{ urn: string; year: string }>;
  searchParams: SearchParams;
}

export default async function HeadlinePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { urn, year } = await params;
  const kind = (await searchParams).kind === "rapid" ? "rapid" : "annual";
  const context = orNotFound(await planPage(viewer, { urn: Number(urn), year, kind }));
  const begun = orNotFound(isBegun(context) ? context : null);
  return (
    <DocumentOnScreen value={composeHeadline(begun)}>
      <p className="no-print mt-3 flex flex-wrap gap-2">
        <a className="button" href={planAddress(begun)}>
          The whole plan
        </a>
        <a className="button" href={`/schools/${urn}/plan/${year}/export?format=pdf&headline=1${kind === "rapid" ? "&kind=rapid" : ""}`}>
          PDF, one side of A4
        </a>
      </p>
    </DocumentOnScreen>
  );
}
