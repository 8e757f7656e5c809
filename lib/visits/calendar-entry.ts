import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Day } from "@/lib/dates";

export interface CalendarVisit {
  id: string;
  name: string;
  where: string;
  date: Day;
  startsAt: string;
  endsAt: string;
  /** Raised with every change, so that a calendar knows which of two letters is the newer. */
  sequence: number;
  url: string;
  about: string;
}

interface CalendarPerson {
  id: string;
  name: string;
  email: string;
}

/** An invitation, its change, or its cancellation, as iCalendar: one entry for each visit and person. */
export function calendarEntry(
  method: "REQUEST" | "CANCEL",
  { visit, person, organizer, now }: { visit: CalendarVisit; person: CalendarPerson; organizer: Omit<CalendarPerson, "id">; now: Date },
): string {
  const calendar = ical({ prodId: { company: "Waymark", product: "Visits", language: "EN" }, method: ICalCalendarMethod[method] });
  const entry = calendar.createEvent({
    id: `${visit.id}-${person.id}@waymark`,
    sequence: visit.sequence,
    stamp: now,
    start: londonMoment(visit.date, visit.startsAt),
    end: londonMoment(visit.date, visit.endsAt),
    summary: `${visit.name}: ${visit.where}`,
    description: visit.about,
    location: visit.where,
    url: visit.url,
    organizer,
    status: method === "CANCEL" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  entry.createAttendee({
    name: person.name,
    email: person.email,
    role: ICalAttendeeRole.REQ,
    rsvp: method === "REQUEST",
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  return calendar.toString();
}

const londonClock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The moment of a time on the clock of an English school. */
export function londonMoment(day: Day, time: string): Date {
  const winter = new Date(`${day}T${time}:00Z`);
  if (londonClock.format(winter) === time) return winter;
  return new Date(winter.getTime() - 3_600_000);
}
