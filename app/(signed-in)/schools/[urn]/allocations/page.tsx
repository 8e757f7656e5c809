import type { Metadata } from "next";
import { UnitForm } from "@/components/allocations/unit-form";
import { Heading } from "@/components/ui/heading";
import { choicesOf } from "@/lib/allocations/choices";
import { schoolAllocations } from "@/lib/allocations/queries";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addDays, writtenDay } from "@/lib/dates";
import { allocationKinds } from "@/lib/schools/allocations";

export const metadata: Metadata = { title: "Adviser and partnership link" };

export default async function SchoolAllocationsPage({ params }: { params: Promise<{ urn: string }> }) {
  const viewer = await requireViewer();
  const { school, federation, row, people, history } = orNotFound(await schoolAllocations(viewer, Number((await params).urn)));
  const choices = people.map((person) => ({ id: person.id, name: person.name, ...choicesOf(person) }));
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: school.name, address: `/schools/${school.urn}` },
  ];
  const kinds = new Map(allocationKinds.map(({ kind, name }) => [kind, name]));
  return (
    <>
      <Heading
        crumbs={crumbs}
        title="Adviser and partnership link"
        lead={federation ? `Of ${federation}, which counts as one school.` : school.name}
      >
        <a className="button" href="/allocations">
          The whole trust at once
        </a>
      </Heading>
      <UnitForm
        unit={row}
        advisers={choices.filter(({ advises }) => advises)}
        links={choices.filter(({ links }) => links.includes(row.link))}
        today={viewer.today}
      />
      <section aria-labelledby="history" className="mt-8 max-w-2xl">
        <h2 id="history">Who it has had</h2>
        {history.length === 0 ? (
          <p className="mt-2 text-soft">Nobody yet. Each allocation will stand here with its days and its reason.</p>
        ) : null}
        <ul className="list mt-1">
          {history
            .filter(({ startsOn, endsBefore }) => startsOn !== endsBefore)
            .map(({ id, kind, person, startsOn, endsBefore, reason }) => (
              <li key={id}>
                <b className="font-semibold">{person.name}</b>, {kinds.get(kind)?.toLowerCase()}{" "}
                <small className="block">
                  {writtenDay(startsOn)} {endsBefore ? `to ${writtenDay(addDays(endsBefore, -1))}` : "until now"}
                  {reason ? `. ${reason}` : ""}
                </small>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
