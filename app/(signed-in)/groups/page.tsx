import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { GroupLine } from "@/components/school-groups/group-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { improvementPlanPolicy } from "@/lib/improvement-plans/policy";
import { addressWith, pageNumber, pagesOf, type SearchParams } from "@/lib/pages";
import { schoolGroupPolicy } from "@/lib/school-groups/policy";
import { schoolGroups } from "@/lib/school-groups/queries";

export const metadata: Metadata = { title: "Groups of schools" };

export default async function GroupsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageNumber(asked.page);
  const { groups, total } = orNotFound(await schoolGroups(viewer, page));
  const keeps = schoolGroupPolicy.keep(viewer);
  return (
    <>
      {asked.told === "saved" ? <Notice>The group is saved.</Notice> : null}
      <Heading
        crumbs={improvementPlanPolicy.readOverview(viewer) ? [{ name: "Priorities", address: "/priorities" }] : []}
        title="Groups of schools"
        lead="Schools that work on something together: hubs, subject communities, collaborations. A priority can name the group that serves it."
      >
        {keeps ? (
          <a className="button button-main" href="/groups/new">
            Form a group
          </a>
        ) : null}
        <ListFiles list="groups" total={total} />
      </Heading>
      {groups.length === 0 ? (
        <EmptyState title="There is no group yet.">
          Groups stand here with their schools, their lead, what they do and what comes of it.
        </EmptyState>
      ) : null}
      <ul className="list max-w-3xl">
        {groups.map((group) => (
          <li key={group.id}>
            <GroupLine group={group} address={keeps ? `/groups/${group.id}` : null} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/groups", { page: to })} />
    </>
  );
}
