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

/** Reads the filter of an address; nonsense is left out. */
export function meetingFilterOf(given: Record<string, string | string[] | undefined>): MeetingFilter {
  const school = textOf(given.school);
  return {
    show: meetingShows.find((one) => one === textOf(given.show)) ?? "toDo",
    kind: meetingKinds.find((one) => one === textOf(given.kind)) ?? "",
    urn: /^\d{5,6}$/.test(school) ? Number(school) : null,
    page: pageNumber(given.page),
  };
}
