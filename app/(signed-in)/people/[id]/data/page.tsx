import type { Metadata } from "next";
import { TakePersonData } from "@/components/kept-data/take-person-data";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { personDataCounts } from "@/lib/kept-data/queries";

export const metadata: Metadata = { title: "What is kept about a person" };

export default async function PersonDataPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { person, kinds } = orNotFound(await personDataCounts(viewer, (await params).id));
  const crumbs = [
    { name: "People", address: "/people" },
    { name: person.name, address: `/people/${person.id}` },
  ];
  return (
    <div className="max-w-3xl">
      <Heading crumbs={crumbs} title="What is kept" lead={`About ${person.name}`} />
      <p className="mb-4 max-w-2xl">
        For an answer to somebody who asks for their data. The workbook has a sheet for each kind of record that points at {person.name},
        and one with every text in which the name stands, whoever wrote it. Read it before you pass it on: it names other people too.
      </p>
      <TakePersonData personId={person.id} />
      <table className="records mt-7">
        <caption className="sr-only">Records that point at {person.name}</caption>
        <thead>
          <tr>
            <th scope="col">Kind of record</th>
            <th scope="col" className="text-right">
              How many
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ name, rows }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="text-right">{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
