import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { writtenDay } from "@/lib/dates";
import { inductionList } from "@/lib/inductions/queries";
import { addressWith, pageNumber, pagesOf, type SearchParams } from "@/lib/pages";

export const metadata: Metadata = { title: "Inductions" };

export default async function InductionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const { lines, total } = orNotFound(await inductionList(viewer, page));
  return (
    <>
      <Heading
        crumbs={[{ name: "Schools", address: "/schools" }]}
        title="Inductions of new headteachers"
        lead="The first year: sessions, mentor and contacts. Those without a mentor stand first."
      >
        <ListFiles list="inductions" total={total} />
      </Heading>
      {lines.length === 0 ? (
        <EmptyState title="There is no new headteacher.">
          An induction begins itself when somebody new becomes headteacher of a school.
        </EmptyState>
      ) : (
        <table className="records">
          <thead>
            <tr>
              <th scope="col">Headteacher</th>
              <th scope="col">School</th>
              <th scope="col">Until</th>
              <th scope="col">Mentor</th>
              <th scope="col">Sessions</th>
              <th scope="col">Contacts</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, person, school, urn, endsOn, mentor, sessions, held, missed, contacts, lastContact }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/schools/${urn}/induction`}>{person}</a>
                </th>
                <td data-name="School">{school}</td>
                <td data-name="Until">{writtenDay(endsOn)}</td>
                <td data-name="Mentor">{mentor ?? <span className="tag tag-red">Nobody yet</span>}</td>
                <td data-name="Sessions">
                  {sessions > 0 ? `${held} of ${sessions} held` : "–"}{" "}
                  {missed > 0 ? <span className="tag tag-red">{missed} missed</span> : null}
                </td>
                <td data-name="Contacts">{lastContact ? `${contacts}, last ${writtenDay(lastContact)}` : "None yet"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination page={page} pages={pagesOf(total)} address={(to) => addressWith("/inductions", { page: to })} />
    </>
  );
}
