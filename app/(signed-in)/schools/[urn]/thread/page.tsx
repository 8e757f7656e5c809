import type { Metadata } from "next";
import { ThreadView } from "@/components/golden-thread/thread-view";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { threadOfSchool } from "@/lib/golden-thread/queries";
import { type SearchParams, textOf } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "What comes from what" };

export default async function ThreadPage({ params, searchParams }: { params: Promise<{ urn: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { urn } = await params;
  const records = orNotFound(await threadOfSchool(viewer, Number(urn)));
  return (
    <>
      <Heading
        crumbs={[{ name: records.unit, address: `/schools/${urn}` }]}
        title="What comes from what"
        lead={`From what was found to what is done about it, in ${writtenYear(records.year)}: follow anything both ways.`}
      />
      <ThreadView records={records} of={textOf((await searchParams).of)} />
    </>
  );
}
