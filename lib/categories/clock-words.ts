import { type Day, writtenDay } from "@/lib/dates";
import type { Clock } from "@/lib/strategy/in-force";
import { counted } from "@/lib/words";

/** "14 months; was to move up by Tue 2 Mar 2027", "3 months; aims to move up by Mon 1 Feb 2027". */
export function clockWords(clock: Clock | null, today: Day): string {
  if (!clock) return "";
  const time = clock.months === 0 ? "Less than a month" : counted(clock.months, "month");
  const { aim, latest, overdue } = clock;
  if (overdue && latest) return `${time}; was to move up by ${writtenDay(latest)}`;
  if (aim && aim >= today) return `${time}; aims to move up by ${writtenDay(aim)}`;
  return latest ? `${time}; to move up by ${writtenDay(latest)} at the latest` : time;
}
