import { type Day, weekdayOf } from "@/lib/dates";
import { joined } from "@/lib/words";

/** The days of a working week, in order. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
export type Weekday = (typeof weekdays)[number];

/** What of a day somebody works. */
export const workingParts = ["none", "morning", "afternoon", "day"] as const;
export type WorkingPart = (typeof workingParts)[number];

/** The weekdays that somebody works from a day on, until the next pattern begins (TE-1). */
export type Pattern = Record<Weekday, WorkingPart> & { startsOn: Day };

const shortNames: Record<Weekday, string> = { monday: "Mon", tuesday: "Tue", wednesday: "Wed", thursday: "Thu", friday: "Fri" };
const partNames: Record<WorkingPart, string> = { none: "Not working", morning: "Morning", afternoon: "Afternoon", day: "Whole day" };

/** "Whole day". */
export function partName(part: WorkingPart): string {
  return partNames[part];
}

/** The pattern in force on a day: the latest that has begun. */
export function patternOn<One extends Pattern>(patterns: readonly One[], day: Day): One | undefined {
  return patterns
    .filter(({ startsOn }) => startsOn <= day)
    .sort((one, other) => other.startsOn.localeCompare(one.startsOn))
    .at(0);
}

/** What of a day somebody works; nothing where no pattern of theirs is known. */
export function partOn(patterns: readonly Pattern[], day: Day): WorkingPart | undefined {
  const pattern = patternOn(patterns, day);
  const weekday = weekdays[weekdayOf(day) - 1];
  return pattern && (weekday ? pattern[weekday] : "none");
}

/** Whether a part of a day lies within what is worked. */
export function covers(worked: WorkingPart, asked: Exclude<WorkingPart, "none">): boolean {
  return worked === "day" || worked === asked;
}

/** Days of work in a week: a half day counts 0.5. */
export function daysPerWeek(pattern: Pattern): number {
  return weekdays.reduce((sum, weekday) => sum + (pattern[weekday] === "day" ? 1 : pattern[weekday] === "none" ? 0 : 0.5), 0);
}

/** "Mon to Thu and Fri morning"; "No working days". */
export function writtenPattern(pattern: Pattern): string {
  const runs: { from: number; to: number; part: WorkingPart }[] = [];
  for (const [index, weekday] of weekdays.entries()) {
    const part = pattern[weekday];
    const last = runs.at(-1);
    if (part === "none") continue;
    if (last && part === "day" && last.part === "day" && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index, part });
  }
  const name = (index: number) => shortNames[weekdays[index] ?? "monday"];
  const written = runs.map(({ from, to, part }) => {
    if (part !== "day") return `${name(from)} ${partNames[part].toLowerCase()}`;
    if (from === to) return name(from);
    return to === from + 1 ? `${name(from)}, ${name(to)}` : `${name(from)} to ${name(to)}`;
  });
  return written.length === 0 ? "No working days" : joined(written.flatMap((text) => text.split(", ")));
}
