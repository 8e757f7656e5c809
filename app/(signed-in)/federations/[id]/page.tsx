import type { Metadata } from "next";
import { DissolveForm } from "@/components/federations/dissolve-form";
import { RenameForm } from "@/components/federations/rename-form";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { type Day, writtenDay } from "@/lib/dates";
import { federationPage } from "@/lib/federations/queries";
import type { SearchParams } from "@/lib/pages";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Federation" };

const told: Record<string, string> = {
  formed: "The federation is formed. Its schools show what is the federation’s.",
  renamed: "The name is saved.",
  dissolved: "The federation is dissolved. Its schools count for themselves again.",
};

export default async function FederationPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const federation = orNotFound(await federationPage(viewer, (await params).id));
  const notice = told[String((await searchParams).told)];
  const crumbs = [
    { name: "Schools", address: "/schools" },
    { name: "Federations", address: "/federations" },
  ];
  return (
    <div className="max-w-3xl">
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading crumbs={crumbs} title={federation.name} lead={lead(federation)} />
      <section aria-labelledby="members">
        <h2 id="members">Its schools</h2>
        <ul className="list mt-1">
          {federation.members.map(({ id, urn, name, startsOn, lastDay }) => (
            <li key={id + startsOn} className="flex flex-wrap justify-between gap-x-6">
              <a href={`/schools/${urn}`} className="inline-block py-0.5">
                {name}
              </a>
              <span className="text-soft">
                {lastDay ? `${writtenDay(startsOn)} to ${writtenDay(lastDay)}` : `Since ${writtenDay(startsOn)}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-[0.95rem] text-soft">
          {federation.dissolvedOn
            ? "Each school’s page shows what was the federation’s in its time."
            : "Adviser, link, category, visits and actions stand on the page of each school."}
        </p>
      </section>
      {federation.changes ? (
        <>
          <section aria-labelledby="rename" className="mt-10">
            <h2 id="rename" className="mb-3">
              Change its name
            </h2>
            <RenameForm federationId={federation.id} name={federation.name} version={federation.version} />
          </section>
          <section aria-labelledby="dissolve" className="mt-10">
            <h2 id="dissolve">Dissolve it</h2>
            <p className="mt-1 mb-4 max-w-[62ch] text-soft">
              From that day on each school counts for itself, with the federation’s adviser, link, category and its clock. What the
              federation did stays in its record.
            </p>
            <DissolveForm federation={federation} today={viewer.today} />
          </section>
        </>
      ) : null}
    </div>
  );
}

function lead({ formedOn, dissolvedOn, members }: { formedOn: Day | null; dissolvedOn: Day | null; members: readonly unknown[] }): string {
  const schools = counted(members.length, "school");
  const formed = formedOn ? `, formed on ${writtenDay(formedOn)}` : "";
  return dissolvedOn
    ? `${schools} that counted as one${formed}, dissolved on ${writtenDay(dissolvedOn)}.`
    : `${schools} that count as one${formed}.`;
}
