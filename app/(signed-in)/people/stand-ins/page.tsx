import type { Metadata } from "next";
import { StandInForm } from "@/components/people/stand-in-form";
import { StandInList } from "@/components/people/stand-in-list";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/pages";
import { personPolicy } from "@/lib/people/policy";
import { standInsPage } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Who stands in" };

export default async function StandInsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { rows, choices } = orNotFound(await standInsPage(viewer));
  const names = personPolicy.nameStandIn(viewer);
  return (
    <>
      {(await searchParams).told === "named" ? <Notice>It is named, and holds between its dates.</Notice> : null}
      <Heading
        crumbs={[{ name: "People", address: "/people" }]}
        title="Who stands in"
        lead="A deputy decides for the director, or an adviser covers another's schools, only between the dates that the director has named."
      />
      <StandInList rows={rows} canEnd={names} />
      {names ? (
        <div className="mt-8 grid gap-8 lg:grid-cols-2">
          <section aria-labelledby="cover">
            <h2 id="cover">Name cover for an adviser</h2>
            <StandInForm kind="cover" today={viewer.today} people={choices} />
          </section>
          <section aria-labelledby="delegation">
            <h2 id="delegation">Delegate the director's decisions</h2>
            <StandInForm kind="delegation" today={viewer.today} people={choices} />
          </section>
        </div>
      ) : null}
    </>
  );
}
