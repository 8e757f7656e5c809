import type { Metadata } from "next";
import { HandOverForm } from "@/components/notes/hand-over-form";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { noteToHandOver } from "@/lib/notes/queries";
import { visitName } from "@/lib/visits/words";

export const metadata: Metadata = { title: "Give the note to somebody else" };

export default async function HandOverPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { visit, people, with: holder } = orNotFound(await noteToHandOver(viewer, (await params).id));
  return (
    <div className="max-w-xl">
      <Heading
        crumbs={[
          { name: visit.unit, address: `/schools/${visit.urn}` },
          { name: visitName(visit), address: `/visits/${visit.id}` },
        ]}
        title="Give the note to somebody else"
        lead={`${visitName(visit)} on ${writtenDay(visit.date)}. ${holder ? `${holder} has it now.` : "Nobody has it now."}`}
      />
      <HandOverForm visitId={visit.id} people={people} />
    </div>
  );
}
