import "server-only";
import { type Day, londonDay } from "@/lib/dates";
import { env } from "@/lib/env";

/** Today in England: the one clock that rules are given. WAYMARK_TODAY fixes it. */
export function today(): Day {
  return env().WAYMARK_TODAY ?? londonDay(new Date());
}

const londonHour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "numeric", hourCycle: "h23" });

/** The hour of an English clock, 0 to 23: for greetings only. */
export function hourNow(): number {
  return Number(londonHour.format(new Date()));
}
