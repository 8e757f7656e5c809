import type { Metadata } from "next";
import { Heading } from "@/components/ui/heading";
import { CancelForm } from "@/components/visits/cancel-form";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { visitToCancel } from "@/lib/visits/visit-queries";
import { visitCrumbs, visitName } from "@/lib/visits/words";

export const metadata: Metadata = { title: "Cancel a visit" };

export default async function CancelVisitPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const visit = orNotFound(await visitToCancel(viewer, (await params).id));
  return (
    <div className="max-w-3xl">
      <Heading
        crumbs={visitCrumbs(visit)}
        title={`Cancel ${visitName(visit).toLowerCase()}`}
        lead={`It is on ${writtenDay(visit.date)}, ${visit.startsAt} to ${visit.endsAt}.`}
      />
      <p className="mb-5 max-w-[62ch] text-soft">
        A cancelled visit counts no days. Headteacher, lead and governors who were coming are told, and its number and themes are open for
        the visit that replaces it. To change the day, <a href={`/visits/${visit.id}/move`}>move it</a> instead.
      </p>
      <CancelForm visit={visit} />
    </div>
  );
}
