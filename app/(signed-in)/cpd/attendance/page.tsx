import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { developmentAttendance } from "@/lib/development-offers/queries";
import { writtenYear } from "@/lib/strategy/year-key";

export const metadata: Metadata = { title: "Who takes part" };

export default async function AttendancePage() {
  const viewer = await requireViewer();
  const { year, lines } = orNotFound(await developmentAttendance(viewer));
  return (
    <>
      <Heading
        crumbs={[{ name: "Professional development", address: "/cpd" }]}
        title="Who takes part"
        lead={`Places and attendance by school and strand${year ? ` in ${writtenYear(year)}` : ""}`}
      >
        <ListFiles list="cpd-attendance" total={lines.length} />
      </Heading>
      {lines.length === 0 ? (
        <EmptyState title="Nobody has booked yet.">Places that schools book stand here, with who was there.</EmptyState>
      ) : (
        <>
          <p className="mb-3 text-soft">A dash: no day has been recorded yet.</p>
          <table className="records max-w-4xl">
            <caption className="sr-only">Places and attendance by school and strand</caption>
            <thead>
              <tr>
                <th scope="col">School</th>
                <th scope="col">Strand</th>
                <th scope="col" className="text-right">
                  Places
                </th>
                <th scope="col" className="text-right">
                  Days there
                </th>
                <th scope="col" className="text-right">
                  Days away
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ urn, school, strand, booked, there, away }) => (
                <tr key={`${urn} ${strand}`}>
                  <td>
                    <a href={`/schools/${urn}`}>{school}</a>
                  </td>
                  <td>{strand || "None in particular"}</td>
                  <td className="sm:text-right" data-name="Places">
                    {booked}
                  </td>
                  <td className="sm:text-right" data-name="Days there">
                    {there + away > 0 ? there : "–"}
                  </td>
                  <td className="sm:text-right" data-name="Days away">
                    {there + away > 0 ? away : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
