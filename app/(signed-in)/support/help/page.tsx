import type { Metadata } from "next";
import { HelpList } from "@/components/support/help-list";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type SearchParams, textOf } from "@/lib/pages";
import { helpWantedIn } from "@/lib/support/asking";
import { whoCouldHelp } from "@/lib/support/help-queries";

export const metadata: Metadata = { title: "Who could help" };

export default async function WhoCouldHelpPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const { unit, needs, strands } = orNotFound(await whoCouldHelp(viewer, helpWantedIn(asked)));
  return (
    <>
      <Heading
        crumbs={[
          { name: "Support", address: "/support" },
          { name: unit.name, address: `/schools/${unit.urn}` },
        ]}
        title={`Who could help ${unit.name}`}
        lead="What the school needs, and what others share in the same area. None of them sees what it needs."
      >
        {textOf(asked.school) ? null : (
          <a className="button" href={`/support/help?school=${unit.urn}`}>
            All that the school needs
          </a>
        )}
        <a className="button" href="/support/strengths">
          All strengths that are shared
        </a>
      </Heading>
      <HelpList needs={needs} strands={strands} urn={unit.urn} />
    </>
  );
}
