import { addDays, type Day, weekdayOf } from "@/lib/dates";
import type { MeetingKind } from "@/lib/standards-meetings/words";

/** A planned day: visits are counted, standards meetings are named. */
export interface Planned {
  visits: { day: Day; count: number }[];
  meetings: { id: string; unit: string; kind: MeetingKind; day: Day }[];
}

/** A week of what is coming. */
export interface Week {
  /** Its Monday; of the first week today. */
  from: Day;
  /** Its Friday. */
  to: Day;
  visits: number;
  meetings: Planned["meetings"];
}

/** So many weeks are looked ahead. */
export const weeksAhead = 4;

/** The weeks from today on in which something is planned; the last one may be cut short. */
export function weeksOf({ visits, meetings }: Planned, today: Day): Week[] {
  const monday = addDays(today, 1 - (weekdayOf(today) || 7));
  return Array.from({ length: weeksAhead + 1 }, (_, week) => {
    const begins = addDays(monday, week * 7);
    const [from, to] = [week === 0 ? today : begins, addDays(begins, 6)];
    const inWeek = ({ day }: { day: Day }) => day >= from && day <= to;
    return {
      from,
      to: addDays(begins, 4),
      visits: visits.filter(inWeek).reduce((sum, { count }) => sum + count, 0),
      meetings: meetings.filter(inWeek),
    };
  }).filter((week) => week.visits > 0 || week.meetings.length > 0);
}
