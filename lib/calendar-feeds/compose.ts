import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { OwnDay } from "@/lib/calendar-feeds/own-days-statement";
import { dateOf } from "@/lib/dates";
import { meetingName } from "@/lib/standards-meetings/words";
import { londonMoment } from "@/lib/visits/calendar-entry";
import { visitName } from "@/lib/visits/words";

/** A person's days as one iCalendar object, for programs that ask for it again and again (RFC 5545). */
export function composeFeed(days: readonly OwnDay[], { trust, origin, now }: { trust: string; origin: string; now: Date }): string {
  const calendar = ical({
    name: `Waymark, ${trust}`,
    prodId: { company: "Waymark", product: "Calendar", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const day of days) {
    const { id, unit, date, place, version, cancelled } = day;
    const { startsAt, endsAt } = hoursOf(day);
    calendar.createEvent({
      id: `${id}@waymark`,
      sequence: version,
      stamp: now,
      ...(startsAt && endsAt
        ? { start: londonMoment(date, startsAt), end: londonMoment(date, endsAt) }
        : { start: dateOf(date), allDay: true }),
      summary: unit ? `${nameOf(day)}: ${unit}` : nameOf(day),
      location: place || unit,
      url: origin + addressOf(day),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

function nameOf({ visit, meeting, title }: OwnDay): string {
  if (visit) return visitName(visit);
  return meeting ? meetingName(meeting) : title;
}

function addressOf({ kind, id }: OwnDay): string {
  const places = { visit: `/visits/${id}`, meeting: `/meetings/${id}`, body: "/", development: "/cpd?mine=yes" };
  return places[kind];
}

/** A meeting without an end takes two hours; without a beginning it takes the day. */
function hoursOf({ startsAt, endsAt }: OwnDay): { startsAt: string | null; endsAt: string | null } {
  if (!startsAt || endsAt) return { startsAt, endsAt };
  const hour = String(Math.min(23, Number(startsAt.slice(0, 2)) + 2)).padStart(2, "0");
  return { startsAt, endsAt: `${hour}${startsAt.slice(2)}` };
}
