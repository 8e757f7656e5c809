import { writtenDay } from "@/lib/dates";
import type { Clock } from "@/lib/strategy/in-force";
import { counted } from "@/lib/words";

/** "14 months, overdue since Tue 2 Mar 2027", "3 months, to move up by Mon 1 Feb 2027". */
export function clockWords(clock: Clock | null): string {
  if (!clock) return "";
  const time = clock.months === 0 ? "Less than a month" : counted(clock.months, "month");
  if (clock.overdue && clock.latest) return `${time}, overdue since ${writtenDay(clock.latest)}`;
  return clock.aim ? `${time}, to move up by ${writtenDay(clock.aim)}` : time;
}
