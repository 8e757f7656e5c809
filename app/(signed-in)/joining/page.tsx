import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { joiningPolicy } from "@/lib/joinings/policy";
import { type JoiningLine, joiningList } from "@/lib/joinings/queries";
import { joiningStateName } from "@/lib/joinings/words";
import { addressWith, pageNumber, pagesOf, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Schools on their way in" };

export default async function JoiningListPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { lines, total } = orNotFound(await joiningList(viewer, page));
  return (
    <>
      <Heading
        crumbs={[{ name: "Schools", address: "/schools" }]}
        title="Schools on their way in"
        lead="Due diligence, what is expected, and joining itself. Only directors, the chief executive and those named on a school see it."
      >
        {joiningPolicy.begin(viewer) ? (
          <a className="button button-main" href="/joining/new">
            Begin due diligence
          </a>
        ) : null}
        <ListFiles list="joining" total={total} />
      </Heading>
      {lines.length === 0 ? (
        <EmptyState title="No school is on its way in.">
          When due diligence of a school begins, it stands here with its checklist.
        </EmptyState>
      ) : (
        <table className="records">
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">Stands</th>
              <th scope="col">Joins</th>
              <th scope="col">Checklist</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <a href={`/joining/${line.id}`}>{line.name}</a>
                </th>
                <td data-name="Stands">
                  <span className="tag">{joiningStateName(line.state)}</span>{" "}
                  {line.state === "joined" && !line.completedAt ? <small>not complete yet</small> : null}
                </td>
                <td data-name="Joins">{joinsOn(line)}</td>
                <td data-name="Checklist">{line.steps > 0 ? `${line.done} of ${line.steps} done` : "None kept"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/joining", { page: to })} />
    </>
  );
}

function joinsOn({ joinedOn, plannedFor }: JoiningLine): string {
  if (joinedOn) return `Joined ${writtenDay(joinedOn)}`;
  return plannedFor ? `Planned for ${writtenDay(plannedFor)}` : "–";
}
