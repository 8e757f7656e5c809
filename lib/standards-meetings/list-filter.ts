import { pageNumber, textOf } from "@/lib/pages";
import { type MeetingKind, meetingKinds } from "@/lib/standards-meetings/words";

export const meetingShows = ["toDo", "owed", "coming", "past", "all"] as const;
export type MeetingShow = (typeof meetingShows)[number];

/** What the list of meetings is narrowed to; it stands in the address. */
export interface MeetingFilter {
  show: MeetingShow;
  kind: MeetingKind | "";
  urn: number | null;
  page: number;
}

/** What somebody is shown who has none to plan: the first is what they see first. */
export const attendedShows: readonly MeetingShow[] = ["coming", "past", "all"];

/** Reads the filter of an address; nonsense is left out, and the first of what may be shown stands in its place. */
export function meetingFilterOf(
  given: Record<string, string | string[] | undefined>,
  shows: readonly MeetingShow[] = meetingShows,
): MeetingFilter {
  const school = textOf(given.school);
  return {
    show: shows.find((one) => one === textOf(given.show)) ?? shows[0] ?? "toDo",
    kind: meetingKinds.find((one) => one === textOf(given.kind)) ?? "",
    urn: /^\d{5,6}$/.test(school) ? Number(school) : null,
    page: pageNumber(given.page),
  };
}
