import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { YearAside } from "@/components/visits/year-aside";
import { YearByTerm } from "@/components/visits/year-by-term";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { type SearchParams, textOf } from "@/lib/pages";
import { writtenYear } from "@/lib/strategy/year-key";
import { visitPolicy } from "@/lib/visits/policy";
import { waitsForPick } from "@/lib/visits/programme";
import { schoolYear } from "@/lib/visits/year-queries";

export const metadata: Metadata = { title: "Visits of a year" };

const told: Record<string, string> = {
  laidOut: "The year is laid out. Everybody concerned has a letter with the calendar entries.",
};

interface Given {
  params: Promise<{ urn: string }>;
  searchParams: SearchParams;
}

export default async function SchoolVisitsPage({ params, searchParams }: Given) {
  const viewer = await requireViewer();
  const query = await searchParams;
  const page = orNotFound(await schoolYear(viewer, Number((await params).urn), textOf(query.year)));
  const { school, year, visits, stand } = page;
  const notice = told[textOf(query.told)];
  const here = `/schools/${school.urn}/visits`;
  return (
    <>
      {notice ? <Notice>{notice}</Notice> : null}
      <Heading
        crumbs={[
          { name: "Visits", address: "/visits" },
          { name: school.name, address: `/schools/${school.urn}` },
        ]}
        title={year ? `Visits ${writtenYear(year.key)}` : "Visits"}
        lead={leadOf(page)}
      >
        <Steps viewer={viewer} page={page} />
      </Heading>
      <OtherYears here={here} shown={year?.key} keys={page.yearKeys} />
      {year && stand ? (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div>
            {visits.length === 0 ? (
              <div className="mb-6">
                <EmptyState title="No visits yet.">
                  Each visit of the year will stand here in its term, with its plan and what came of it.
                </EmptyState>
              </div>
            ) : null}
            <YearByTerm terms={year.terms} visits={visits} today={viewer.today} />
          </div>
          <YearAside stand={stand} adviser={page.adviser} link={page.link} />
        </div>
      ) : (
        <EmptyState title="No strategy is published for this year.">
          Visits are planned by the programme of a year. <a href="/strategy">The strategy</a>
        </EmptyState>
      )}
    </>
  );
}

/** What the viewer may do with the year: lay it out, pick its programme, add a visit. */
function Steps({
  viewer,
  page: { school, year, stand, place },
}: {
  viewer: Viewer;
  page: NonNullable<Awaited<ReturnType<typeof schoolYear>>>;
}) {
  const here = `/schools/${school.urn}/visits`;
  const layOut = stand && stand.missing.length > 0 && visitPolicy.layOut(viewer, place);
  const pick = stand && !layOut && waitsForPick(stand.programme) && visitPolicy.pickProgramme(viewer);
  const add = visitPolicy.add(viewer, { ...place, leadId: null, kind: "linkMeeting" });
  return (
    <>
      {layOut ? (
        <a className="button button-main" href={`${here}/lay-out?year=${year?.key}`}>
          {stand.missing.length > 1 ? "Lay out the year" : `Lay out ${stand.missing[0]?.name.toLowerCase()}`}
        </a>
      ) : null}
      {pick ? (
        <a className="button" href={`${here}/lay-out?year=${year?.key}`}>
          Pick its programme
        </a>
      ) : null}
      {add ? (
        <a className="button" href={`${here}/new`}>
          Add a visit
        </a>
      ) : null}
    </>
  );
}

function leadOf({ unit, stand, school }: NonNullable<Awaited<ReturnType<typeof schoolYear>>>): string {
  const federation = unit.federation ? `${unit.name} counts as one school.` : "";
  return [federation, stand?.forecast ?? ""].filter(Boolean).join(" ") || school.name;
}

function OtherYears({ here, shown, keys }: { here: string; shown: string | undefined; keys: readonly string[] }) {
  const others = keys.filter((key) => key !== shown);
  if (others.length === 0) return null;
  return (
    <p className="no-print -mt-3 mb-5 text-[0.95rem]">
      <span className="text-soft">Other years: </span>
      {others.map((key) => (
        <a key={key} href={`${here}?year=${key}`} className="mr-3 inline-block py-0.5">
          {writtenYear(key)}
        </a>
      ))}
    </p>
  );
}
