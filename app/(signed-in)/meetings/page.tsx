import type { Metadata } from "next";
import { ListFiles } from "@/components/documents/list-files";
import { MeetingTable, NoMeetings } from "@/components/standards-meetings/list";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Heading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { orNotFound, requireViewer } from "@/lib/auth/session";
import { addressWith, type SearchParams } from "@/lib/pages";
import { attendedShows, type MeetingShow, meetingFilterOf, meetingShows } from "@/lib/standards-meetings/list-filter";
import { meetingList } from "@/lib/standards-meetings/list-queries";
import { attendsOnly, meetingsShownIn, standardsMeetingPolicy } from "@/lib/standards-meetings/policy";
import { meetingKinds, meetingName } from "@/lib/standards-meetings/words";
import { writtenYear } from "@/lib/strategy/year-key";
import { counted } from "@/lib/words";

export const metadata: Metadata = { title: "Standards meetings" };

const showNames: Record<MeetingShow, string> = {
  toDo: "To do",
  owed: "To be planned",
  coming: "Coming",
  past: "Held",
  all: "All of the year",
};

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const attends = attendsOnly(viewer);
  const shows = attends ? attendedShows : meetingShows;
  const filter = meetingFilterOf(asked, shows);
  const { show, kind, page } = filter;
  const list = orNotFound(await meetingList(viewer, filter));
  const mayPlan = ({ unitId }: { unitId: string }) => standardsMeetingPolicy.arrange(viewer, { unitId, schoolId: "" });
  const address = (more: Parameters<typeof addressWith>[1]) => addressWith("/meetings", { show, kind, school: filter.urn ?? "", ...more });
  return (
    <>
      <Heading title="Standards meetings" lead={attends ? "Those that you attend, with their packs." : leadOf(list)}>
        <ListFiles list="meetings" query={{ show, kind, school: filter.urn ?? "" }} total={list.total} />
      </Heading>
      <div className="no-print mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <nav aria-label="Which meetings" className="flex flex-wrap gap-x-5 gap-y-1">
          {shows.map((one) => (
            <a
              key={one}
              href={address({ show: one })}
              aria-current={one === show ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-0.5 no-underline aria-[current]:border-lamp aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {showNames[one]}
            </a>
          ))}
        </nav>
        {meetingsShownIn(viewer) === "all" || kind ? (
          <form action="/meetings" className="flex items-end gap-2">
            <input type="hidden" name="show" value={show} />
            <FilterChoice
              name="kind"
              label="Kind"
              value={kind}
              all="All kinds"
              choices={meetingKinds.map((one) => [one, meetingName(one)] as const)}
            />
            <button type="submit" className="button">
              Show
            </button>
          </form>
        ) : null}
      </div>
      {list.lines.length === 0 ? (
        <NoMeetings show={attends ? "attended" : show} />
      ) : (
        <MeetingTable lines={list.lines} today={viewer.today} mayPlan={mayPlan} />
      )}
      <Pagination page={page} pages={list.pages} address={(to) => address({ page: to })} />
    </>
  );
}

function leadOf({ year, overdue }: { year: string | null; overdue: number }): string {
  if (!year) return "There is no strategy in use for this year.";
  return `${writtenYear(year)}. ${overdue > 0 ? `${counted(overdue, "meeting")} overdue.` : "None is overdue."}`;
}
